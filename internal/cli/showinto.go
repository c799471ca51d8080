package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

// This file writes sheets of notes into a folder, one file per note.

// folder returns the folder that -o names; "" if -o names a file or is not given. With several
// notes, a name without an ending means a folder even if it does not exist.
func (o *showOptions) folder(args []string) string {
	several := len(args) > 1 && meansNote(args[0]) || vault.IsFolder(args[0])
	switch {
	case o.toStdout():
		return ""
	case vault.IsFolder(o.file), os.IsPathSeparator(o.file[len(o.file)-1]), several && filepath.Ext(o.file) == "":
		return o.file
	}
	return ""
}

type sheet struct {
	from, to string
	plan     *workout.Plan
}

// runShowInto writes one file per note. A note that cannot be shown does not stop the others.
func runShowInto(opts *showOptions, args []string, folder string) error {
	c, err := opts.beginFolder(folder)
	if err != nil {
		return err
	}
	if word := strings.Join(args, " "); c.Find(word) != nil && !isThere(word) {
		return opts.folderError()
	}
	opts.app.begin(0)
	sheets := opts.sheets(args, folder, c)
	if err := opts.distinctSheets(sheets); err != nil {
		return err
	}
	opts.app.begin(len(sheets))
	for _, s := range sheets {
		opts.app.patience.step()
		if err := opts.writeSheet(s); err != nil {
			opts.app.fail(err)
		}
	}
	return nil
}

// beginFolder settles the format of the files, by default HTML, for printing, and reads the
// catalogue.
func (o *showOptions) beginFolder(folder string) (*workout.Catalogue, error) {
	if err := o.checkFolder(folder); err != nil {
		return nil, err
	}
	if o.format.Value == formatAuto {
		o.format.Value = formatHTML
	}
	o.file = "" // each note gets its own
	c, err := o.app.ready(o.settle)
	o.file = folder
	return c, err
}

// sheets returns the sheets of the notes that the arguments name, after printing errors about the
// others.
func (o *showOptions) sheets(args []string, folder string, c *workout.Catalogue) (sheets []sheet) {
	for _, arg := range args {
		err := o.app.each(arg, c, func(n *note.Note) error {
			s, err := o.sheet(n, folder, c)
			if err == nil {
				sheets = append(sheets, s)
			}
			return err
		})
		if err != nil {
			o.app.fail(err)
		}
	}
	return sheets
}

func (o *showOptions) sheet(n *note.Note, folder string, c *workout.Catalogue) (sheet, error) {
	o.app.warnOfSigns(n, signsOf(n, o.app.Today()).open)
	if err := n.Problems.Err(); err != nil {
		return sheet{}, err
	}
	if n.File == vault.StdinFile {
		return sheet{}, misuse(fmt.Errorf("a note from stdin has no name for its file in %s", folder),
			"name the file: -o %s", quoted(filepath.Join(folder, "week"+o.chosen.ending())))
	}
	plan, err := o.planOf(n, c)
	name := withoutExt(filepath.Base(n.File)) + o.chosen.ending()
	return sheet{n.File, filepath.Join(folder, name), plan}, err
}

// distinctSheets refuses notes whose files would get the same name, ignoring case, as some file
// systems do.
func (o *showOptions) distinctSheets(sheets []sheet) error {
	from := map[string]string{}
	for _, s := range sheets {
		name := strings.ToLower(s.to)
		if other, taken := from[name]; taken {
			both := fmt.Errorf("%s and %s would both be written to %s, so nothing is written", other, s.from, s.to)
			beside := withoutExt(s.to) + "-2" + filepath.Ext(s.to)
			return problem.WithHint(both, "rename one of them, or show one by itself: %s",
				o.app.commandLine("rotate show", s.from, "-o", quoted(beside)))
		}
		from[name] = s.from
	}
	return nil
}

func (o *showOptions) writeSheet(s sheet) error {
	file, sheet := *o.output, *o.planOutput
	file.file, sheet.output = s.to, &file
	if err := sheet.checkTarget(); err != nil {
		return err
	}
	if err := sheet.writePlan(s.plan); err != nil {
		return err
	}
	return o.app.print(fmt.Sprintf("Written: %s (%s)\n", s.to, s.plan.Numbers()))
}
