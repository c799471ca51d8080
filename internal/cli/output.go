package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type format string

const (
	formatAuto     format = "auto"
	formatText     format = "text"
	formatMarkdown format = "markdown"
	formatOrg      format = "org"
	formatJSON     format = "json"
	formatICS      format = "ics"
	formatHTML     format = "html"
)

// formatEndings map the ending of an output file to its format.
var formatEndings = map[string]format{".txt": formatText, ".md": formatMarkdown,
	".markdown": formatMarkdown, ".org": formatOrg, ".json": formatJSON, ".ics": formatICS,
	".html": formatHTML, ".htm": formatHTML}

// usualEndings has one file ending for each format, the one to suggest.
var usualEndings = []string{".md", ".txt", ".org", ".html", ".ics", ".json"}

// ending returns the usual file ending of the format.
func (f format) ending() string {
	i := slices.IndexFunc(usualEndings, func(ending string) bool { return formatEndings[ending] == f })
	return usualEndings[i]
}

type colorMode string

const (
	colorAuto   colorMode = "auto"
	colorAlways colorMode = "always"
	colorNever  colorMode = "never"
)

// defaultWidth is the width if there is no terminal to ask.
const defaultWidth = 80

// screen returns what a text view is laid out for. A terminal that cannot show colours gets none.
func (a *app) screen(toFile bool) render.Screen {
	width, terminal := a.Terminal()
	if toFile || !terminal {
		width, terminal = defaultWidth, false
	}
	able := terminal && a.Getenv("NO_COLOR") == "" && a.Getenv("TERM") != "dumb"
	return render.Screen{Width: width, Color: a.color.Value == colorAlways || a.color.Value == colorAuto && able,
		Flags: a.commandLine("", "")}
}

type output struct {
	app    *app
	format flags.Value[format]
	piped  format // what auto means if the result does not go to a terminal
	file   string
	force  bool
	flags  *pflag.FlagSet // knows which flags were given
	chosen format         // set by settle
}

// newOutput offers the formats; auto means text on a terminal, and otherwise piped.
func newOutput(a *app, piped format, formats ...format) *output {
	return &output{app: a, piped: piped,
		format: flags.Choice("format", formatAuto, append([]format{formatAuto}, formats...))}
}

func (o *output) addFormatFlag(cmd *cobra.Command) {
	o.flags = cmd.Flags()
	flags.Add(cmd, &o.format, "format", "how to write it; auto: text on a terminal, "+string(o.piped)+" when piped")
}

func (o *output) addFileFlags(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.file, "output", "o", "", "write to `FILE`, in the format of its ending")
	cmd.Flags().BoolVar(&o.force, "force", false, "overwrite the output file")
}

// ready does what has to come first, such as checking where the result goes, and then reads the
// catalogue, all before any work is done.
func (a *app) ready(settle func() error) (*workout.Catalogue, error) {
	if err := settle(); err != nil {
		return nil, err
	}
	return a.catalogue()
}

// settle chooses the format and checks that the result can be written where it should go. A file
// ending without a known format is a usage error.
func (o *output) settle() (err error) {
	if vault.IsFolder(o.file) {
		return o.folderError()
	}
	if o.chosen, err = o.choose(); err != nil || o.toStdout() {
		return err
	}
	return o.checkTarget()
}

// folderError returns the error for an output file that is a folder.
func (o *output) folderError() error {
	return problem.WithHint(fmt.Errorf("cannot write %s: it is a folder", o.file), "name a file in it")
}

// choose returns the format asked for. For a file, its ending comes before the settings, but not
// before the flag.
func (o *output) choose() (format, error) {
	asked := o.format.Value
	_, terminal := o.app.Terminal()
	switch {
	case !o.toStdout():
		f, err := o.fromEnding()
		if asked != formatAuto && (err != nil || o.flags.Changed("format")) {
			return asked, nil
		}
		return f, err
	case asked != formatAuto:
		return asked, nil
	case terminal:
		return formatText, nil
	}
	return o.piped, nil
}

func (o *output) toStdout() bool { return o.file == "" || o.file == "-" }

// onScreen reports whether the result is only shown on a terminal, and saved nowhere.
func (o *output) onScreen() bool {
	_, terminal := o.app.Terminal()
	return terminal && o.file == "" && o.chosen == formatText
}

// typed returns the flags as they were typed, quoted for the shell, except the general ones, those
// about how the result is shown, and the ones named.
func (o *output) typed(but ...string) []string {
	o.app.general.VisitAll(func(f *pflag.Flag) { but = append(but, f.Name) })
	return words.Each(given(o.flags, but...), shellWord)
}

