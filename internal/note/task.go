package note

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/pattern"
	"rotate/internal/remark"
	"rotate/internal/workout"
)

var (
	taskForm  = pattern.New(`(?i)^([^:]{1,80}?)\s*(?:\((left|right)\))?\s*:\s*(\d{1,3})\s*x\s*(\d{1,3})(?:\s*x\s*(\d{1,3}))?(\s*s(?:ec\w*)?\b)?(?:\s+(per side)\b)?(.*)$`).May(mayBeTask)
	rangeForm = pattern.New(`(?i)^,\s*(small|half|full) range\b`).Begins(",").May(mayBeRange)
	loadForm  = pattern.New(`(?i)^,\s*(\d{1,4}(?:[.,]\d{1,2})?\s*(?:kg|lb)s?|next band up|[\pL-]+ band|a notch up)(?:$|[^\pL\pN])`).Begins(",").May(mayBeLoad)
)

// findTask splits a task line into the parts of its form; nil: it is none.
func findTask(text string) []string {
	if found, sure := scanTask(text); sure {
		return found
	}
	return taskForm.FindStringSubmatch(text)
}

// isDose reports a text that is the dose of a known exercise.
func (r *reader) isDose(text string) bool {
	found := findTask(emphasis.Replace(text))
	return found != nil && r.catalogue.ByName(found[1]) != nil
}

// usualLines is how many task lines a day rarely goes beyond.
const usualLines = 6

func (r *reader) takeTask(l line, found []string) {
	e := r.catalogue.ByName(found[1])
	switch {
	case e == nil:
		r.takeUnknown(l, found)
	case !l.box:
		r.failBox(l, e)
	case r.mode != inDay:
		r.fail(l.row, l.column(), fmt.Sprintf("%q stands under no day; put a line like \"## Mon 2026-11-23\" above it", e.Name))
	case !r.full(l):
		day := &r.week.Trained[len(r.week.Trained)-1]
		if day.Lines == nil {
			day.Lines = make([]workout.Line, 0, usualLines)
		}
		day.Lines = append(day.Lines, r.task(l, found, e))
		r.warnOfEarly()
	}
}

func (r *reader) failBox(l line, e *workout.Exercise) {
	r.fail(l.row, l.column(), fmt.Sprintf("the checkbox of %q is gone, so what was done cannot be told; "+
		"put \"- [ ] \" or \"- [x] \" before it", e.Name))
}

// takeUnknown reads what has the form of a task but not the name of an exercise. Outside of the days
// that is the user's own.
func (r *reader) takeUnknown(l line, found []string) {
	if r.mode != inDay {
		return
	}
	if e := r.trailingName(found[1]); e != nil && !l.box {
		r.failBox(l, e)
		return
	}
	if !l.box {
		r.takeRemark(l)
		return
	}
	r.warn(l.row, l.column(), r.unknownName(found[1]))
	r.feedbackAbove(l, found[8])
}

func (r *reader) task(l line, found []string, e *workout.Exercise) workout.Line {
	task := workout.Line{Exercise: e, Tick: l.tick, Row: l.row, Side: e.SidesOf()[0]}
	if e.Sides == workout.SidesEach {
		task.Side, _ = workout.ParseSide(found[2])
		if task.Side == workout.NoSide {
			r.warn(l.row, l.column(), fmt.Sprintf("%q does not say (left) or (right); write one after the name", e.Name))
		}
	}
	var typed string
	task.Dose, typed = readDose(found, e)
	r.markDose(l, len(l.text)-len(typed))
	r.week.Dated = r.week.Dated || strings.Contains(typed, scheduled)
	typed = typedOnly(typed)
	switch {
	case strings.TrimSpace(typed) != "":
		r.week.typed = true
		task.Feedback = readFeedback(typed, task.Dose, e)
		r.warnOfDoubt(l, task.Tick, task.Feedback, typed)
	case task.Tick == workout.TickOpen:
		r.bare = l.row
	}
	return task
}

// readFeedback reads what the user typed.
func readFeedback(text string, dose workout.Dose, e *workout.Exercise) workout.Feedback {
	return remark.Read(text, workout.Task{Exercise: e, Work: workout.Work{Dose: dose}}, nil).Feedback
}

// warnOfDoubt tells of a tick that the words on its line contradict, and of words that are not
// understood.
func (r *reader) warnOfDoubt(l line, tick workout.Tick, f workout.Feedback, typed string) {
	if tick == workout.TickDone && f.Skipped {
		r.warn(l.row, l.column(), fmt.Sprintf("this line is ticked but says %q; it counts as not done", strings.Trim(typed, " ,")))
	}
	if f.Unsure != "" {
		r.warn(l.row, l.column(), fmt.Sprintf("%q is not understood, so this move stays as it is; write pain 0 to 10", f.Unsure))
	}
}

// readDose reads the dose of a task line, and returns what the user typed after it.
func readDose(found []string, e *workout.Exercise) (workout.Dose, string) {
	number := func(i int) int {
		n, _ := strconv.Atoi(found[i])
		return n
	}
	d := workout.Dose{Sets: number(3), Reps: number(4)}
	switch {
	case found[5] != "":
		d.Hold = number(5)
	case found[6] != "":
		d.Reps, d.Hold = 1, number(4)
	}
	rest := found[8]
	if word, after := cutRange(rest); word != "" {
		d.Range, _ = workout.ParseRange(word)
		rest = after
	}
	d.Load, rest = plannedLoad(rest, e)
	return d, rest
}

// plannedLoad reads the load that ends a dose.
func plannedLoad(rest string, e *workout.Exercise) (load, after string) {
	if !strings.HasPrefix(rest, ",") {
		return "", rest
	}
	text := strings.TrimLeft(rest[1:], " ")
	for _, word := range loadWords(e) { // first: such a load may begin like a weight, "10 kg each hand"
		if len(text) >= len(word) && strings.EqualFold(text[:len(word)], word) && endsWord(text[len(word):]) {
			return word, text[len(word):]
		}
	}
	if found := loadForm.FindStringSubmatchIndex(rest); found != nil {
		return rest[found[2]:found[3]], rest[found[3]:]
	}
	return "", rest
}

// loadWords are the load words of an exercise, the longest first.
func loadWords(e *workout.Exercise) []string {
	var words []string
	for _, d := range e.Progression {
		if d.Load != "" && !slices.Contains(words, d.Load) {
			words = append(words, d.Load)
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words
}

// endsWord reports that a text does not go on with the word before it.
func endsWord(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return !unicode.IsLetter(first) && !unicode.IsDigit(first)
}

var wordOf = pattern.New(`[\pL']+`)
