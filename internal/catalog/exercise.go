package catalog

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// The fields of an exercise and of a dose, in the order of the documentation.
var (
	exerciseFields = []string{"id", "name", "aliases", "movement", "family", "levels", "equipment",
		"sides", "position", "left", "ranges", "summary", "instructions", "cues", "faults", "avoid",
		"cautions", "progression", "reload", "easier", "harder", "links", "figure", "sources"}
	required   = []string{"id", "name", "movement", "levels", "equipment", "sides", "progression"}
	doseFields = []string{"sets", "reps", "hold", "range", "load", "tempo", "rest"}
)

// exercise reads one entry of a catalogue and checks what can be checked by itself.
func (r *reader) exercise(node *yaml.Node) entry {
	e := entry{Exercise: &workout.Exercise{}, node: node}
	r.fields(node, "an exercise", exerciseFields, func(key string, value *yaml.Node) {
		r.field(&e, key, value)
	})
	if follow(node).Kind == yaml.MappingNode {
		r.checkExercise(&e)
	}
	return e
}

func (r *reader) field(e *entry, key string, value *yaml.Node) {
	switch key {
	case "movement", "levels", "equipment", "sides", "position", "avoid":
		r.vocabulary(e, key, value)
	case "aliases", "instructions", "cues", "faults", "sources":
		*e.texts(key) = r.texts(value, key)
	case "ranges":
		e.Ranges = textByWord(r, value, key, workout.Ranges(), workout.ParseRange)
	case "cautions":
		e.Cautions = textByWord(r, value, key, workout.Conditions(), workout.ParseCondition)
	case "progression":
		e.Progression = r.progression(value)
	case "reload":
		e.Reload = r.number(value, key, 1, maxSteps)
	case "easier", "harder":
		*e.texts(key) = r.linked(e, key, value)
	case "links":
		e.Links = r.links(value)
	default:
		*e.text(key) = r.text(value, key, maxText)
	}
}

// text is where a field of plain text goes.
func (e *entry) text(key string) *string {
	switch key {
	case "id":
		return &e.ID
	case "name":
		return &e.Name
	case "family":
		return &e.Family
	case "left":
		return &e.Left
	case "summary":
		return &e.Summary
	}
	return &e.Figure
}

// texts is where a field that is a list of plain texts goes.
func (e *entry) texts(key string) *[]string {
	switch key {
	case "aliases":
		return &e.Aliases
	case "instructions":
		return &e.Instructions
	case "cues":
		return &e.Cues
	case "faults":
		return &e.Faults
	case "easier":
		return &e.Easier
	case "harder":
		return &e.Harder
	}
	return &e.Sources
}

func (r *reader) vocabulary(e *entry, key string, value *yaml.Node) {
	switch key {
	case "movement":
		e.Movement, _ = wordOf(r, value, key, workout.ParseMovement)
	case "sides":
		e.Sides, _ = wordOf(r, value, key, workout.ParseSides)
	case "position":
		e.Position, _ = wordOf(r, value, key, workout.ParsePosition)
	case "levels":
		r.needEntry(value, key)
		e.Levels = wordsOf(r, value, key, workout.ParseLevel)
	case "equipment":
		r.needEntry(value, key)
		e.Equipment = wordsOf(r, value, key, parseEquipment)
	case "avoid":
		e.Avoid = wordsOf(r, value, key, workout.ParseCondition)
	}
}

// exampleOf shows a required field as it may be written.
func exampleOf(field string) string {
	example := map[string]string{"id": "wall-turn", "name": "Wall turn", "movement": "rotation",
		"levels": "[beginner]", "equipment": "[none]", "sides": "alternating", "progression": "[{sets: 1, reps: 8}]"}
	return fmt.Sprintf("write it like %s: %s", field, example[field])
}

func (r *reader) needEntry(node *yaml.Node, what string) {
	if list := follow(node); list.Kind == yaml.SequenceNode && len(list.Content) == 0 {
		r.fail(node, what+" needs at least one entry; "+exampleOf(what))
	}
}