// given returns the flags that were given, except those about how the result is shown and the ones
// named.
func given(set *pflag.FlagSet, but ...string) (list []string) {
	set.VisitAll(func(f *pflag.Flag) {
		if !f.Changed || slices.Contains([]string{"format", "output", "force", "color"}, f.Name) ||
			slices.Contains(but, f.Name) {
			return
		}
		values := []string{f.Value.String()}
		if paths, are := f.Value.(*flags.Paths); are {
			values = *paths
		}
		for _, value := range values {
			switch {
			case f.Value.Type() == "bool" && value == "true":
				list = append(list, "--"+f.Name)
			case f.Value.Type() == "bool":
				list = append(list, "--"+f.Name+"="+value)
			default:
				list = append(list, "--"+f.Name, value)
			}
		}
	})
	return list
}

// checkTarget refuses a file that already exists, unless --force was given, and a file in a folder
// that does not exist.
func (o *output) checkTarget() error {
	target := o.file
	info, err := os.Stat(target)
	switch {
	case err == nil && info.Mode().IsRegular() && !o.force:
		return problem.WithHint(fmt.Errorf("%s already exists", o.file), "--force overwrites it")
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		target, err = vault.Target(o.file)
	}
	if err != nil {
		return &vault.FileError{Act: vault.Writing, Name: o.file, Err: err}
	}
	return o.checkFolder(filepath.Dir(target))
}

func (o *output) checkFolder(folder string) error {
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return problem.WithHint(fmt.Errorf("cannot write %s: the folder %s does not exist", o.file, folder),
			"make it first: mkdir %s", quoted(folder))
	}
	return nil
}

func (o *output) fromEnding() (format, error) {
	f, known := formatEndings[strings.ToLower(filepath.Ext(o.file))]
	if known && o.format.Knows(string(f)) {
		return f, nil
	}
	return "", misuse(fmt.Errorf("cannot tell the format from the name %q", o.file), "%s", o.endingHint())
}

// endingHint suggests a name like the one given, with an ending that has a known format.
func (o *output) endingHint() string {
	ending, stem := filepath.Ext(o.file), withoutExt(o.file)
	if stem == "" || os.IsPathSeparator(stem[len(stem)-1]) {
		stem += "week"
	}
	if isPaper(strings.ToLower(ending)) && o.format.Knows(string(formatHTML)) {
		return paperHint(stem)
	}
	unknown := func(ending string) bool { return !o.format.Knows(string(formatEndings[ending])) }
	endings := words.Without(usualEndings, unknown)
	return fmt.Sprintf("name it %s%s; it can end in %s", stem, endings[0], words.OneOf(endings))
}

// view writes a text view, laid out for where it goes.
func (o *output) view(text func(render.Screen) string) error {
	screen := o.app.screen(!o.toStdout())
	return o.put(harmless(text(screen), screen.Color))
}

// write writes a result without colours.
func (o *output) write(result string) error { return o.put(harmless(result, false)) }

// put writes the whole result at once, to the file or to stdout.
func (o *output) put(result string) error {
	if o.toStdout() {
		return o.app.put(result)
	}
	if o.app.vault.HasRead(o.file) {
		return problem.WithHint(fmt.Errorf("-o %s is the note being read", o.file),
			"name another file; to put a new week into the note: %s", o.app.weekAfter(o.file))
	}
	return vault.WriteFile(o.file, []byte(result), o.force)
}

// print writes to stdout. Run adds the message to its error.
func (a *app) print(result string) error { return a.put(harmless(result, false)) }

func (a *app) put(result string) error {
	a.patience.hide()
	_, err := io.WriteString(a.Out, result)
	return err
}

// harmless strips control characters: notes and catalogues may come from strangers. Line breaks and
// tabs stay, and so do colours and bold type if styled.
func harmless(result string, styled bool) string {
	if !styled {
		return words.Lines(result)
	}
	var out strings.Builder
	from := 0
	for _, style := range styleEscape().FindAllStringIndex(result, -1) {
		out.WriteString(words.Lines(result[from:style[0]]) + result[style[0]:style[1]])
		from = style[1]
	}
	return out.String() + words.Lines(result[from:])
}

// styleEscape matches an escape sequence for colour or bold type. The limit on its length is enough
// for the program's own.
var styleEscape = words.Pattern(`\x1b\[[0-9;]{0,28}m`)
