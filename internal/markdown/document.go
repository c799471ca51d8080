// Package markdown holds a text file as lines with their places: what is visible and what is
// hidden, the marks before a text, and the text without the signs that apps put into it. Edits
// refer to places, so every byte that is not edited stays. It also wraps and escapes text that is
// written.
package markdown

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"rotate/internal/words"
)

// The bounds on a document.
const (
	MaxBytes = 16 << 20
	MaxLines = 2000000
)

// ErrNotText reports a file that is not text.
var ErrNotText = errors.New("this is not text in UTF-8 or UTF-16; name a text file")

// Document is a text file. It never changes: edits make a new one.
type Document struct {
	mark   string // the byte order mark that the file begins with, if any
	text   string // decoded, without that mark
	starts []int32
	kinds  []Kind // KindHidden or KindFront; zero: visible
}

// The byte order marks. UTF-8 needs none.
const (
	utf8Mark = "\xEF\xBB\xBF"
	utf16LE  = "\xFF\xFE"
	utf16BE  = "\xFE\xFF"
)

// Open decodes a file, in UTF-8 with or without a byte order mark or in UTF-16 with one, and finds
// what is hidden in it. Its errors are ErrNotText and those that name a bound.
func Open(data []byte) (*Document, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("larger than %d MiB, the limit for a note; begin a new note", MaxBytes>>20)
	}
	mark := ""
	for _, m := range []string{utf8Mark, utf16LE, utf16BE} {
		if bytes.HasPrefix(data, []byte(m)) {
			mark = m
		}
	}
	text, ok := decode(data[len(mark):], mark)
	switch {
	case !ok:
		return nil, ErrNotText
	case strings.Count(text, "\n") >= MaxLines:
		return nil, fmt.Errorf("more than %d lines, the limit for a note; begin a new note", MaxLines)
	}
	return newDocument(text, mark), nil
}

func newDocument(text, mark string) *Document {
	d := &Document{mark: mark, text: text, starts: make([]int32, 1, 2+strings.Count(text, "\n"))}
	for line := range strings.Lines(text) {
		d.starts = append(d.starts, d.starts[len(d.starts)-1]+int32(len(line)))
	}
	d.kinds = make([]Kind, d.Len())
	d.hide()
	return d
}

func decode(data []byte, mark string) (text string, ok bool) {
	if mark != utf16LE && mark != utf16BE {
		return string(data), bytes.IndexByte(data, 0) < 0 && utf8.Valid(data)
	}
	units := make([]uint16, len(data)/2)
	_, err := binary.Decode(data, order(mark), units)
	text = string(utf16.Decode(units))
	return text, err == nil && len(data)%2 == 0 && !strings.ContainsRune(text, 0) &&
		!strings.ContainsRune(text, utf8.RuneError)
}

func order(mark string) binary.ByteOrder {
	if mark == utf16BE {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// Bytes returns the document as it is stored: Open(b).Bytes() is b.
func (d *Document) Bytes() []byte {
	data := []byte(d.mark)
	if d.mark != utf16LE && d.mark != utf16BE {
		return append(data, d.text...)
	}
	// Encoding values of a fixed size cannot fail.
	data, _ = binary.Append(data, order(d.mark), utf16.Encode([]rune(d.text)))
	return data
}

// Span is a part of the document's text, from a byte up to another.
type Span struct{ From, To int }

// Len returns the number of lines.
func (d *Document) Len() int { return len(d.starts) - 1 }

// Rows returns the span of the lines from one row up to another.
func (d *Document) Rows(from, to int) Span { return Span{int(d.starts[from]), int(d.starts[to])} }

// Slice returns a part of the text as it is.
func (d *Document) Slice(s Span) string { return d.text[s.From:max(s.From, s.To)] }

// Raw returns a line as it is, without its ending.
func (d *Document) Raw(row int) string {
	return strings.TrimRight(strings.TrimSuffix(d.text[d.starts[row]:d.starts[row+1]], "\n"), "\r")
}

// Place returns the line, from 0, and the column, from 1 and in characters, of a place in the text.
func (d *Document) Place(at int) (row, column int) {
	row, exact := slices.BinarySearch(d.starts, int32(at))
	if row > 0 && (!exact || row == d.Len()) {
		row--
	}
	return row, utf8.RuneCountInString(d.text[d.starts[row]:at]) + 1
}

// Edit replaces a span with text.
type Edit struct {
	Span
	Text string
}

// Apply makes the edits; of two at one place, the first comes first. Lines in their texts that end
// with "\n" get the line ending of the document. Nil: two edits overlap.
func (d *Document) Apply(edits ...Edit) *Document {
	edits = slices.Clone(edits)
	words.Sort(edits, func(a, b Edit) int { return cmp.Or(a.From-b.From, a.To-b.To) })
	endings := strings.NewReplacer()
	if i := strings.IndexByte(d.text, '\n'); i > 0 && d.text[i-1] == '\r' {
		endings = strings.NewReplacer("\r\n", "\r\n", "\n", "\r\n")
	}
	var text strings.Builder
	at := 0
	for _, e := range edits {
		if e.From < at {
			return nil
		}
		text.WriteString(d.text[at:e.From] + endings.Replace(e.Text))
		at = e.To
	}
	return newDocument(text.String()+d.text[at:], d.mark)
}

// Width returns the width at which the text is wrapped, in bytes: that of the longest line that
// continues on the next one; 0: none does.
func (d *Document) Width() (width int) {
	const marks = "-*+#>|:[0123456789"
	goesOn := func(row int) bool {
		raw := strings.TrimLeft(d.Raw(row), " \t")
		return d.kinds[row] == KindVisible && raw != "" && strings.IndexByte(marks, raw[0]) < 0
	}
	for row := range d.Len() - 1 {
		if raw := strings.TrimRight(d.Raw(row), " \t"); d.kinds[row] == KindVisible && len(raw) > width &&
			goesOn(row+1) {
			width = len(raw)
		}
	}
	return width
}
