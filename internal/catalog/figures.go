package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // a format of figures
	_ "image/png"  // a format of figures
	"io/fs"
	"path"
	"strings"

	"rotate/internal/workout"
)

// The largest figures that are shown: in bytes, and the sides of a raster picture in pixels. A
// small file can hold a picture that takes gigabytes of memory when shown.
const (
	MaxFigure  = 256 << 10
	MaxPicture = 1 << 20
	MaxPixels  = 4096
)

// figureEndings are the endings of files that can be shown.
var figureEndings = []string{".svg", ".png", ".jpg", ".jpeg"}

// Figures finds the figures that the user's own catalogues name, by the id of the exercise.
type Figures map[string]figureFile

// figureFile is the place of a figure; its name is empty if the catalogue names none.
type figureFile struct {
	dir  fs.FS
	name string
}

// Read reads the figure of an exercise. own reports whether the exercise comes from the user's own
// catalogue; then nil data means that it names no figure, or one that reading the catalogue has
// warned about.
func (f Figures) Read(e *workout.Exercise) (data []byte, own bool, err error) {
	file, own := f[e.ID]
	if !own || file.name == "" || file.check() != nil {
		return nil, own, nil
	}
	data, err = file.read()
	return data, own, err
}

// read returns a figure that has been checked and can be shown, or else why it cannot.
func (f figureFile) read() ([]byte, error) {
	data, err := readBounded(f.dir, f.name, f.most(), f.tooLarge())
	if err == nil {
		err = f.checkPicture(data)
	}
	if err != nil {
		return nil, bare(err)
	}
	return data, nil
}

func (f figureFile) isRaster() bool { return strings.ToLower(path.Ext(f.name)) != ".svg" }

// most is the largest size allowed, in bytes.
func (f figureFile) most() int {
	if f.isRaster() {
		return MaxPicture
	}
	return MaxFigure
}

func (f figureFile) tooLarge() error {
	return fmt.Errorf("it is larger than %d KiB, the limit for a figure", f.most()>>10)
}

// checkPicture refuses pictures with too many pixels, and what is no picture.
func (f figureFile) checkPicture(data []byte) error {
	head, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return errors.New("it is empty")
	case err != nil && f.isRaster():
		return errors.New("it is neither PNG nor JPEG")
	case err != nil:
		return checkSVG(data)
	case head.Width > MaxPixels || head.Height > MaxPixels:
		return fmt.Errorf("its %d x %d pixels are more than %d x %d", head.Width, head.Height, MaxPixels, MaxPixels)
	}
	return nil
}

// check examines a figure without opening it: anything but a regular file could block, or never
// end.
func (f figureFile) check() error {
	info, err := fs.Stat(f.dir, f.name)
	itself, _ := fs.Lstat(f.dir, f.name)
	isLink := itself != nil && itself.Mode()&fs.ModeSymlink != 0
	switch missing := errors.Is(err, fs.ErrNotExist); {
	case missing && isLink:
		return errors.New("it is a link to a file that is not there")
	case missing:
		return errNoFigure
	case err != nil && isLink:
		return errors.New("it is a link out of the catalogue's folder")
	case err != nil:
		return bare(err)
	case info.IsDir():
		return errors.New("it is a folder")
	case !info.Mode().IsRegular():
		return errors.New("it is not a regular file")
	case info.Size() > int64(f.most()):
		return f.tooLarge()
	}
	return nil
}

var errNoFigure = errors.New("it is not there")

// figures gathers the figures of exercises that are not built in.
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
