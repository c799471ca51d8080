package note

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"rotate/internal/markdown"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// The general part of the how-to. A negation in it is never read as feedback, because it is below
// the days.
var general = []string{
	"2 x 8 means 2 sets of 8; 2 x 10 s means hold for 10 seconds, twice.\n" +
		"Per side means left and right each.",
	"Tick what you did. No words means it went fine. Or add after the dose:\n" +
		"easy, hard, pain 3 (0 to 10, what this move added), did 1 set, worse\n" +
		"next day, or the weight or band you used (10 kg, red band).",
	"Stop a move if pain is sharp or runs down a leg. Numb between the legs,\n" +
		"weak legs or trouble peeing: call the emergency number now. This is\n" +
		"general exercise information, not medical advice.",
}

// howTo explains the notation once, then each move of the plan.
func (p *paper) howTo(plan *workout.Plan) {
	p.general()
	for _, m := range plan.Explained() {
		p.guide(plan, m)
	}
}

func (p *paper) general() {
	p.heading(2, sections[inHowTo])
	for _, paragraph := range general {
		p.line("")
		p.line(paragraph)
	}
}

// guide explains one move: in full when it is new, else its cue and its next step.
func (p *paper) guide(plan *workout.Plan, m workout.Move) {
	e := m.Exercise
	known := slices.Contains(plan.Known, e.ID)
	p.heading(3, e.Name)
	p.line("")
	if len(plan.Weeks) == 1 {
		p.wrapped(nextStepText(m), "")
	}
	if e.Left != "" && !known {
		p.wrapped(fmt.Sprintf("Left means: %s.", p.escape(e.Left)), "")
	}
	for _, r := range rangesToExplain(plan, e, known) {
		p.wrapped(p.rangeText(e, r), "")
	}
	if m.Dose.Load != "" && !known {
		p.wrapped(paceText(m.Dose), "")
	}
	for _, condition := range plan.Weeks[0].Avoid {
		if caution := e.Cautions[condition]; caution != "" {
			p.wrapped(words.Capitalize(string(condition))+": "+p.escape(caution), "")
		}
	}
	if !known && len(e.Instructions) > 0 {
		p.line("")
		for i, text := range e.Instructions {
			p.wrapped(fmt.Sprintf("%d. %s", i+1, p.escape(text)), "   ")
		}
	}
	if len(e.Cues) > 0 {
		p.line("")
		p.wrapped(cueWords+p.escape(e.Cues[0]), "")
	}
}

const (
	cueWords      = "Cue: "
	nextStepWords = "Next step: "
	lastStep      = "This is the last step."
)

// nextStepText says what comes after the current step.
func nextStepText(m workout.Move) string {
	if next := m.NextAmount(); next != "" {
		return nextStepWords + next + "."
	}
	return lastStep
}

// parseNextStep finds the sentence of a move's next step at the beginning of a text, and returns
// where it ends; 0: there is none. A sentence that says anything but a dose is the user's.
func parseNextStep(text string, e *workout.Exercise) (end int) {
	if strings.HasPrefix(text, lastStep) {
		return len(lastStep)
	}
	c := words.Cursor{Text: text}
	if !c.Fold(nextStepWords) {
		return 0
	}
	if _, ok := workout.ReadDose(&c, e); !ok || !c.Fold(".") || c.Rest() != "" && c.Rest()[0] != ' ' {
		return 0
	}
	return c.At
}

// paceText says how long the rest is and how slow the move.
func paceText(d workout.Dose) string {
	var list []string
	if d.Rest > 0 {
		list = append(list, fmt.Sprintf("Rest: %d s between sets.", d.Rest))
	}
	if d.Tempo != (workout.Tempo{}) {
		list = append(list, fmt.Sprintf("Tempo: %d s out, %d s at the end, %d s back.", d.Tempo.Out,
			d.Tempo.End, d.Tempo.Back))
	}
	return strings.Join(list, " ")
}

// rangeText says what a range means; empty where the exercise does not say.
func (p *paper) rangeText(e *workout.Exercise, r workout.Range) string {
	if e.Ranges[r] == "" {
		return ""
	}
	return fmt.Sprintf("%s range: %s.", words.Capitalize(string(r)), p.escape(e.Ranges[r]))
}

// rangesToExplain returns the ranges in use; for a known move, only those that are new this week.
func rangesToExplain(p *workout.Plan, e *workout.Exercise, known bool) []workout.Range {
	var use []workout.Range
	for _, week := range p.Weeks {
		m := week.Move(e)
		r := m.Dose.Range
		old := known && m.Step > 1 && m.Ladder.Dose(m.Step-1).Range == r
		if e.Ranges[r] != "" && !old && !slices.Contains(use, r) {
			use = append(use, r)
		}
	}
	return use
}

// guide is a part of the how-to: the general one, which comes first, or that of a move.
type guide struct {
	exercise *workout.Exercise // nil: the general one
	from, to int               // rows: of its heading, and after its last line
	step     markdown.Text     // the lines that begin with the sentence of the next step
	stepEnd  int               // where that sentence ends; 0: there is none
}

