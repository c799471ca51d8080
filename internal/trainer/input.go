package trainer

import (
	"bytes"
	"errors"
	"io"
	"math/bits"
	"os"
	"strings"
	"time"
)

// terminalInput is a terminal from which only possible keys are read. The library's decoder
// (github.com/charmbracelet/x/ansi, DecodeSequence) panics at a control sequence with more than 32
// parameters, in its own goroutine, where the panic cannot be recovered. No release up to v0.11.9,
// the newest, fixes that. Even once one does, this still keeps pasted text and replies of the
// terminal from being taken for keys. On Windows the library bypasses this and reads the console
// itself.
type terminalInput struct {
	*os.File
	keys keyFilter
}

// errGone reports the end of a terminal: nobody could stop the session with a key any more.
var errGone = errors.New("the terminal is gone")

// Read reads possible keys, perhaps none.
func (in *terminalInput) Read(p []byte) (int, error) {
	chunk := make([]byte, max(len(p)-longestKey, 1)) // leaves room for bytes held back
	n, err := in.File.Read(chunk)
	if errors.Is(err, io.EOF) {
		err = errGone
	}
	return copy(p, in.keys.pass(chunk[:n], time.Now())), err
}

// The limits of a key.
const (
	longestKey = 32 // bytes of its sequence
	// silence is the time after which an unfinished sequence is given up: whatever comes next was
	// typed by hand
	silence = 500 * time.Millisecond
)

// keyFinals are the final bytes of the control sequences that are passed on: keys, and the report
// whether the terminal supports synchronized output.
const keyFinals = "ABCDHF~uy"

// keyFilter passes on keys. It drops all other control sequences, of any length and split in any
// way, pasted text, and non-ASCII characters. It never returns more bytes than it was given.
type keyFilter struct {
	state filterState
	held  []byte // bytes of an unfinished sequence
	more  int    // bytes still to come of a character
	last  time.Time
}

type filterState int

const (
	inKeys     filterState = iota
	inEscape               // after ESC
	inControl              // CSI: up to its final byte
	inSingle               // SS3: one more byte
	inString               // OSC, DCS and the like: up to their terminator
	inStrayEnd             // after ESC inside a string
	inPaste                // between the brackets of a paste
)

// The brackets of a paste.
const pasteStart, pasteEnd = "\x1b[200~", "\x1b[201~"

// pass returns the bytes, of those just read, that may be keys.
func (f *keyFilter) pass(chunk []byte, now time.Time) (keys []byte) {
	if now.Sub(f.last) > silence {
		*f = keyFilter{}
	}
	f.last = now
	for _, b := range chunk {
		keys = append(keys, f.next(b)...)
	}
	if f.state == inEscape && len(f.held) > 0 { // the Escape key, unless more follows at once
		keys, f.held = append(keys, f.held...), nil
	}
	return keys
}

// next takes a byte and returns what it completes.
func (f *keyFilter) next(b byte) []byte {
	switch {
	case f.state == inPaste:
		return f.paste(b)
	case b == 0x03: // Ctrl-C, anywhere
		f.state, f.held = inKeys, nil
		return []byte{b}
	case f.state == inEscape:
		return f.escaped(b)
	case f.state == inControl || f.state == inSingle:
		return f.sequence(b)
	case f.state == inString && (b == 0x07 || b == 0x18 || b == 0x1a), f.state == inStrayEnd && b == '\\':
		f.state = inKeys
		return nil
	case f.state == inStrayEnd:
		f.held = []byte{0x1b}
		return f.escaped(b)
	case f.state == inString:
		if b == 0x1b {
			f.state = inStrayEnd
		}
		return nil
	}
	return f.key(b)
}

// key takes a byte outside any sequence.
func (f *keyFilter) key(b byte) []byte {
	switch {
	case b < 0x80 && b != 0x1b:
		f.more = 0
		return []byte{b}
	case b >= 0x80 && b < 0xc0 && f.more > 0:
		f.more--
	case b >= 0xc0:
		f.more = min(bits.LeadingZeros8(^b)-1, 3) // the first byte has a leading 1 for each byte of the character
	case b == 0x1b:
		f.begin(inEscape, 0x1b)
	case b == 0x9b: // CSI and the like as one byte, which no key sends
		f.begin(inControl, make([]byte, longestKey)...)
	case b == 0x8f:
		f.begin(inSingle, make([]byte, longestKey)...)
	case b == 0x90 || b == 0x98 || b >= 0x9d && b <= 0x9f:
		f.begin(inString)
	}
	return nil
}

func (f *keyFilter) begin(state filterState, held ...byte) {
	f.state, f.held, f.more = state, held, 0
}

// escaped takes the byte after ESC.
func (f *keyFilter) escaped(b byte) []byte {
	before := f.held
	switch b {
	case '[':
		f.begin(inControl, append(before, b)...)
	case 'O':
		f.begin(inSingle, append(before, b)...)
	case ']', 'P', 'X', '^', '_':
		f.begin(inString)
	case 0x1b:
		f.begin(inEscape, b)
		return before
	default: // a key with Alt
		f.begin(inKeys)
		return append(before, f.key(b)...)
	}
	return nil
}

// sequence takes a byte of a control sequence.
func (f *keyFilter) sequence(b byte) []byte {
	ends := f.state == inSingle || b >= 0x40
	switch {
	case b < 0x20 || b >= 0x7f: // an interrupted sequence
		f.begin(inKeys)
		return f.key(b)
	case len(f.held) < longestKey:
		f.held = append(f.held, b)
	case !ends:
		return nil
	default:
		f.held = nil // too long
	}
	if !ends {
		return nil
	}
	state, whole := f.state, f.held
	f.begin(inKeys)
	switch {
	case bytes.HasSuffix(whole, []byte(pasteStart[1:])): // the ESC may have been passed on
		f.begin(inPaste)
	case state == inSingle, strings.IndexByte(keyFinals, b) >= 0:
		return whole
	}
	return nil
}

// paste takes a byte of a paste, and looks for its end.
func (f *keyFilter) paste(b byte) []byte {
	f.held = append(f.held, b)
	for len(f.held) > 0 && string(f.held) != pasteEnd[:min(len(f.held), len(pasteEnd))] {
		f.held = f.held[1:]
	}
	if string(f.held) == pasteEnd {
		f.begin(inKeys)
	}
	return nil
}
