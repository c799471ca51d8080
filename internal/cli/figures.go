package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"rotate/exercises"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// folder is a user's folder. Links cannot lead out of it, but the program's own figures can be
// found through it: so a copy of the built-in catalogue has its figures, and a user's own exercise
// can use one of them.
type folder string

// Open opens a file of the folder.
func (f folder) Open(name string) (fs.File, error) {
	file, err := os.OpenInRoot(string(f), filepath.FromSlash(name))
	if errors.Is(err, fs.ErrNotExist) {
		return exercises.FS.Open(name)
	}
	return file, err
}

// Stat returns information about a file of the folder without opening it.
func (f folder) Stat(name string) (fs.FileInfo, error) {
	info, err := in(f, name, (*os.Root).Stat)
	if errors.Is(err, fs.ErrNotExist) {
		return fs.Stat(exercises.FS, name)
	}
	return info, err
}

// Lstat returns information about a file of the folder, or about the link that it is.
func (f folder) Lstat(name string) (fs.FileInfo, error) { return in(f, name, (*os.Root).Lstat) }

// ReadLink returns where a link in the folder leads.
func (f folder) ReadLink(name string) (string, error) { return in(f, name, (*os.Root).Readlink) }

func in[T any](f folder, name string, ask func(*os.Root, string) (T, error)) (answer T, err error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return answer, err
	}
	defer root.Close()
	return ask(root, filepath.FromSlash(name))
}

func (a *app) figures(list []*workout.Exercise) render.Figures {
	figures := render.Figures{}
	for _, e := range list {
		data, own, err := a.figure(e)
		if err != nil {
			a.say("warning", fmt.Sprintf("%s is shown without its figure: %v", e.Name, vault.Reason(err)))
		}
		figures[e.ID] = render.Figure{Data: data, Own: own}
	}
	return figures
}

// figure returns the figure of an exercise: from the user's own catalogue if the exercise is there,
// else from the program's.
func (a *app) figure(e *workout.Exercise) (data []byte, own bool, err error) {
	data, own, err = a.ownFigures.Read(e)
	if own || e.Figure == "" {
		return data, own, err
	}
	data, err = exercises.FS.ReadFile(e.Figure)
	return data, false, err
}

func movesOf(plan *workout.Plan) []*workout.Exercise {
	return words.Each(plan.Explained(), func(m workout.Move) *workout.Exercise { return m.Exercise })
}
