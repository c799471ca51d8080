package workout

import "strings"

func (c *Catalogue) Barred(t Terms) []Barred { return nil }

func IsChange(text string) bool {
	for _, o := range []string{"one step", "two steps", "same again: ", "back to the first step: ", "left out: ", "replaced by ", "more resistance (", "new: ", "out: ", "out because of: "} {
		if strings.HasPrefix(text, o) {
			return true
		}
	}
	return false
}
