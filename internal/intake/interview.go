package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Key identifies a question.
type Key string

// The questions, in order.
const (
	Begin      Key = "begin"      // what to know beforehand
	Emergency  Key = "emergency"  // signs that call for the emergency number
	Doctor     Key = "doctor"     // signs that call for a doctor soon
	OtherSigns Key = "signs"      // signs that stop a move or a session, or should be looked at
	Seen       Key = "seen"       // whether a doctor has seen the signs, and training is allowed
	Conditions Key = "conditions" // conditions for --avoid
	Under      Key = "under"      // signs that matter only with a condition
	NoMove     Key = "no move"    // what to do if the conditions rule out every move
	Knees      Key = "knees"      // how turning feels
	Plank      Key = "plank"      // how long a side plank lasts
	Trained    Key = "trained"    // how long someone has trained
	Equipment  Key = "equipment"
	Sessions   Key = "sessions" // a week
	Days       Key = "days"
	Minutes    Key = "minutes" // per session
	Place      Key = "place"   // where to put the note
	Folder     Key = "folder"  // a folder other than those found
	Write      Key = "write"   // consent to write the note
	Keep       Key = "keep"    // consent to write the settings
)

// ClearanceFor returns the key of the question whether someone with a condition is cleared to
// train.
func ClearanceFor(c workout.Condition) Key { return Key("cleared " + c) }

// Yes and No are the answers to a yes-or-no question.
const (
	Yes = "yes"
	No  = "no"
)

// The answers to Place that name no note, and the third answer to Keep.
const (
	Nowhere = "nowhere"
	Other   = "other"
	OnlyNew = "new" // only settings that do not exist yet
)

// Answers are the values given so far.
type Answers map[Key][]string

// Says reports whether a value is among the answers to a question.
func (a Answers) Says(key Key, value string) bool { return slices.Contains(a[key], value) }

func (a Answers) one(key Key) string { return strings.Join(a[key], "") }

// some returns the options chosen, without the one for none of them.
func (a Answers) some(key Key) []string {
	return words.Without(a[key], func(v string) bool { return v == NoneValue })
}

// Facts are what is known beforehand.
type Facts struct {
	Catalogue *workout.Catalogue
	Places    func() []NotePlace
	Free      func(folder string) (file string, err error) // returns a new note's path in a folder
	Size      func(Wish) int                               // session minutes; 0: no plan possible
	Settings  map[string]string                            // those in force
	Keeps     bool                                         // whether settings can be saved
	Bound     []Setting                                    // the others depend on these
}

// NotePlace is a folder that a note could be written into, with a label for that note.
type NotePlace struct{ Folder, Label string }

// Stop is the reason why there is no plan, and what to do.
type Stop struct {
	Title string
	Parts []Advice // the most urgent first
}

// Advice is what to do, and which signs it is for.
type Advice struct {
	Action string
	Signs  []string // nil: none
}

// Interview goes forward and back through the questions.
type Interview struct {
	Facts
	Answers Answers
	steps   []step
	at      int    // index into steps
	file    string // the note, in the chosen folder
	notice  string // why the current question is asked again
}

// New starts an interview. Answers that the settings give are already chosen when their question
// comes.
func New(f Facts) *Interview {
	iv := &Interview{Facts: f, Answers: Answers{Begin: {Yes}}, steps: allSteps()}
	for key, setting := range map[Key]string{Conditions: "avoid", Equipment: "equipment"} {
		if value := f.Settings[setting]; value != "" {
			iv.Answers[key] = strings.Split(value, ",")
		}
	}
	if days, err := workout.ParseDays(f.Settings["days"]); err == nil {
		iv.Answers[Sessions] = []string{strconv.Itoa(len(days))}
		iv.Answers[Days] = []string{days.Flag()}
	}
	return iv
}

// Current returns the question to ask; false if there is none left, or the interview has stopped.
func (iv *Interview) Current() (Question, bool) {
	if iv.at >= len(iv.steps) || iv.Stopped() != nil {
		return Question{}, false
	}
	return iv.question(iv.at), true
}

func (iv *Interview) question(at int) Question {
	q := iv.steps[at].ask(iv)
	q.Key, q.Options = iv.steps[at].key, words.Each(q.Options, Option.stripped)
	if at == iv.at && iv.notice != "" {
		q.Help = iv.notice + "\n" + q.Help
	}
	return q
}

// Again goes back to a question, giving the reason. The answers stay chosen.
func (iv *Interview) Again(key Key, why string) { iv.at, iv.notice = iv.indexOf(key), why }

// Consents reports whether the question is asked after the plan was shown.
func (q Question) Consents() bool { return q.Key == Write || q.Key == Keep }

// Answer takes the values for the current question, and goes on to the next one that applies. It
// returns what is wrong with the values, if anything.
func (iv *Interview) Answer(values ...string) error {
	q, ok := iv.Current()
	if !ok {
		return nil
	}
	if err := q.Check(values); err != nil {
		return err
	}
	iv.Answers[q.Key], iv.notice = slices.Clone(values), ""
	switch {
	case q.Key == Place: // fixed now: once the note is written, a free name would be another one
		iv.file, _ = iv.noteAt(values[0])
	case q.Key == Folder:
		iv.file, _ = iv.Free(values[0])
	case q.Key == NoMove && values[0] == Yes:
		iv.at = iv.indexOf(Conditions)
		return nil
	}
	iv.at++
	for iv.at < len(iv.steps) && !iv.steps[iv.at].applies(iv) {
		iv.at++
	}
	return nil
}

