package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// moves are the moves of a session that someone asks for; none: those that may be done now.
type moves struct{ flags.Words }

func (m *moves) addFlag(a *app, cmd *cobra.Command) {
	flags.Add(cmd, &m.Words, "move", "only these moves, by `ID,...`, also one that waits until you have asked")
	flags.Offer(cmd, "move", a.catalogued(describedIDs))
}

// sessionLines are the lines of a session by what is to become of them.
type sessionLines struct {
	asked   []workout.Line      // those of the moves that were asked for
	open    []workout.Line      // of these, those to be done
	waiting []*workout.Exercise // the moves left out because of a warning sign
}

// lines returns the lines of a session that are asked for. A move that is named is to be done even
// if it hurt, was skipped, or waits until someone has asked.
func (m *moves) lines(n *note.Note, w note.Week, day workout.Day, c *workout.Catalogue) (l sessionLines, err error) {
	ids, err := m.in(day.Date, words.Each(day.Lines, func(l workout.Line) string { return l.Exercise.ID }), c)
	if len(ids) == 0 {
		l.asked = day.Lines
		l.open, l.waiting = n.ToDo(w, day)
		return l, err
	}
	l.asked = words.Without(day.Lines, func(line workout.Line) bool { return !slices.Contains(ids, line.Exercise.ID) })
	l.open = words.Without(l.asked, func(line workout.Line) bool { return line.Tick == workout.TickDone })
	return l, err
}

// in returns the ids of the moves that are asked for, all of which must be in a session.
func (m *moves) in(date workout.Date, session []string, c *workout.Catalogue) ([]string, error) {
	ids, err := exerciseIDs(c, m.Values)
	for _, id := range ids {
		if !slices.Contains(session, id) {
			return nil, misuse(fmt.Errorf("%s is not in the session of %s", id, date.WithDay()),
				"it can be %s", words.OneOf(words.Unique(session)))
		}
	}
	return ids, err
}

// leftOut says, as a clause, which moves wait until someone has asked.
func leftOut(waiting []*workout.Exercise) string {
	return "left out until you have asked: " + words.AllOf(workout.NamesOf(waiting))
}

// undone returns the first move of some lines that is not ticked and not to be done, and why; "" if
// there is none.
func undone(day workout.Day, lines []workout.Line) (e *workout.Exercise, why string) {
	for _, l := range lines {
		switch {
		case l.Tick == workout.TickDone:
		case l.Skipped:
			return l.Exercise, l.Exercise.Name + " was not done, as the note says"
		case day.Over(l.Exercise.ID):
			return l.Exercise, l.Exercise.Name + " hurt too much to go on"
		}
	}
	return nil, ""
}

// idsOf returns exercises as the value of --move.
func idsOf(list []*workout.Exercise) string {
	return strings.Join(words.Each(list, func(e *workout.Exercise) string { return e.ID }), ",")
}
