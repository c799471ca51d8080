// Package catalog reads exercise catalogues from YAML, reporting everything that is wrong at once,
// each with its place.
package catalog

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"

	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// The bounds on a catalogue: it may come from a stranger.
const (
	MaxBytes     = 32 << 20
	MaxExercises = 20000
)

// File is the text of a catalogue file.
type File struct {
	Name string // as shown in messages
	Data []byte
	Dir  fs.FS // where its figures are; nil: built in, and not looked for
}

// A Layer is a set of files read as one catalogue: the built-in one, or a user's own.
type Layer []File

// Load reads layers into one catalogue. An exercise of a later layer replaces one of the same id,
// in its place; others are added at the end. The problems are all errors, warnings and advice on
// the steps, sorted within a file; if one is an error, there is no catalogue.
func Load(layers ...Layer) (*workout.Catalogue, problem.List) {
	c, _, problems := load(true, layers)
	return c, problems
}

// LoadWithFigures reads layers as Load does, without the advice, and finds the figures that they
// name.
func LoadWithFigures(layers ...Layer) (*workout.Catalogue, Figures, problem.List) {
	return load(false, layers)
}

func load(advise bool, layers []Layer) (*workout.Catalogue, Figures, problem.List) {
	l := loader{place: map[string]int{}}
	l.advise = advise
	for _, layer := range layers {
		l.readLayer(layer)
	}
	l.checkTogether()
	l.List.Sort()
	if l.List.Err() != nil {
		return nil, nil, l.List
	}
	list := words.Each(l.entries, func(e entry) *workout.Exercise { return e.Exercise })
	return workout.NewCatalogue(list), l.figures(), l.List
}

// ReadDir reads the *.yaml and *.yml files of a folder, in name order. Messages put name before the
// file names. The error is ErrNoFiles if there are no such files; it is also an error if together
// they are larger than MaxBytes.
func ReadDir(dir fs.FS, name string) (Layer, error) {
	var layer Layer
	room := MaxBytes
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if ext := path.Ext(entry.Name()); entry.IsDir() || ext != ".yaml" && ext != ".yml" {
			continue
		}
		file, err := readEntry(dir, entry.Name(), path.Join(name, entry.Name()), room)
		if err != nil {
			return nil, err
		}
		room -= len(file.Data)
		layer = append(layer, file)
	}
	if layer == nil {
		return nil, ErrNoFiles
	}
	return layer, nil
}

// ErrNoFiles reports a folder without a catalogue.
var ErrNoFiles = errors.New("no .yaml file in this folder; to write one to start from: rotate catalog > own.yaml")

// readEntry reads a file of a folder. Its errors name the file.
func readEntry(dir fs.FS, entry, name string, most int) (file File, err error) {
	info, err := fs.Stat(dir, entry)
	if err == nil && info.Mode().IsRegular() {
		file, err = readFile(dir, entry, name, most)
	} else if err == nil { // reading a pipe would never end
		err = errors.New("this is not a regular file; move it out of the folder")
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", name, bare(err))
	}
	return file, err
}

// bare returns an error without the path of the file that it is about.
func bare(err error) error {
	if inner, is := errors.AsType[*fs.PathError](err); is {
		return inner.Err
	}
	return err
}

// ReadFile reads one file of dir; messages about its content call it name. A file larger than
// MaxBytes is an error.
func ReadFile(dir fs.FS, file, name string) (File, error) { return readFile(dir, file, name, MaxBytes) }

func readFile(dir fs.FS, file, name string, most int) (File, error) {
	data, err := readBounded(dir, file, most, errLarge)
	return File{Name: name, Data: data, Dir: dir}, err
}

var errLarge = fmt.Errorf("larger than %d MiB, the limit for a catalogue; leave some of it out", MaxBytes>>20)

// readBounded reads a file of at most most bytes; tooLarge is the error for a larger one.
func readBounded(dir fs.FS, name string, most int, tooLarge error) ([]byte, error) {
	f, err := dir.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var buf bytes.Buffer
	if info, err := f.Stat(); err == nil && info.Size() <= int64(most) {
		buf.Grow(int(info.Size()) + bytes.MinRead)
	}
	n, err := io.Copy(&buf, io.LimitReader(f, int64(most)+1))
	if n > int64(most) {
		return nil, tooLarge
	}
	return buf.Bytes(), err
}

// entry is an exercise with the places that the checks after reading need.
type entry struct {
	*workout.Exercise
	builtIn *workout.Exercise // the one that it replaces; nil: none
	layer   int
	file    string
	dir     fs.FS
	node    *yaml.Node
}

