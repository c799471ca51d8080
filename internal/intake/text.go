package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/words"
)

// Text returns a question as plain text: its title, its help, and its numbered options.
func (q Question) Text(width int) string {
	var out strings.Builder
	for _, part := range append([]string{q.Title}, strings.Split(q.Help, "\n")...) {
		if part != "" {
			out.WriteString(markdown.Wrap(part, width, "") + "\n")
		}
	}
	for i, o := range q.Options {
		mark := fmt.Sprintf("%d. ", i+1)
		out.WriteString(markdown.Wrap(mark+o.Label, width, strings.Repeat(" ", len(mark))) + "\n")
	}
	return out.String()
}

// Read parses the numbers of options, or the text for a question of kind Text.
func (q Question) Read(typed string) (values []string, err error) {
	if q.Kind == Text {
		return []string{typed}, q.Check([]string{typed})
	}
	for _, word := range strings.FieldsFunc(typed, func(c rune) bool { return c == ',' || c == ' ' || c == '.' }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(q.Options) {
			return nil, fmt.Errorf("%q is not a number from 1 to %d", word, len(q.Options))
		}
		values = append(values, q.Options[n-1].Value)
	}
	return values, q.Check(values)
}

// Numbers returns the numbers of values among the options, as they are typed.
func (q Question) Numbers(values []string) string {
	var list []string
	for i, o := range q.Options {
		if slices.Contains(values, o.Value) {
			list = append(list, strconv.Itoa(i+1))
		}
	}
	return strings.Join(list, ",")
}

// Questions returns the whole interview as text, with the signs of every condition.
func Questions(f Facts, width int) string {
	iv := New(f)
	iv.Answers = Answers{Conditions: words.Of(f.Catalogue.Conditions()), Place: {Other}}
	var parts []string
	for i, s := range iv.steps {
		q := iv.question(i)
		if s.key == Seen || q.Consents() {
			q.Help = "" // its help depends on answers
		}
		text := q.Text(width)
		if s.when != "" {
			text = markdown.Wrap("("+words.Capitalize(s.when)+":)", width, "") + "\n" + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n")
}
