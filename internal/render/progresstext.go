package render

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/history"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// ProgressText returns the progress as text for a terminal: charts with a column per week.
func ProgressText(p *history.Progress, screen Screen) string {
	page := newPage(screen)
	if len(p.Weeks) == 0 {
		page.line("No weeks.")
		return page.String()
	}
	page.progressHead(p)
	if len(p.Weeks) > longHistory {
		page.years(p)
	}
	charts := newCalendar(p.Weeks, min(page.Width, proseWidth)-chartLabel)
	page.heading(headStyle, charts.title("Sessions a week"))
	page.chart(charts.sessions(p.Weeks))
	for i := range p.Exercises {
		page.exerciseProgress(&p.Exercises[i], charts)
	}
	page.line("")
	page.wrapped("", legend(p))
	return page.String()
}

// progressHead writes a summary of a few lines.
func (p *page) progressHead(progress *history.Progress) {
	p.heading(titleStyle, "Progress"+spanText(progress))
	for _, fact := range progressFacts(progress) {
		p.hanging("  "+p.styled(quietStyle, fmt.Sprintf("%-10s", fact.Term))+"  ", strings.Repeat(" ", 14), fact.Text)
	}
}

// progressFacts are the facts at the top of the text view and of the page.
func progressFacts(p *history.Progress) []fact {
	begun := p.Begun()
	all := total(begun)
	sessions := fmt.Sprintf("%d of %d done", all.Done, all.Planned)
	if all.Partly > 0 {
		sessions += fmt.Sprintf(", %d partly", all.Partly)
	}
	facts := []fact{
		{"Weeks kept", fmt.Sprintf("%d of %d", p.Kept(), p.Sessions())},
		{"Streak", fmt.Sprintf("%s; longest: %d", words.Count(p.Streak, "week"), p.Longest)},
		{"Sessions", sessions},
		{"Worst pain", worstText(p.Weeks)},
	}
	if ahead := len(p.Weeks) - len(begun); ahead > 0 {
		facts = append(facts, fact{"Ahead", words.Count(ahead, "week") + " planned, nothing ticked yet"})
	}
	return facts
}

// worstText names the worst pain and the last week in which it was felt.
func worstText(weeks []history.Week) string {
	var worst history.Week
	for _, w := range weeks {
		if w.WorstPain >= worst.WorstPain && (w.WorstPain > 0 || w.Hurt) {
			worst = w
		}
	}
	switch {
	case worst.WorstPain > 0:
		return fmt.Sprintf("%d of 10, in the week from %s", worst.WorstPain, worst.Start)
	case worst.Hurt:
		return fmt.Sprintf("some, without a number, in the week from %s", worst.Start)
	}
	return "none written down"
}

// longHistory is the most weeks that are shown by week alone; longer histories are shown by year
// too.
const longHistory = 60

// years writes a table with a row per year; a week belongs to the year in which it starts.
func (p *page) years(progress *history.Progress) {
	p.heading(headStyle, "Year by year")
	rows := yearRows(progress)
	columns := widths(rows)
	if !p.fits(2, columns) {
		for _, row := range rows[1:] {
			p.hanging("  ", "    ", fmt.Sprintf("%s: %s weeks kept, %s sessions, worst pain %s", row[0],
				row[1], row[2], row[3]))
		}
		return
	}
	for _, row := range rows {
		p.row("  ", columns, row)
	}
}

// yearRows returns the head and the rows of the table by year.
func yearRows(progress *history.Progress) [][]string {
	rows := [][]string{{"Year", "Weeks kept", "Sessions", "Worst pain"}}
	for begun := progress.Begun(); len(begun) > 0; {
		year := begun[0].Start.Year
		weeks := words.Without(begun, func(w history.Week) bool { return w.Start.Year != year })
		all, kept := total(weeks), (&history.Progress{Weeks: weeks}).Kept()
		rows = append(rows, []string{fmt.Sprint(year), fmt.Sprintf("%d of %d", kept, len(weeks)),
			fmt.Sprintf("%d of %d", all.Done, all.Planned), painText(all.WorstPain, false)})
		begun = begun[len(weeks):]
	}
	return rows
}

// total adds up the sessions of some weeks, with the worst pain.
func total(weeks []history.Week) (all history.Week) {
	for _, w := range weeks {
		all.Planned, all.Done, all.Partly = all.Planned+w.Planned, all.Done+w.Done, all.Partly+w.Partly
		all.WorstPain = max(all.WorstPain, w.WorstPain)
	}
	return all
}

// exerciseProgress writes the chart of an exercise and the work of its sides.
func (p *page) exerciseProgress(e *history.Exercise, weeks calendar) {
	p.heading(headStyle, words.Line(e.Name)+": "+stepText(e))
	if steps := weeks.steps(e); steps.marks != nil {
		p.chart(steps)
	} else {
		p.wrapped("  ", "Last planned "+lastPlanned(e)+".")
	}
	p.sides(e)
	if text := loadsText(e); text != "" {
		p.hanging("  ", "    ", "Load: "+text+".")
	}
	next := nextOf(e)
	p.hanging("  ", "  ", next.Term+": "+next.Text+".")
}

func stepText(e *history.Exercise) string {
	now, begun := e.Current()
	if !begun {
		return "planned, not started"
	}
	text := fmt.Sprintf("step %d of %d", now.Step, e.Exercise.Steps())
	if first := e.Steps[0]; first.Step != now.Step {
		text += fmt.Sprintf(", began at %d", first.Step)
	}
	return text
}

