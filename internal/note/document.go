package note

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The bounds on a note.
const (
	MaxBytes = 16 << 20
	MaxLines = 2000000
	MaxParts = 100000 // weeks, days and task lines: two hundred years of training
)

// ErrNotText reports a file that is no text.
var ErrNotText = errors.New("this is not text in UTF-8 or UTF-16; name a text file")

// encoding is how a note's text is stored.
type encoding int

const (
	utf8Plain encoding = iota
	utf8BOM
	utf16LE
	utf16BE
)

var boms = map[encoding][]byte{utf8BOM: {0xEF, 0xBB, 0xBF}, utf16LE: {0xFF, 0xFE}, utf16BE: {0xFE, 0xFF}}

// document is a note's text by lines, so that it can be edited and stored as it was.
type document struct {
	encoding encoding
	lines    []string // with their endings
}

// openDocument decodes a file: UTF-8, with or without a mark at its start, or UTF-16 with one.
func openDocument(data []byte) (*document, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("larger than %d MiB, the most a note may be; begin a new note", MaxBytes>>20)
	}
	d := &document{encoding: encodingOf(data)}
	text, err := d.decode(data[len(boms[d.encoding]):])
	if err != nil {
		return nil, err
	}
	if strings.Count(text, "\n") >= MaxLines {
		return nil, fmt.Errorf("more than %d lines, the most a note may have; begin a new note", MaxLines)
	}
	d.lines = strings.SplitAfter(text, "\n")
	return d, nil
}

func encodingOf(data []byte) encoding {
	for _, e := range []encoding{utf8BOM, utf16LE, utf16BE} {
		if bytes.HasPrefix(data, boms[e]) {
			return e
		}
	}
	return utf8Plain
}

func (d *document) decode(data []byte) (string, error) {
	if d.encoding == utf8Plain || d.encoding == utf8BOM {
		if bytes.IndexByte(data, 0) >= 0 || !utf8.Valid(data) {
			return "", ErrNotText
		}
		return string(data), nil
	}
	if len(data)%2 != 0 {
		return "", ErrNotText
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = d.order().Uint16(data[2*i:])
	}
	text := string(utf16.Decode(units))
	if strings.ContainsRune(text, 0) || strings.ContainsRune(text, utf8.RuneError) {
		return "", ErrNotText
	}
	return text, nil
}

func (d *document) order() binary.ByteOrder {
	if d.encoding == utf16BE {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// bytes is the document as it is stored.
func (d *document) bytes() []byte {
	text := strings.Join(d.lines, "")
	data := bytes.Clone(boms[d.encoding])
	if d.encoding == utf8Plain || d.encoding == utf8BOM {
		return append(data, text...)
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		var b [2]byte
		d.order().PutUint16(b[:], unit)
		data = append(data, b[:]...)
	}
	return data
}

// ending is the line ending that the document uses.
func (d *document) ending() string {
	for _, line := range d.lines {
		if strings.HasSuffix(line, "\r\n") {
			return "\r\n"
		}
		if strings.HasSuffix(line, "\n") {
			return "\n"
		}
	}
	return "\n"
}

// plain undoes what apps do to a line of text: typographers' signs, invisible characters, escapes.
// What is escaped is text, so no sign is read into it.
func plain(line string) string {
	for line != "" && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	if isPlain(line) {
		return line
	}
	var out strings.Builder
	from := 0
	for i := 0; i+1 < len(line); i++ {
		if line[i] == '\\' && isPunctuation(line[i+1]) && line[i+1] != '#' {
			out.WriteString(typography.Replace(line[from:i]))
			out.WriteByte(line[i+1])
			i++
			from = i + 1
		}
	}
	out.WriteString(typography.Replace(line[from:]))
	return out.String()
}

// unplain are the bytes of a line that apps may have put there.
var unplain = func() (set [256]bool) {
	for c := range set {
		set[c] = c >= utf8.RuneSelf || strings.IndexByte("\\\t`*_~&", byte(c)) >= 0
	}
	return set
}()

func isPlain(line string) bool {
	for i := 0; i < len(line); i++ {
		if unplain[line[i]] {
			return false
		}
	}
	return true
}

// A sign that an invisible space makes plain in org stays as if escaped: it begins no heading.
var typography = strings.NewReplacer("#\u200b", `\#`,
	"\u2018", "'", "\u2019", "'", "\u201c", `"`, "\u201d", `"`, "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"\u2010", "-", "\u2011", "-", "\u00d7", "x", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "\t", "    ",
	"\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "", "\ufe0e", "", "\ufe0f", "",
	"\u00ad", "", "\u00ae", "(r)", "\u00a9", "(c)", "\u2022", "-", "\u25e6", "-", "\u00bd", "1/2",
	"&nbsp;", " ", "**", "", "__", "", "~~", "", "`", "")

// asTyped is a line without the marks of apps but with its own signs: for names, which are nobody's
// to change.
func asTyped(line string) string {
	line = strings.TrimSpace(line)
	if isPlain(line) {
		return line
	}
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && isPunctuation(line[i+1]) {
			i++
		}
		out.WriteByte(line[i])
	}
	return invisible.Replace(out.String())
}

var invisible = strings.NewReplacer("\u200b", "", "\u2060", "", "\ufeff", "")

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !('0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z')
}