// Back goes to the previous question; the answers stay chosen. It returns false if there is none.
func (iv *Interview) Back() bool {
	for at := iv.at - 1; at >= 0; at-- {
		if iv.steps[at].applies(iv) {
			iv.at, iv.notice = at, ""
			return true
		}
	}
	return false
}

// Asked reports whether a question applies, given the answers so far.
func (iv *Interview) Asked(key Key) bool { return iv.steps[iv.indexOf(key)].applies(iv) }

// Chosen returns the options already chosen for the current question: an earlier answer, as far as
// it is still offered. A question about clearance is always asked again, as the reason for it may
// have changed.
func (iv *Interview) Chosen() []string {
	q, ok := iv.Current()
	switch {
	case q.clears:
		return nil
	case !ok || q.Kind == Text:
		return iv.Answers[q.Key]
	}
	return words.Without(iv.Answers[q.Key], func(v string) bool {
		return !slices.ContainsFunc(q.Options, func(o Option) bool { return o.Value == v })
	})
}

// Progress returns the number of the current question, and how many questions apply.
func (iv *Interview) Progress() (at, of int) {
	for i, s := range iv.steps {
		if s.key == Begin || s.key == Write || s.key == Keep || !s.applies(iv) {
			continue
		}
		of++
		if i <= iv.at {
			at++
		}
	}
	return at, of
}

// Stopped returns why the interview ended without a plan; nil if it did not.
func (iv *Interview) Stopped() *Stop {
	marked := iv.passed(Emergency, Doctor, OtherSigns, Under)
	switch calls := func(s sign) bool { return s.group.Urgency.Calls() }; {
	case slices.ContainsFunc(marked, calls), iv.passedWith(Seen, No):
		return stopFor(marked)
	case iv.passedWith(NoMove, No):
		return &Stop{Title: noMoveTitle, Parts: []Advice{{Action: noMoveAction}}}
	}
	return iv.uncleared()
}

// uncleared returns the stop for the conditions for which someone is not cleared to train; nil if
// there are none.
func (iv *Interview) uncleared() (s *Stop) {
	for _, c := range safety.Clearances() {
		if !iv.passedWith(ClearanceFor(c.Condition), No) {
			continue
		}
		if s == nil {
			s = &Stop{Title: c.Title}
		}
		s.Parts = append(s.Parts, Advice{Action: c.Action})
	}
	return s
}

// passedWith reports whether a question was passed with a certain answer.
func (iv *Interview) passedWith(key Key, value string) bool {
	return iv.hasPassed(key) && iv.Answers.one(key) == value
}

// hasPassed reports whether a question applies, and comes before the current one.
func (iv *Interview) hasPassed(key Key) bool { return iv.indexOf(key) < iv.at && iv.Asked(key) }

// sign is a warning sign with the group that says what it calls for.
type sign struct {
	text  string
	group safety.Group
}

// passed returns the signs that were marked in questions already passed, the most urgent first.
func (iv *Interview) passed(keys ...Key) (list []sign) {
	for _, key := range keys {
		if iv.hasPassed(key) {
			unmarked := func(s sign) bool { return !iv.Answers.Says(key, s.text) }
			list = append(list, words.Without(iv.signs(key), unmarked)...)
		}
	}
	words.Sort(list, func(a, b sign) int { return cmp.Compare(b.strength(), a.strength()) })
	return list
}

// strength orders signs by what they call for before any training. A sign that stops a session,
// which may call for the emergency number, comes before one that stops a move.
func (s sign) strength() int {
	if s.group.Urgency == workout.UrgencyStop {
		return 2*int(workout.UrgencyNerve) + 1
	}
	return 2 * int(s.group.Urgency)
}

func stopFor(marked []sign) *Stop {
	s := &Stop{}
	for _, m := range marked {
		title, action := safety.BeforeTraining(m.group)
		s.Title = cmp.Or(s.Title, title)
		if n := len(s.Parts); n == 0 || s.Parts[n-1].Action != action {
			s.Parts = append(s.Parts, Advice{Action: action})
		}
		last := &s.Parts[len(s.Parts)-1]
		last.Signs = append(last.Signs, m.text)
	}
	return s
}

// signs returns the signs that a question lists, in the order in which they are printed.
func (iv *Interview) signs(key Key) (list []sign) {
	for _, g := range safety.Groups() {
		if key != keyOf(g) || key == Under && !iv.has(onlyUnder(g)) {
			continue
		}
		for _, line := range g.Lines() {
			list = append(list, sign{line, g})
		}
	}
	return list
}

// onlyUnder returns the condition without which no sign of a group matters; "" if there is none.
func onlyUnder(g safety.Group) workout.Condition {
	under := g.Signs[0].Under
	if slices.ContainsFunc(g.Signs, func(s safety.Sign) bool { return s.Under != under }) {
		return ""
	}
	return under
}

// keyOf returns the question that asks about the signs of a group.
func keyOf(g safety.Group) Key {
	switch {
	case onlyUnder(g) != "":
		return Under
	case g.Urgency.Calls():
		return Emergency
	case g.Urgency == workout.UrgencyDoctor:
		return Doctor
	}
	return OtherSigns
}