func parseEquipment(word string) (workout.Equipment, error) {
	switch {
	case word == "anything":
		return "", fmt.Errorf("equipment cannot be called %q: that word means all there is; choose another", word)
	case len(word) > maxWordID:
		return "", fmt.Errorf("equipment %q is longer than %d characters; shorten it", shorten(word), maxWordID)
	case !isWordID(word):
		return "", fmt.Errorf("equipment %q must be lower-case words joined by hyphens%s", shorten(word), joinedForm(word))
	}
	return workout.Equipment(word), nil
}

// joinedForm shows a text as lower-case words joined by hyphens, where it has such words.
func joinedForm(text string) string {
	parts := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !('a' <= c && c <= 'z' || '0' <= c && c <= '9') })
	if len(parts) == 0 {
		return ""
	}
	return ", such as " + shorten(strings.Join(parts, "-"))
}

func (r *reader) linked(e *entry, key string, value *yaml.Node) []string {
	var ids []string
	at := &e.linked[slices.Index(linkFields, key)]
	for _, item := range r.list(value, key, maxList) {
		if id := r.text(item, "an entry of "+key, maxText); id != "" {
			ids = append(ids, id)
			*at = append(*at, item)
		}
	}
	return ids
}

// textByWord reads a mapping from vocabulary words to texts.
func textByWord[T ~string](r *reader, node *yaml.Node, what string, all []T, parse func(string) (T, error)) map[T]string {
	texts := map[T]string{}
	r.fields(node, what, words.Of(all), func(key string, value *yaml.Node) {
		word, _ := parse(key)
		texts[word] = r.text(value, what+", "+key, maxText)
	})
	return texts
}

func (r *reader) links(node *yaml.Node) []workout.Link {
	var links []workout.Link
	for _, item := range r.list(node, "links", maxList) {
		var l workout.Link
		had := len(r.List)
		r.fields(item, "a link", []string{"title", "url"}, func(key string, value *yaml.Node) {
			if key == "title" {
				l.Title = r.text(value, key, maxText)
			} else {
				l.URL = r.text(value, key, maxText)
			}
		})
		if len(r.List) > had {
			continue
		}
		if u, err := url.Parse(l.URL); err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
			r.fail(item, fmt.Sprintf("a link needs a url that begins with https://, not %q", shorten(l.URL)))
		}
		links = append(links, l)
	}
	return links
}

func (r *reader) progression(node *yaml.Node) []workout.Dose {
	list := r.list(node, "progression", maxSteps)
	r.needEntry(node, "progression")
	doses := make([]workout.Dose, 0, len(list))
	for _, item := range list {
		dose, sound := r.dose(item)
		if sound {
			r.checkDose(item, doses, dose)
		}
		doses = append(doses, dose)
	}
	return doses
}

// checkDose holds a dose against the ones before it. The step rule binds the built-in catalogue
// only; elsewhere it is advice.
func (r *reader) checkDose(node *yaml.Node, before []workout.Dose, dose workout.Dose) {
	at := [2]int{node.Line, node.Column}
	for i, other := range before {
		if dose.SameWork(other) {
			r.failAt(at, fmt.Sprintf("step %d is step %d again: only load, tempo or rest differ, which "+
				"a note cannot tell apart; take one out", len(before)+1, i+1))
			return
		}
	}
	if n := len(before); n > 0 && before[n-1].Sets > 0 {
		if err := workout.CheckStep(before[n-1], dose); err != nil {
			r.warnAt(at, fmt.Sprintf("step %d: %s; let one of range, reps, hold, sets and load rise from step to step, "+
				"and the work by half at most", n+1, err))
		}
	}
}

func (r *reader) dose(node *yaml.Node) (d workout.Dose, sound bool) {
	had := len(r.List)
	r.fields(node, "a dose", doseFields, func(key string, value *yaml.Node) { r.doseField(&d, key, value) })
	if len(r.List) == had {
		r.checkAmount(node, &d)
	}
	return d, len(r.List) == had
}

func (r *reader) doseField(d *workout.Dose, key string, value *yaml.Node) {
	switch key {
	case "sets":
		d.Sets = r.number(value, key, 1, maxSets)
	case "reps":
		d.Reps = r.number(value, key, 1, maxReps)
	case "hold":
		d.Hold = r.seconds(value, key, 1, maxHold)
	case "rest":
		d.Rest = r.seconds(value, key, 0, maxRest)
	case "range":
		d.Range, _ = wordOf(r, value, key, workout.ParseRange)
	case "load":
		d.Load = r.load(value)
	case "tempo":
		d.Tempo = r.tempo(value)
	}
}

