package render

import (
	"strings"
	"time"
	"unicode/utf8"
)

const (
	icalDate   = "20060102"
	icalMoment = "20060102T150405Z" // in UTC
	icalWidth  = 75                 // octets, without the line ending (RFC 5545, 3.1)
)

// icalendar is a calendar being written: content lines in the order given, as in RFC 5545.
type icalendar struct {
	Times
	text strings.Builder
}

// line writes a content line whose value is written as given, such as a date.
func (c *icalendar) line(name, value string) {
	c.text.WriteString(fold(name + ":" + value))
}

// words writes a content line whose value is text.
func (c *icalendar) words(name, value string) { c.line(name, icalText.Replace(value)) }

// moment writes a content line whose value is a time, in UTC.
func (c *icalendar) moment(name string, t time.Time) { c.line(name, t.UTC().Format(icalMoment)) }

// icalText escapes the characters that have a meaning in text (3.3.11).
var icalText = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`)

// fold ends a content line and folds it into lines of at most 75 octets (3.1): before a space if
// there is one, so that people can read it, and never inside a character.
func fold(line string) string {
	var folded strings.Builder
	room := icalWidth
	for len(line) > room {
		end := foldAt(line, room)
		folded.WriteString(line[:end] + "\r\n ")
		line, room = line[end:], icalWidth-1
	}
	return folded.String() + line + "\r\n"
}

func foldAt(line string, room int) int {
	if space := strings.LastIndexByte(line[:room+1], ' '); space > 0 {
		return space
	}
	end := room
	for end > room-utf8.UTFMax && !utf8.RuneStart(line[end]) {
		end--
	}
	return end
}
