package catalog

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// exercise reads one entry of a catalogue and makes the checks that need no other entry.
func (r *reader) exercise(node *yaml.Node) entry {
	e := entry{Exercise: &workout.Exercise{}, file: r.file, node: node}
	met := exercises.read(r, node, e.Exercise)
	if follow(node).Kind == yaml.MappingNode {
		r.checkExercise(&e, met)
	}
	return e
}

func parseEquipment(word string) (workout.Equipment, error) {
	if word == "anything" {
		return "", fmt.Errorf("equipment cannot be called %q: that word means any equipment; choose another", word)
	}
	return workout.Equipment(word), checkWord("equipment", word)
}

func parseCondition(word string) (workout.Condition, error) {
	return workout.Condition(word), checkWord("condition", word)
}

// equipment reads an equipment word, and condition a condition: a known one or the catalogue's own.
var (
	equipment = ownWordOf("equipment", parseEquipment, workout.KnownEquipment())
	condition = ownWordOf("a condition", parseCondition, workout.KnownConditions())
)

// ownWordOf reads a word that is known or the catalogue's own. One that is nearly a known one is
// probably a misspelling: a condition that keeps the exercise in plans which must leave it out, or
// equipment that nobody has.
func ownWordOf[T ~string](kind string, parse func(string) (T, error), all []T) reading[T] {
	return func(r *reader, node *yaml.Node, what string) T {
		word := wordOf(parse)(r, node, what)
		if known := words.Misspelt(string(word), words.Of(all)); known != "" {
			r.Warn(r.place(node), "%s: %q is not %s that rotate knows, so it counts as your own; did you mean %s?",
				what, word, kind, known)
		}
		return word
	}
}

// joinedForm shows a text as lower-case words joined by hyphens; empty if it has no such words.
func joinedForm(text string) string {
	parts := strings.FieldsFunc(strings.ToLower(text),
		func(c rune) bool { return !('a' <= c && c <= 'z' || '0' <= c && c <= '9') })
	if len(parts) == 0 {
		return ""
	}
	return ", such as " + shorten(strings.Join(parts, "-"))
}

func (r *reader) links(node *yaml.Node, what string) []workout.Link {
	var list []workout.Link
	for _, item := range r.list(node, what, maxList) {
		var l workout.Link
		had := len(r.List)
		links.read(r, item, &l)
		if len(r.List) == had && !l.OnWeb() {
			r.fail(item, "a link needs a url that begins with https://, not %q", shorten(l.URL))
		}
		list = append(list, l)
	}
	return list
}

func (r *reader) progression(node *yaml.Node, what string) []workout.Dose {
	var steps []workout.Dose
	for _, item := range r.list(node, what, maxSteps) {
		var dose workout.Dose
		had := len(r.List)
		doses.read(r, item, &dose)
		if len(r.List) == had {
			r.checkAmount(item, &dose)
		}
		if len(r.List) == had {
			r.checkDose(item, steps, dose)
		} else {
			dose = workout.Dose{} // nothing can be said about it, nor about the step to the next
		}
		steps = append(steps, dose)
	}
	return steps
}

// checkDose compares a dose with those before it. The step rule binds only the built-in catalogue;
// elsewhere it is advice.
func (r *reader) checkDose(node *yaml.Node, before []workout.Dose, dose workout.Dose) {
	at := r.place(node)
	for i, other := range before {
		if dose.SameWork(other) {
			r.Fail(at, "step %d is step %d again: only load, tempo or rest differ, which "+
				"a note cannot tell apart; delete one", len(before)+1, i+1)
			return
		}
	}
	if n := len(before); n > 0 && before[n-1].Sets > 0 && r.advise {
		if err := workout.CheckStep(before[n-1], dose); err != nil {
			r.Warn(at, "step %d: %s; from step to step, let only one of range, reps, hold, sets and load rise, "+
				"and the work by at most half", n+1, err)
		}
	}
}

// load reads a load: only words that can be written in a task line and read back from it.
func (r *reader) load(node *yaml.Node, what string) string {
	load := r.textTo(maxLoad, node, what)
	switch {
	case load != "" && !isLoad(load):
		r.fail(node, "load %q may hold letters, digits, spaces and hyphens only", load)
	case strings.HasSuffix(strings.ToLower(load), " range"):
		r.fail(node, "load %q reads like a range; write range: small, half or full", load)
	default:
		return load
	}
	return ""
}

func (r *reader) checkAmount(node *yaml.Node, d *workout.Dose) {
	switch {
	case d.Sets == 0:
		r.fail(node, "a dose needs sets, such as {sets: 1, reps: 8}")
	case d.Reps == 0 && d.Hold == 0:
		r.fail(node, "a dose needs reps, hold, or both, such as {sets: 1, reps: 8}")
	case d.Reps == 0:
		d.Reps = 1
	}
}