// at returns the place of a field's value, or of the whole entry if the field is missing.
func (e *entry) at(field string) problem.Place {
	return placeOf(e.file, cmp.Or(e.value(field), e.node))
}

// value returns the node of a field, or nil if it is missing.
func (e *entry) value(field string) *yaml.Node {
	mapping := follow(e.node).Content
	for i := 0; i+1 < len(mapping); i += 2 {
		if mapping[i].Kind == yaml.ScalarNode && mapping[i].Value == field {
			return mapping[i+1]
		}
	}
	return nil
}

type loader struct {
	gathered
	entries []entry
	apart   []entry        // without an id of their own; checked for other errors only
	place   map[string]int // id -> index in entries
	layer   int
	broken  bool // a file cannot be parsed, so its exercises are not known
	full    bool // there are MaxExercises, and that has been reported
	near    int  // how often a similar id was searched for
}

func (l *loader) readLayer(layer Layer) {
	l.layer++
	l.written = 0
	const small = 256 << 10 // bytes of a file; its tree takes fifty times as much memory
	atOnce := 2
	if slices.ContainsFunc(layer, func(f File) bool { return len(f.Data) > small }) {
		atOnce = 1
	}
	for part := range slices.Chunk(layer, atOnce) {
		for i, tree := range parseAll(part) {
			l.readFile(part[i], tree)
		}
	}
}

func (l *loader) readFile(file File, t tree) {
	if t.err != nil {
		l.Add(*t.err)
		l.broken = true
		return
	}
	r := reader{file.Name, &l.gathered}
	had := len(l.List)
	list := r.list(t.root, "the catalogue", MaxExercises)
	if len(list) == 0 && len(l.List) == had {
		r.fail(t.root, "no exercises here: a catalogue is a list, each exercise beginning with \"- id: ...\"")
	}
	for _, node := range list {
		if l.done() {
			return
		}
		e := r.exercise(node)
		e.layer, e.dir = l.layer, file.Dir
		l.add(e)
	}
}

// add keeps an entry; it replaces one of the same id from an earlier layer.
func (l *loader) add(e entry) {
	i, taken := l.place[e.ID]
	switch {
	case e.ID == "":
		l.apart = append(l.apart, e)
	case taken && l.entries[i].layer == l.layer:
		l.Fail(e.at("id"), "the id %q is taken at %s; choose another", e.ID, l.entries[i].at("id"))
		l.apart = append(l.apart, e)
	case taken:
		if e.builtIn = l.entries[i].builtIn; l.entries[i].dir == nil {
			e.builtIn = l.entries[i].Exercise
		}
		l.entries[i] = e
	case len(l.entries) >= MaxExercises:
		if !l.full {
			l.Fail(e.at("id"), "more than %d exercises, the limit for a catalogue; leave the rest out", MaxExercises)
		}
		l.full = true
	default:
		l.place[e.ID] = len(l.entries)
		l.entries = append(l.entries, e)
	}
}

// tree is a parsed file, or what is wrong with it.
type tree struct {
	root *yaml.Node
	err  *problem.Problem
}

// parseAll parses files in parallel.
func parseAll(files []File) []tree {
	trees := make([]tree, len(files))
	var all sync.WaitGroup
	for i, file := range files {
		all.Go(func() { trees[i].root, trees[i].err = parse(file) })
	}
	all.Wait()
	return trees
}

// parse parses a file, which must be a single YAML document; errors have their place.
func parse(file File) (root *yaml.Node, fault *problem.Problem) {
	document, more, err := decode(file.Data)
	switch {
	case err != nil:
		return nil, syntaxError(file, err)
	case document == nil:
		return &yaml.Node{Kind: yaml.SequenceNode, Line: 1, Column: 1}, nil
	case more != nil:
		return nil, &problem.Problem{Severity: problem.Error, Place: placeOf(file.Name, more),
			Text: "a second YAML document: put all exercises into one list and leave out the ---"}
	}
	return document.Content[0], nil
}

// decode reads the first documents of a YAML text; nil: there is none.
func decode(data []byte) (document, more *yaml.Node, err error) {
	defer func() {
		if bug := recover(); bug != nil {
			err = fmt.Errorf("this YAML cannot be read: %v", bug)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	for _, next := range []**yaml.Node{&document, &more} {
		var node yaml.Node
		if err = decoder.Decode(&node); err != nil {
			break
		}
		*next = &node
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return document, more, err
}