func nextOf(e *history.Exercise) fact {
	if week, dropped := e.Dropped(); dropped {
		return fact{"Next", "not in the week from " + week.String()}
	}
	step, dose, more := e.Next()
	switch _, _, planned := e.Planned(); {
	case planned:
		return fact{"Planned next", fmt.Sprintf("step %d, %s", step, words.Line(dose.InFull()))}
	case !more:
		return fact{"Next step", "none, this is the last one"}
	}
	return fact{"Next step", words.Line(dose.InFull())}
}

// How many characters the longer of two bars takes, depending on the screen. If there is less room,
// there are no bars.
const (
	shortestBar = 4
	longestBar  = 30
)

// sides draws the work of left and right as bars on the same scale.
func (p *page) sides(e *history.Exercise) {
	if _, begun := e.Current(); !begun || e.Sides == workout.SidesWithout {
		return
	}
	left, right := amountText(e.Left), amountText(e.Right)
	room := p.Width - len("  Right    ") - max(len(left), len(right))
	room = min(longestBar, room)
	most := max(e.Left.Measure(), e.Right.Measure(), 1)
	bar := func(name string, a history.Amount, text string) {
		if room < shortestBar {
			p.hanging(fmt.Sprintf("  %-5s  ", name), strings.Repeat(" ", 9), text)
			return
		}
		n := (a.Measure()*room + most/2) / most
		p.line(fmt.Sprintf("  %-5s  %s  %s", name, strings.Repeat("=", n)+strings.Repeat(" ", room-n), text))
	}
	bar("Left", e.Left, left)
	bar("Right", e.Right, right)
	for _, text := range []string{differenceText(e), lagText(e)} {
		if text != "" {
			p.wrapped("  ", text)
		}
	}
}

// lagText names the side that does less, and what to do about it; empty if neither does.
func lagText(e *history.Exercise) string {
	side, percent := e.Lag()
	if side == workout.NoSide {
		return ""
	}
	text := fmt.Sprintf("The %s side did %d %% less over four weeks", side, percent)
	if side == e.First() {
		return text + ", though it goes first."
	}
	return text + fmt.Sprintf("; let it go first, with --weaker %s when you plan the next week.", side)
}

// loadChanges returns the loads of the weeks in which the load changed.
func loadChanges(e *history.Exercise) []history.Load {
	changes := slices.CompactFunc(slices.Clone(e.Loads), func(a, b history.Load) bool { return a.Load == b.Load })
	return slices.DeleteFunc(changes, func(l history.Load) bool { return l.Load == workout.LoadAsBefore })
}

// loadsText lists the loads, with the week from which each was used: of many, only the first and
// the last ones; empty if there are none.
func loadsText(e *history.Exercise) string {
	const most = 6
	var texts []string
	last := ""
	for _, l := range loadChanges(e) {
		text := words.Line(l.Load)
		if l.Load == last {
			text += " again"
		}
		texts, last = append(texts, text+" from "+l.Start.String()), l.Load
	}
	if more := len(texts) - most; more > 0 {
		texts = slices.Concat(texts[:1], []string{fmt.Sprintf("%d others", more)}, texts[more+1:])
	}
	return strings.Join(texts, ", ")
}

func amountText(a history.Amount) string {
	var parts []string
	if a.Sets != 0 || a.Reps == 0 && a.Hold == 0 {
		parts = append(parts, words.Count(a.Sets, "set"))
	}
	if a.Reps != 0 && (a.Hold == 0 || a.Reps != a.Sets) {
		parts = append(parts, words.Count(a.Reps, "rep"))
	}
	if a.Hold != 0 {
		parts = append(parts, fmt.Sprintf("%d s", a.Hold))
	}
	return strings.Join(parts, ", ")
}

// differenceText says which side has done more, and how much; empty if they are equal.
func differenceText(e *history.Exercise) string {
	left, right := moreOf(e.Left.Minus(e.Right)), moreOf(e.Right.Minus(e.Left))
	switch {
	case left == right: // both nothing
		return ""
	case right == history.Amount{}:
		return "Left has " + amountText(left) + " more."
	case left == history.Amount{}:
		return "Right has " + amountText(right) + " more."
	}
	return "Left has " + amountText(left) + " more, right " + amountText(right) + " more."
}

// moreOf returns a difference without what is negative.
func moreOf(d history.Amount) history.Amount {
	if d.Hold != 0 && d.Reps == d.Sets {
		d.Reps = 0 // a hold is no repetition
	}
	return history.Amount{Sets: max(0, d.Sets), Reps: max(0, d.Reps), Hold: max(0, d.Hold)}
}

func legend(progress *history.Progress) string {
	text := "A column is a week. # done, + partly, . not done."
	if len(progress.Begun()) < len(progress.Weeks) {
		text += " o planned, nothing ticked yet."
	}
	if slices.ContainsFunc(progress.Weeks, func(w history.Week) bool { return w.WorstPain > 0 }) {
		text += " Pain is the worst of the week, 1 to 9, X for 10."
	}
	if slices.ContainsFunc(progress.Weeks, func(w history.Week) bool { return w.Hurt }) {
		text += " ! pain without a number, or worse the next day."
	}
	return text
}