// checkExercise checks that the fields of one exercise fit together; met are those not missing.
func (r *reader) checkExercise(e *entry, met uint64) {
	r.checkID(e, "id", e.ID)
	r.checkID(e, "family", e.Family)
	if e.Family == "" {
		e.Family = e.ID
	}
	for _, name := range e.Names() {
		r.checkName(e, name)
	}
	r.checkLevels(e)
	if met&bit(slices.Index(exercises.names, "left")) == 0 &&
		(e.Sides == workout.SidesEach || e.Sides == workout.SidesAlternating) {
		r.Fail(e.at("sides"), `left is missing: say what "left" means here`)
	}
	r.checkStep(e, "start", e.Start)
	r.checkStep(e, "reload", e.Reload)
	r.checkLimits(e)
	r.checkFigure(e)
}

// checkStep checks a field that names a step.
func (r *reader) checkStep(e *entry, key string, step int) {
	if steps := e.Steps(); step > steps && steps > 0 {
		r.Fail(e.at(key), "%s is step %d, but there are only %d; name one of them", key, step, steps)
	}
}

// checkLimits warns of limits that have no effect: their author believes that they make the
// exercise smaller.
func (r *reader) checkLimits(e *entry) {
	hasRange := func(d workout.Dose) bool { return d.Range != "" || d.Sets == 0 } // or it may have one
	if len(e.Limits) > 0 && e.Steps() > 0 && !slices.ContainsFunc(e.Progression, hasRange) {
		r.Warn(e.at("limits"), "limits changes nothing, because no step has a range; "+
			"give the steps a range, or leave the exercise out with avoid")
	}
}

func (r *reader) checkID(e *entry, key, id string) {
	if err := checkWord(key, id); err != nil && id != "" {
		r.Fail(e.at(key), "%s", err)
	}
}

// checkWord checks an id, or a word that a catalogue is free to choose; the error calls it what.
func checkWord(what, word string) error {
	switch {
	case len(word) > maxWordID:
		return fmt.Errorf("%s %q is longer than %d characters; shorten it", what, shorten(word), maxWordID)
	case !isWordID(word):
		return fmt.Errorf("%s %q must be lower-case words joined by hyphens%s", what, shorten(word), joinedForm(word))
	}
	return nil
}

const maxName = 40

func (r *reader) checkName(e *entry, name string) {
	key := "name"
	if name != e.Name {
		key = "aliases"
	}
	switch {
	case name == "":
	case len([]rune(name)) > maxName:
		r.Fail(e.at(key), "the name %q is longer than %d characters; shorten it", shorten(name), maxName)
	case strings.ContainsFunc(name, notInName) || !strings.ContainsFunc(name, unicode.IsLetter):
		r.Fail(e.at(key), "the name %q may hold letters, digits, spaces, - ' and / only, with a letter among them", name)
	case strings.ContainsAny(name[:1], "-'/ "):
		r.Fail(e.at(key), "the name %q must begin with a letter or a digit", name)
	}
}

func notInName(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune(" -'/", c)
}

func (r *reader) checkLevels(e *entry) {
	if len(e.Levels) == 0 || len(e.Levels) < len(follow(e.value("levels")).Content) {
		return // some cannot be read
	}
	slices.SortFunc(e.Levels, func(a, b workout.Level) int { return a.Rank() - b.Rank() })
	if e.Levels[len(e.Levels)-1].Rank()-e.Levels[0].Rank() >= len(e.Levels) {
		r.Fail(e.at("levels"), "levels must be next to each other: add intermediate between %s",
			words.AllOf(words.Of(e.Levels)))
	}
}

// checkFigure checks that the path stays inside the catalogue's folder.
func (r *reader) checkFigure(e *entry) {
	if e.Figure == "" {
		return
	}
	clean := path.Clean(e.Figure)
	if path.IsAbs(clean) || clean == ".." || strings.HasPrefix(clean, "../") ||
		strings.ContainsAny(clean, `\:`) || !slices.Contains(figureEndings, strings.ToLower(path.Ext(clean))) {
		r.Fail(e.at("figure"), "figure %q must be an .svg, .png or .jpg file inside the catalogue's folder", shorten(e.Figure))
		e.Figure = "" // so that it is not looked for
	}
}

// isWordID reports whether a text is lower-case words joined by hyphens.
func isWordID(text string) bool {
	return isJoined(text, "-", func(c rune) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' })
}

// isLoad reports whether a text is words of letters and digits with single spaces, dots, hyphens or
// apostrophes between them.
func isLoad(text string) bool {
	return isJoined(text, " .'-", func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) })
}

// isJoined reports whether a text is words with single joints between them. Catalogues have very
// many; compiling a regular expression with these classes costs more than the rest of a plan.
func isJoined(text, joints string, inWord func(rune) bool) bool {
	word := false
	for _, c := range text {
		if !inWord(c) && !(word && strings.ContainsRune(joints, c)) {
			return false
		}
		word = inWord(c)
	}
	return word
}
