package cli

import (
	"errors"
	"fmt"
	"os"
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
		Use:        "check FILE...",
		SuggestFor: []string{"validate", "lint"},
		Short:      "Check notes and catalogues",
		Long: `Check notes and catalogues. In a note: do both sides get the same work, are
there rest days, do the moves fit the level, can rotate read every line? In a
catalogue: is every exercise complete and correct? Each problem is one line,
with file, line and column. Files that end in .yaml, .yml or .json are
catalogues, all others are notes. Errors give exit code 1, warnings alone 0.`,
		Example: `  # a note and your own catalogue
  $ rotate check week.md own.yaml`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return problem.WithHint(errors.New("check needs a note or a catalogue"), "name one: rotate check week.md")
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
	var problems problem.List
	catalogue := sync.OnceValues(opts.app.catalogue) // only where there is a note
	for _, arg := range args {
		var found problem.List
		var err error
		if isCatalogue(arg) {
			found, err = opts.app.checkCatalogue(arg)
		} else {
			found, err = checkNote(arg, catalogue)
		}
		if err != nil {
			return err
		}
		problems = append(problems, found...)
	}
	result := render.ProblemsText(problems)
	if opts.chosen == formatJSON {
		result = string(render.ProblemsJSON(problems))
	}
	if err := opts.write(result); err != nil {
		return err
	}
	if problems.Err() != nil {
		return errFound
	}
	return nil
}

// errFound makes a command fail without another message: what is wrong was said already.
var errFound = errors.New("problems were found")

// catalogueEndings are those of files that are catalogues.
var catalogueEndings = []string{".yaml", ".yml", ".json"}

func isCatalogue(path string) bool {
	return slices.Contains(catalogueEndings, strings.ToLower(filepath.Ext(path)))
}

// checkCatalogue checks a catalogue as it would be loaded: over the built-in one.
func (a *app) checkCatalogue(path string) (problem.List, error) {
	options := a.catalogs
	options.paths = append(options.paths[:len(options.paths):len(options.paths)], path)
	layers, err := options.layers()
	if err != nil {
		return nil, err
	}
	_, problems := catalog.Load(layers...)
	return problems, nil
}

func checkNote(path string, catalogue func() (*workout.Catalogue, error)) (problem.List, error) {
	c, err := catalogue()
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, problem.WithHint(fmt.Errorf("cannot check %s: it is a folder", path), "name the files in it: %s/*.md", commandLine("rotate check", path))
	}
	data, err := vault.ReadFile(path, note.MaxBytes)
	if err != nil {
		return nil, err
	}
	n := note.Read(path, data, c)
	problems := slices.Concat(n.Problems, planner.Audit(n.Logs(), n.Place), signProblems(n.File, signsOf(n, workout.Date{}).open))
	problems.Sort()
	return problems, nil
}
