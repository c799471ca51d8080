package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

// format is how a result is written.
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

// formatEndings tell the format from the name of an output file.
var formatEndings = map[string]format{".txt": formatText, ".md": formatMarkdown,
	".markdown": formatMarkdown, ".org": formatOrg, ".json": formatJSON, ".ics": formatICS,
	".html": formatHTML, ".htm": formatHTML}

// colorMode says when colours are used.
type colorMode string

const (
	colorAuto   colorMode = "auto"
	colorAlways colorMode = "always"
	colorNever  colorMode = "never"
)

func colorModes() []colorMode { return []colorMode{colorAuto, colorAlways, colorNever} }

// defaultWidth is the width where there is no terminal to ask.
const defaultWidth = 80

// screen is what a text view is made for. A terminal that cannot do colours gets none.
func (a *app) screen(toFile bool) render.Screen {
	width, terminal := a.Terminal()
	if toFile || !terminal {
		width, terminal = defaultWidth, false
	}
	a.styled = a.color.value == colorAlways ||
		terminal && a.color.value == colorAuto && a.Getenv("NO_COLOR") == "" && a.Getenv("TERM") != "dumb"
	return render.Screen{Width: width, Color: a.styled}
}

// output is where a result goes and in which format.
type output struct {
	app    *app
	format choice[format]
	piped  format // what auto means when the result does not go to a terminal
	file   string
	force  bool
	flags  *pflag.FlagSet // tells what was given on the command line
}

// newOutput offers the formats; auto means text on a terminal and piped elsewhere.
func newOutput(a *app, piped format, formats ...format) *output {
	return &output{app: a, piped: piped,
		format: newChoice("format", formatAuto, append([]format{formatAuto}, formats...))}
}

func (o *output) addFormatFlag(cmd *cobra.Command) {
	o.flags = cmd.Flags()
	o.flags.Var(&o.format, "format", "how to write it; auto: text on a terminal, "+string(o.piped)+" when piped")
	completeChoices(cmd, "format", o.format.words)
}

func (o *output) addFileFlags(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.file, "output", "o", "", "write to `FILE`, in the format of its ending")
	cmd.Flags().BoolVar(&o.force, "force", false, "overwrite the output file")
}

// resolve settles the format and checks that the result may go where it is to go, before any work
// is done. An ending that tells no format is an error of usage.
func (o *output) resolve() (format, error) {
	if o.toStdout() {
		return o.forStdout(), nil
	}
	info, err := os.Stat(o.file)
	if err == nil && info.IsDir() {
		return "", withHint(fmt.Errorf("cannot write %s: it is a folder", o.file), "name a file in it")
	}
	f, err := o.forFile()
	if err != nil {
		return "", err
	}
	return f, o.checkTarget()
}

// forFile is the format of the file: what was asked for, else that of its ending, else that of the
// settings.
func (o *output) forFile() (format, error) {
	if o.flags.Changed("format") && o.format.value != formatAuto {
		return o.format.value, nil
	}
	f, err := o.fromEnding()
	if err != nil && o.format.value != formatAuto {
		return o.format.value, nil
	}
	return f, err
}

func (o *output) toStdout() bool { return o.file == "" || o.file == "-" }

func (o *output) forStdout() format {
	if o.format.value != formatAuto {
		return o.format.value
	}
	if _, terminal := o.app.Terminal(); terminal {
		return formatText
	}
	return o.piped
}

// checkTarget refuses a file that is there already, and a folder that is not.
func (o *output) checkTarget() error {
	info, err := os.Stat(o.file)
	if err == nil {
		if info.Mode().IsRegular() && !o.force {
			return withHint(fmt.Errorf("%s exists already", o.file), "--force overwrites it")
		}
		return nil
	}
	target := o.file
	if errors.Is(err, fs.ErrNotExist) {
		target, err = vault.Target(o.file)
	}
	if err != nil {
		return &vault.FileError{Act: vault.Writing, Name: o.file, Err: err}
	}
	folder := filepath.Dir(target)
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return withHint(fmt.Errorf("cannot write %s: there is no folder %s", o.file, folder),
			"make it first: mkdir %s", quoted(folder))
	}
	return nil
}

func (o *output) fromEnding() (format, error) {
	f, known := formatEndings[strings.ToLower(filepath.Ext(o.file))]
	if known && slices.Contains(o.format.words, f) {
		return f, nil
	}
	return "", usageError{withHint(fmt.Errorf("cannot tell the format from the name %q", o.file), "%s", o.endingHint())}
}

// endingHint names a file like the one asked for, with an ending that tells its format.
func (o *output) endingHint() string {
	ending := filepath.Ext(o.file)
	stem := strings.TrimSuffix(o.file, ending)
	if stem == "" || os.IsPathSeparator(stem[len(stem)-1]) {
		stem += "week"
	}
	if isPaper(strings.ToLower(ending)) && slices.Contains(o.format.words, formatHTML) {
		return paperHint(stem)
	}
	var endings []string
	for _, known := range []string{".md", ".txt", ".org", ".html", ".ics", ".json"} {
		if slices.Contains(o.format.words, formatEndings[known]) {
			endings = append(endings, known)
		}
	}
	return fmt.Sprintf("name it %s%s; it can end in %s", stem, endings[0], workout.OneOf(endings))
}

func (o *output) screen() render.Screen { return o.app.screen(!o.toStdout()) }

// write writes the whole result at once, to the file or to stdout.
func (o *output) write(result string) error {
	if o.toStdout() {
		return o.app.print(result)
	}
	if o.app.vault.HasRead(o.file) {
		return withHint(fmt.Errorf("-o %s is the note that is read", o.file),
			"name another file; rotate next -w puts a new week into a note")
	}
	return vault.WriteFile(o.file, []byte(o.app.harmless(result)), o.force)
}

// print writes to stdout. Run words its error.
func (a *app) print(result string) error {
	_, err := io.WriteString(a.Out, a.harmless(result))
	return err
}

// harmless drops from a result what could drive a terminal, whatever note or catalogue it came
// from. Line ends and tabs stay, and our own colours.
func (a *app) harmless(result string) string {
	if !strings.ContainsFunc(result, driving) {
		return result
	}
	var out strings.Builder
	for i := 0; i < len(result); {
		c, size := utf8.DecodeRuneInString(result[i:])
		if style := a.style(result[i:]); style > 0 {
			size = style
		} else if driving(c) && !strings.HasPrefix(result[i:], "\r\n") {
			i += size
			continue
		}
		out.WriteString(result[i : i+size])
		i += size
	}
	return out.String()
}

// style is the length of the escape for colour or weight that a text begins with, where there is to
// be colour.
func (a *app) style(text string) int {
	if !a.styled {
		return 0
	}
	return len(styleEscape.FindString(text[:min(len(text), maxStyle)]))
}

var styleEscape = regexp.MustCompile(`^\x1b\[[0-9;]*m`)

const maxStyle = 32 // bytes of such an escape

func driving(c rune) bool { return c != '\n' && c != '\t' && workout.Unprintable(c) }