func (r *reader) tempo(node *yaml.Node) workout.Tempo {
	text := r.text(node, "tempo", maxText)
	if text == "" {
		return workout.Tempo{}
	}
	tempo, err := workout.ParseTempo(text)
	if err != nil {
		r.fail(node, err.Error())
	}
	return tempo
}

// load keeps to words that a task line can carry and that are read back from it.
func (r *reader) load(node *yaml.Node) string {
	load := r.text(node, "load", maxLoad)
	switch {
	case load != "" && !isLoad(load):
		r.fail(node, fmt.Sprintf("load %q may hold letters, digits, spaces and hyphens only", load))
	case strings.HasSuffix(strings.ToLower(load), " range"):
		r.fail(node, fmt.Sprintf("load %q reads like a range; write range: small, half or full", load))
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

// checkExercise holds the fields of one exercise against each other.
func (r *reader) checkExercise(e *entry) {
	for _, key := range required {
		if e.value(key) == nil {
			r.failAt(e.at(key), key+" is missing; "+exampleOf(key))
		}
	}
	r.checkID(e, "id", e.ID)
	r.checkID(e, "family", e.Family)
	if e.Family == "" {
		e.Family = e.ID
	}
	for _, name := range e.Names() {
		r.checkName(e, name)
	}
	r.checkLevels(e)
	if e.value("left") == nil && (e.Sides == workout.SidesEach || e.Sides == workout.SidesAlternating) {
		r.failAt(e.at("sides"), `left is missing: say what "left" means here`)
	}
	if steps := e.Steps(); e.Reload > steps && steps > 0 {
		r.failAt(e.at("reload"), fmt.Sprintf("reload is step %d, but there are only %d; name one of them", e.Reload, steps))
	}
	r.checkFigure(e)
}

func (r *reader) checkID(e *entry, key, id string) {
	switch {
	case len(id) > maxWordID:
		r.failAt(e.at(key), fmt.Sprintf("%s %q is longer than %d characters; shorten it", key, shorten(id), maxWordID))
	case id != "" && !isWordID(id):
		r.failAt(e.at(key), fmt.Sprintf("%s %q must be lower-case words joined by hyphens%s", key, shorten(id), joinedForm(id)))
	}
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
		r.failAt(e.at(key), fmt.Sprintf("the name %q is longer than %d characters; shorten it", shorten(name), maxName))
	case strings.ContainsFunc(name, notInName) || !strings.ContainsFunc(name, unicode.IsLetter):
		r.failAt(e.at(key), fmt.Sprintf("the name %q may hold letters, digits, spaces, - ' and / only, "+
			"with a letter among them", name))
	case strings.ContainsAny(name[:1], "-'/ "):
		r.failAt(e.at(key), fmt.Sprintf("the name %q must begin with a letter or a digit", name))
	}
}

func notInName(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune(" -'/", c)
}

func (r *reader) checkLevels(e *entry) {
	if len(e.Levels) == 0 {
		return
	}
	slices.SortFunc(e.Levels, func(a, b workout.Level) int { return a.Rank() - b.Rank() })
	if e.Levels[len(e.Levels)-1].Rank()-e.Levels[0].Rank() >= len(e.Levels) {
		r.failAt(e.at("levels"), "levels must be next to each other: add intermediate between "+
			words.AllOf(words.Of(e.Levels)))
	}
}

// checkFigure keeps the path inside the catalogue's folder.
func (r *reader) checkFigure(e *entry) {
	if e.Figure == "" {
		return
	}
	clean := path.Clean(e.Figure)
	if path.IsAbs(clean) || clean == ".." || strings.HasPrefix(clean, "../") ||
		strings.ContainsAny(clean, `\:`) || path.Ext(clean) != ".svg" {
		r.failAt(e.at("figure"), fmt.Sprintf("figure %q must be an .svg file inside the catalogue's folder",
			shorten(e.Figure)))
		e.Figure = "" // it is not looked for
	}
}
