package workout

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"rotate/internal/words"
)

// Dose is an amount of work, always per side.
type Dose struct {
	Sets  int
	Reps  int   // 1 where a set is a single hold
	Hold  int   // seconds each rep is held; 0 for none
	Range Range // empty where it does not matter
	Load  string
	Tempo Tempo
	Rest  int // seconds between sets
}

// Tempo is the seconds that a rep takes out, at its end, and back. The zero Tempo means that none
// is given.
type Tempo struct{ Out, End, Back int }

// ParseTempo reads a tempo such as 2-1-2, of which each part is at most 30 seconds and not all are
// 0.
func ParseTempo(s string) (Tempo, error) {
	parts := strings.Split(s, "-")
	var n [3]int
	ok := len(parts) == 3
	for i := 0; ok && i < 3; i++ {
		v, err := strconv.ParseUint(parts[i], 10, 8)
		n[i] = int(v)
		ok = err == nil && v <= 30
	}
	if !ok || n == [3]int{} {
		return Tempo{}, fmt.Errorf("%q is not a tempo like 2-1-2 (seconds out, at the end, back)", s)
	}
	return Tempo{n[0], n[1], n[2]}, nil
}

// String returns the tempo as 2-1-2; empty: none is given.
func (t Tempo) String() string {
	if t == (Tempo{}) {
		return ""
	}
	return fmt.Sprintf("%d-%d-%d", t.Out, t.End, t.Back)
}

// Where a catalogue gives no tempo, a rep takes two seconds each way, and a held rep one.
var (
	defaultTempo = Tempo{Out: 2, Back: 2}
	heldTempo    = Tempo{Out: 1, Back: 1}
)

// IsHold reports whether a set is one hold.
func (d Dose) IsHold() bool { return d.Hold > 0 && d.Reps == 1 }

// Pace returns the seconds that a rep takes out, at its end with its hold, and back. A hold has no
// way out and back.
func (d Dose) Pace() Tempo {
	if d.IsHold() {
		return Tempo{End: d.Hold}
	}
	pace := cmp.Or(d.Tempo, defaultTempo)
	if d.Hold > 0 {
		pace = cmp.Or(d.Tempo, heldTempo)
	}
	pace.End += d.Hold
	return pace
}

// RepSeconds returns how long one rep takes on one side.
func (d Dose) RepSeconds() int {
	pace := d.Pace()
	return pace.Out + pace.End + pace.Back
}

// Volume returns the work per side: sets x reps x seconds held.
func (d Dose) Volume() int { return d.Sets * d.Reps * max(1, d.Hold) }

// String returns the dose as a note writes it: 2 x 8, 2 x 10 s, 1 x 10 x 5 s.
func (d Dose) String() string {
	switch {
	case d.IsHold():
		return fmt.Sprintf("%d x %d s", d.Sets, d.Hold)
	case d.Hold > 0:
		return fmt.Sprintf("%d x %d x %d s", d.Sets, d.Reps, d.Hold)
	}
	return fmt.Sprintf("%d x %d", d.Sets, d.Reps)
}

// Details names the range and the load: "small range, light".
func (d Dose) Details() string {
	var details []string
	if d.Range != "" {
		details = append(details, string(d.Range)+" range")
	}
	if d.Load != "" {
		details = append(details, d.Load)
	}
	return strings.Join(details, ", ")
}

// InFull returns the dose with its details: "2 x 8, small range, light".
func (d Dose) InFull() string { return d.withDetails(d.String()) }

func (d Dose) withDetails(text string) string {
	if details := d.Details(); details != "" {
		return text + ", " + details
	}
	return text
}

// SameWork reports whether two doses differ only in load, tempo or rest.
func (d Dose) SameWork(other Dose) bool {
	d.Load, d.Tempo, d.Rest = other.Load, other.Tempo, other.Rest
	return d == other
}

// completed takes what was not typed of a dose from the one that was planned. If that has a load,
// load is the one in use; empty: none is named.
func (d Dose) completed(planned Dose, load string) Dose {
	d.Range = cmp.Or(d.Range, planned.Range)
	if planned.Load != "" {
		d.Load = cmp.Or(d.Load, load, planned.Load)
	}
	switch {
	case d.Hold > 0 || planned.Hold == 0:
	case planned.IsHold():
		d.Reps, d.Hold = 1, d.Reps
	default:
		d.Hold = planned.Hold
	}
	return d
}

// Less reports whether a dose has less work or a smaller range than another.
func (d Dose) Less(other Dose) bool {
	return d.Volume() < other.Volume() || d.Range.rank() < other.Range.rank()
}

// Halved returns the dose of an easy week: half the sets, rounded up.
// Source: volume down, frequency kept (Rogerson 2024, doi 10.1186/s40798-024-00691-y).
func (d Dose) Halved() Dose {
	d.Sets = (d.Sets + 1) / 2
	return d
}

// Asked returns the dose that a week asks for at a step that has d: half of it in an easy week.
func (d Dose) Asked(easy bool) Dose {
	if easy {
		return d.Halved()
	}
	return d
}

// CheckStep reports how the step from one dose to the next breaks the step rule: exactly one of
// range, reps or hold, sets and load rises; reps or hold may fall back when another does; the work
// per side never rises by more than half. Source: this project's own decision.
func CheckStep(from, to Dose) error {
	rises, falls := compareDoses(from, to)
	switch {
	case len(rises) == 0:
		return fmt.Errorf("nothing rises from %s to %s", from, to)
	case len(rises) > 1:
		return fmt.Errorf("%s rise together from %s to %s", words.AllOf(rises), from, to)
	case len(falls) > 0:
		return fmt.Errorf("%s falls from %s to %s", words.AllOf(falls), from, to)
	case 2*to.Volume() > 3*from.Volume():
		return fmt.Errorf("the work rises by more than half from %s to %s", from, to)
	}
	return nil
}

// compareDoses names what rises, and what falls but must not. Load words have no order, so a
// changed load counts as risen.
func compareDoses(from, to Dose) (rises, falls []string) {
	note := func(name string, change int, mayFall bool) {
		if change > 0 {
			rises = append(rises, name)
		} else if change < 0 && !mayFall {
			falls = append(falls, name)
		}
	}
	note("range", to.Range.rank()-from.Range.rank(), false)
	note("reps", to.Reps-from.Reps, true)
	note("hold", to.Hold-from.Hold, true)
	note("sets", to.Sets-from.Sets, false)
	if from.Load != to.Load {
		rises = append(rises, "load")
	}
	return rises, falls
}
