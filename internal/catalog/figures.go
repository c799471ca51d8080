package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"rotate/internal/workout"
)

// MaxFigure is the largest figure, in bytes, that is shown.
const MaxFigure = 256 << 10

// Figures finds the figures that the user's own catalogues name, by the id of the exercise.
type Figures map[string]figureFile

// figureFile is where a figure lies; its name is empty where the catalogue names none.
type figureFile struct {
	dir  fs.FS
	name string
}

// Read reads the figure of an exercise. Own reports whether the exercise is from a catalogue of the
// user's; then no data means that it names no figure, or one that reading the catalogue has warned
// of.
func (f Figures) Read(e *workout.Exercise) (data []byte, own bool, err error) {
	file, own := f[e.ID]
	if !own || file.name == "" || file.check() != nil {
		return nil, own, nil
	}
	data, err = readBounded(file.dir, file.name, MaxFigure, errTooLarge)
	return data, own, err
}

// check looks at a figure without opening it: what is no regular file could block, or never end.
func (f figureFile) check() error {
	info, err := fs.Stat(f.dir, f.name)
	switch {
	case err != nil || !info.Mode().IsRegular():
		return errNoFigure
	case info.Size() > MaxFigure:
		return errTooLarge
	}
	return nil
}

var (
	errNoFigure = errors.New("not there, or no file")
	errTooLarge = fmt.Errorf("larger than %d KiB, the limit for a figure", MaxFigure>>10)
)

// figures gathers the figures of what does not come from the program itself.
func (l *loader) figures() Figures {
	figures := Figures{}
	for i := range l.entries {
		if e := &l.entries[i]; e.dir != nil {
			figures[e.ID] = e.figure()
		}
	}
	return figures
}

func (e *entry) figure() figureFile {
	if e.Figure == "" {
		return figureFile{dir: e.dir}
	}
	return figureFile{e.dir, path.Clean(e.Figure)}
}
