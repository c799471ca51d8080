package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"rotate/internal/catalog"
	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

func newCheck(a *app) *cobra.Command {
	opts := newOutput(a, formatText, formatText, formatJSON)
	cmd := &cobra.Command{
		Use:        "check FILE...|DIR",
		SuggestFor: []string{"validate", "lint"},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return problem.WithHint(errors.New("check needs a note or a catalogue"),
					"name one: rotate check week.md")
			}
			return nil
		},
		RunE:              a.do(func(_ *cobra.Command, args []string) error { return runCheck(opts, args) }),
		ValidArgsFunction: flags.Files(0, slices.Concat(vault.Endings(), catalogueEndings)),
	}
	opts.addFormatFlag(cmd)
	return cmd
}

func runCheck(opts *output, args []string) error {
	if err := opts.settle(); err != nil {
		return err
	}
	c := checker{app: opts.app, catalogue: sync.OnceValues(opts.app.catalogue)}
	opts.app.begin(0)
	for _, arg := range args {
		if err := c.check(arg); err != nil && len(args) == 1 {
			return err
		} else if err != nil {
			opts.app.fail(err)
		}
	}
	if err := c.checkCatalogues(); err != nil {
		return err
	}
	result := render.ProblemsText(c.problems)
	if opts.chosen == formatJSON {
		result = string(render.ProblemsJSON(c.problems))
	}
	if err := opts.write(result); err != nil {
		return err
	}
	if c.problems.Err() != nil {
		return errFound
	}
	return nil
}

// checker collects the problems of files. A file that cannot be checked does not stop the others
// from being checked.
type checker struct {
	app       *app
	catalogue func() (*workout.Catalogue, error) // called only if there is a note
	own       catalog.Layer                      // the files of catalogues to be checked, as one
	problems  problem.List
}

func (c *checker) check(arg string) error {
	if vault.IsFolder(arg) {
		return c.checkFolder(arg)
	}
	if !isCatalogue(arg) {
		return c.checkNotes(arg)
	}
	layer, err := readCatalog(arg)
	c.own = append(c.own, layer...)
	return err
}

func (c *checker) checkNotes(arg string) error {
	catalogue, err := c.catalogue()
	if err != nil {
		return err
	}
	return c.app.each(arg, catalogue, func(n *note.Note) error {
		c.problems = append(c.problems, problemsOf(n, c.app.Today())...)
		return nil
	})
}

// checkFolder checks the notes of a folder, and the catalogue in it. Among notes, YAML files may
// have nothing to do with this program.
func (c *checker) checkFolder(dir string) error {
	noted := c.checkNotes(dir)
	layer, err := readCatalog(dir)
	switch {
	case errors.Is(err, catalog.ErrNoFiles), noted == nil && err == nil && !mentionsDoses(layer):
		return noted
	case noted != nil && !errors.Is(noted, vault.ErrNoPlan) && !errors.As(noted, new(problem.List)): // of the settings'
		return noted
	}
	c.own = append(c.own, layer...)
	return err
}

// mentionsDoses reports whether files look like a catalogue: every exercise has a progression.
func mentionsDoses(layer catalog.Layer) bool {
	return slices.ContainsFunc(layer,
		func(f catalog.File) bool { return bytes.Contains(f.Data, []byte("progression:")) })
}

// checkCatalogues checks catalogues as they would be loaded: on top of the built-in one and those
// already given.
func (c *checker) checkCatalogues() error {
	if c.own == nil {
		return nil
	}
	found, err := c.app.catalogs.check(c.own)
	c.problems = append(c.problems, found...)
	return err
}

// each visits the notes that an argument names. A note that fails does not stop the others from
// being visited. It is an error if there is no note.
func (a *app) each(arg string, c *workout.Catalogue, visit func(*note.Note) error) error {
	found := false
	err := a.vault.Each(arg, c, func(n *note.Note, err error) {
		found = true
		a.patience.step()
		if err == nil {
			err = visit(n)
		}
		if err != nil {
			a.fail(err)
		}
	})
	if err == nil && !found {
		err = fmt.Errorf("%w in %s", vault.ErrNoPlan, arg)
	}
	return err
}

// errFound makes a command fail without another message: the problems have already been printed.
var errFound = errors.New("problems were found")

var catalogueEndings = []string{".yaml", ".yml", ".json"}

func isCatalogue(path string) bool {
	return slices.Contains(catalogueEndings, strings.ToLower(filepath.Ext(path)))
}

func problemsOf(n *note.Note, today workout.Date) problem.List {
	problems, isPast := slices.Concat(n.Problems, planner.Audit(n.Logs(), n.Place)), past(n, today)
	for _, s := range signsOf(n, workout.Date{}).open {
		problems = append(problems, signProblem(n.File, s, 0, isPast(s)))
	}
	problems.Sort()
	return problems
}
