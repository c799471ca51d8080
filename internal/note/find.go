package note

import (
	"bytes"
	"strings"

	"rotate/internal/problem"
)

// MentionsPlan tells quickly whether a file may hold a plan: whether it speaks of a rotation plan
// at all. Files that do not are not worth reading.
func MentionsPlan(data []byte) bool {
	if e := encodingOf(data); e == utf16LE || e == utf16BE {
		d, err := openDocument(data)
		if err != nil {
			return false
		}
		data = []byte(strings.Join(d.lines, ""))
	}
	return mentions(data, "otation") || mentions(data, "OTATION")
}

// farApart is how many bytes an app may put between two words: an escape, a no-break space, a mark.
const farApart = 12

// mentions looks for the end of the word rotation with plan after it.
func mentions(data []byte, end string) bool {
	for {
		i := bytes.Index(data, []byte(end))
		if i < 0 {
			return false
		}
		data = data[i+len(end):]
		near := data[:min(len(data), farApart)]
		if bytes.Contains(bytes.ToLower(near), []byte("plan")) {
			return true
		}
	}
}

// Foreign reports a file that simply is no rotation plan, with nothing else wrong.
func (n *Note) Foreign() bool {
	return len(n.Weeks) == 0 && len(n.Problems) == 1 && n.Problems[0].Text == noPlan
}

// WeekAt is the week that a row stands in; nil where it stands in none.
func (n *Note) WeekAt(row int) *Week {
	for i := range n.Weeks {
		if w := &n.Weeks[i]; w.Row <= row && row < w.End {
			return w
		}
	}
	return nil
}

// Broken reports a week with an error in it, so that what was done cannot be told.
func (n *Note) Broken(w *Week) bool {
	for _, p := range n.Problems {
		if p.Severity == problem.Error && w.Row <= p.Line && p.Line < w.End {
			return true
		}
	}
	return false
}