// isGeneral reports whether a text is a line of the general part of the how-to, or several.
func isGeneral(text string) bool {
	const least = 40 // bytes: someone may write a few of its words
	if number := strings.IndexFunc(text, unicode.IsDigit); strings.Contains(text, ": call ") && number > 0 {
		// users may have put in their own number
		text = text[:number] + "the emergency number" + strings.TrimLeftFunc(text[number:], unicode.IsDigit)
	}
	return len(text) > least && strings.Contains(generalText, text) || slices.Contains(generalLines, text)
}

var generalLines = strings.Split(strings.Join(general, "\n"), "\n")

// generalText is the general part in one line.
var generalText = strings.ReplaceAll(strings.Join(general, " "), "\n", " ")

func plainSentence(text string) string { return strings.Trim(text, " .") }

// isOfGuide reports whether a sentence, without its full stop, is one that the program writes when
// it explains a move.
func isOfGuide(plain string, e *workout.Exercise) bool {
	of := func(text string) bool { return strings.Contains(text, plain) }
	if slices.ContainsFunc(e.Instructions, of) || slices.ContainsFunc(e.Cues, of) ||
		parseNextStep(plain+".", e) > 0 || pace().MatchString(plain) {
		return true
	}
	for condition, caution := range e.Cautions {
		if of(words.Capitalize(string(condition)) + ": " + caution) {
			return true
		}
	}
	return of("Left means: "+e.Left) ||
		slices.ContainsFunc(workout.Ranges(), func(r workout.Range) bool { return of((&paper{}).rangeText(e, r)) })
}

// isCopied reports whether a text is copied from where the program explains a move.
func isCopied(text string, e *workout.Exercise) bool {
	text, isCue := strings.CutPrefix(text, cueWords)
	const least = 3 // spaces between words: with fewer, they may be someone's own
	return (isCue || strings.Count(text, " ") >= least) && isOfGuide(plainSentence(text), e)
}

// dropCopied drops the lines at the end of a block that are copied from there, both from the block
// and from its text, which it returns.
func (b *block) dropCopied(text markdown.Text, e *workout.Exercise) markdown.Text {
	const mostLines, mostBytes = 20, 1000 // of what is copied: no instruction is longer
	to := len(b.lines)
	for from := to - 1; from >= max(1, len(b.lines)-mostLines); from-- {
		end := markdown.Join(b.lines[from:to]...).String
		if len(end) > mostBytes {
			break
		}
		if isCopied(end, e) {
			text.String, to = strings.TrimSuffix(text.String, " "+end), from
		}
	}
	b.lines = b.lines[:to]
	return text
}

// pace matches a sentence on how long the rest is or how slow the move.
var pace = words.Pattern(`^(?:Rest: \d* s between sets|Tempo: \d* s out, \d* s at the end, \d* s back)$`)

// findStep finds the sentence of the next step at the beginning of a line.
func (g *guide) findStep(lines []markdown.Text) {
	const most = 20 // lines: enough for that and the sentences of the ranges
	for ; len(lines) > 0 && g.stepEnd == 0; lines = lines[1:] {
		if first := lines[0].String; !strings.HasPrefix(first, nextStepWords) && !strings.HasPrefix(first, lastStep) {
			continue
		}
		g.step = markdown.Join(lines[:min(len(lines), most)]...)
		g.stepEnd = parseNextStep(g.step.String, g.exercise)
	}
}

// update replaces the sentence of a move's next step, and explains a range that is new.
func (g guide) update(d *markdown.Document, m workout.Move, p *paper) []markdown.Edit {
	if g.stepEnd == 0 {
		return nil
	}
	span, text := g.step.Span(0, g.stepEnd), nextStepText(m)
	meaning := p.rangeText(m.Exercise, m.Dose.Range)
	opening, _, _ := strings.Cut(meaning, ":")
	first, _ := d.Place(span.From)
	last, _ := d.Place(span.To - 1)
	switch rows := d.Rows(g.from, g.to); {
	case meaning == "" || strings.Contains(d.Slice(rows), opening+":"):
	case strings.TrimSpace(d.Slice(markdown.Span{From: span.To, To: d.Rows(last, last+1).To})) == "":
		indent := d.Slice(markdown.Span{From: d.Rows(first, first).From, To: span.From})
		text += "\n" + indent + markdown.Wrap(meaning, markdown.Width, "")
	default: // a formatter joined what follows
		text += " " + meaning
	}
	return []markdown.Edit{{Span: span, Text: text}}
}

// own returns where the sentence of the next step is, with what the program says of ranges right
// behind it. The guide must have that sentence.
func (g guide) own() markdown.Span {
	end := g.stepEnd
	for _, r := range slices.Repeat(workout.Ranges(), len(workout.Ranges())) { // in any order
		meaning := (&paper{}).rangeText(g.exercise, r)
		if meaning != "" && strings.HasPrefix(g.step.String[end:], " "+meaning) {
			end += len(" " + meaning)
		}
	}
	return g.step.Span(0, end)
}
