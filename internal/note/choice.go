package note

import (
	"strings"

	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// saysMore reports words behind a choice: all but what apps put there, such as a tag, a field or a date.
func saysMore(behind string) bool {
	said := remark.Read(behind, workout.Task{Exercise: &workout.Exercise{}}, nil)
	return said.Whole() || len(said.Unknown) > 0
}

// parseChoice reads a choice as it is written, and where it ends.
func parseChoice(text string, c *workout.Catalogue) (choice workout.Choice, end int, ok bool) {
	cursor := words.Cursor{Text: text}
	name := func() *workout.Exercise {
		rest := strings.TrimLeft(cursor.Rest(), " ")
		e, found := leadingName(rest, c)
		cursor.At = len(text) - len(rest) + len(found)
		return e
	}
	switch {
	case cursor.Words("move up to"):
		level, err := workout.ParseLevel(cursor.Word())
		return workout.Choice{Kind: workout.ChoiceMoveUp, Level: level}, cursor.At, err == nil
	case cursor.Words("bring back"):
		choice = workout.Choice{Kind: workout.ChoiceBringBack, Exercise: name()}
		return choice, cursor.At, choice.Exercise != nil
	case cursor.Words("swap"):
		choice = workout.Choice{Kind: workout.ChoiceSwap, Exercise: name()}
		if choice.Exercise == nil || !cursor.Words("for") {
			return choice, 0, false
		}
		choice.For = name()
		return choice, cursor.At, choice.For != nil
	}
	return choice, 0, false
}
