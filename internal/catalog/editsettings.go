package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// ErrSettings reports a settings file that cannot be edited line by line and must not be written.
var ErrSettings = errors.New("the settings file does not have one setting on each line, so it cannot be edited safely")

// EditSettings sets a key of a settings file to a value; an empty value removes the key. Only the
// lines of that key change: comments, order and line endings stay. The result has been read back
// and checked. The error is the problems of the file as it was, or ErrSettings.
func EditSettings(name string, data []byte, keys []string, key, value string) ([]byte, error) {
	old, problems := ReadSettings(name, data, keys)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	if breaksElsewhere(data) {
		return nil, fmt.Errorf("%s: %w", name, ErrSettings)
	}
	f := settingsFile{lines: slices.Collect(strings.Lines(string(data))), ending: "\n"}
	if bytes.Contains(data, []byte("\r\n")) {
		f.ending = "\r\n"
	}
	if len(old) > 0 {
		f.root, _ = parse(File{Name: name, Data: data})
	}
	edited := f.with(key, value)
	want := maps.Clone(old)
	if delete(want, key); value != "" {
		want[key] = Setting{Values: []string{value}}
	}
	now, problems := ReadSettings(name, edited, keys)
	if problems.Err() != nil || !maps.EqualFunc(want, now, sameValues) {
		return nil, fmt.Errorf("%s: %w", name, ErrSettings)
	}
	return edited, nil
}

func sameValues(a, b Setting) bool { return slices.Equal(a.Values, b.Values) }

// settingsFile is a settings file being edited.
type settingsFile struct {
	lines  []string // with their endings
	ending string
	root   *yaml.Node // the mapping; nil: no settings yet
}

// breaksElsewhere reports whether data has a line break that YAML knows and this editor does not,
// such as a bare CR.
func breaksElsewhere(data []byte) bool {
	return bytes.ContainsAny(bytes.ReplaceAll(data, []byte("\r\n"), nil), "\r\u0085\u2028\u2029")
}

// with returns the file with a new value of a key; empty: without the key.
func (f *settingsFile) with(key, value string) []byte {
	from, to, indent, comment := f.find(key)
	var put []string
	if value != "" {
		put = []string{indent + key + ": " + scalar(value) + comment + f.ending}
	}
	if n := len(f.lines); from == n && n > 0 && !strings.HasSuffix(f.lines[n-1], "\n") {
		put = append([]string{f.ending}, put...)
	}
	return []byte(strings.Join(slices.Replace(slices.Clone(f.lines), from, to, put...), ""))
}

// find returns the lines that a key takes, its indentation, and the comment after a value of one
// line. A key that is not there goes to the end.
func (f *settingsFile) find(key string) (from, to int, indent, comment string) {
	from, to = len(f.lines), len(f.lines)
	if f.root == nil {
		return from, to, "", ""
	}
	pairs := f.root.Content
	indent = strings.Repeat(" ", max(0, pairs[0].Column-1))
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i].Value != key {
			continue
		}
		from = pairs[i].Line - 1
		if i+2 < len(pairs) {
			to = pairs[i+2].Line - 1
		}
		for to > from+1 && isAside(f.lines[to-1]) {
			to--
		}
		if to == from+1 && from < len(f.lines) {
			comment = commentOf(f.lines[from], pairs[i+1].LineComment)
		}
		break
	}
	return from, max(from, to), indent, comment
}

// isAside reports whether a line is blank or a comment, which belongs to what follows.
func isAside(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line[0] == '#'
}

// commentOf returns the comment at the end of a line, with the space before it.
func commentOf(line, comment string) string {
	line = strings.TrimRight(line, "\r\n")
	at := strings.LastIndex(line, comment)
	if comment == "" || at < 0 {
		return ""
	}
	return line[len(strings.TrimRight(line[:at], " \t")):]
}

// isPlain reports whether a value needs no quotes even if YAML takes it for a number or a truth
// value.
func isPlain(value string) bool {
	const most = 6 // digits
	number := value != "" && len(value) <= most && strings.Trim(value, "0123456789") == ""
	return number || value == "true" || value == "false"
}

// scalar writes a value as YAML, on one line.
func scalar(value string) string {
	if isPlain(value) {
		return value
	}
	text, err := yaml.Marshal(value)
	if err != nil {
		panic(err) // a string can always be written
	}
	return strings.TrimSuffix(string(text), "\n")
}
