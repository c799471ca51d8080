package cli_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// audit is what the browser says about pages.
type audit struct {
	Views []struct {
		File, ColorScheme, Background           string
		Width, Overflow, Images, Broken, Passes int
		Violations, Requests, Messages          []string
	}
	Prints []struct{ File, Paper string }
}

// nodeModules is where the packages for the browser are installed.
func nodeModules(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ROTATE_NODE_DIR")
	if dir == "" {
		home, err := os.UserHomeDir()
		require.NoError(t, err)
		dir = filepath.Join(home, ".cache", "rotate-node")
	}
	return filepath.Join(dir, "node_modules")
}

// browser is Chromium without a window of its own, which starts faster, or else the whole one.
func browser() string {
	const shell = "chromium-headless-shell"
	if _, err := exec.LookPath(shell); err != nil {
		return "chromium"
	}
	return shell
}

// requireBrowser skips a test where the browser, or what drives it, is missing; in CI that is a
// failure.
func requireBrowser(t *testing.T) {
	t.Helper()
	requireTools(t, "node", browser(), "pdftotext")
	for _, name := range []string{"playwright-core", "axe-core"} {
		if _, err := os.Stat(filepath.Join(nodeModules(t), name)); err != nil {
			requireTools(t, name)
		}
	}
}

// look opens pages of a folder in the browser, and prints them.
func look(t *testing.T, dir string, pages ...string) audit {
	t.Helper()
	program, err := exec.LookPath(browser())
	require.NoError(t, err)
	args := []string{filepath.Join("testdata", "audit.mjs"), nodeModules(t), program}
	for _, page := range pages {
		args = append(args, filepath.Join(dir, page))
	}
	cmd := exec.Command("node", args...)
	cmd.Stderr = os.Stderr
	output, err := cmd.Output()
	require.NoError(t, err)
	var found audit
	require.NoError(t, json.Unmarshal(output, &found))
	require.Len(t, found.Views, 4*len(pages))
	require.Len(t, found.Prints, len(pages))
	return found
}

// requireSound holds a page against what it promises on every screen and on paper.
func requireSound(t *testing.T, found audit) {
	t.Helper()
	for _, v := range found.Views {
		name := filepath.Base(v.File) + " " + v.ColorScheme
		require.Empty(t, v.Violations, "%s at %d", name, v.Width)
		require.NotZero(t, v.Passes, name)
		require.Zero(t, v.Overflow, "%s scrolls sideways at %d", name, v.Width)
		require.Zero(t, v.Broken, "%s has a broken image", name)
		require.Empty(t, v.Messages, name)
		require.Len(t, v.Requests, 1, name)
		require.True(t, strings.HasPrefix(v.Requests[0], "file://"), v.Requests[0])
		require.Equal(t, v.ColorScheme == "dark", v.Background != "rgb(255, 255, 255)", name)
	}
	for _, p := range found.Prints {
		require.Equal(t, "rgb(255, 255, 255)", p.Paper, "paper is light")
	}
}

// sheets are the pages of a print, as text.
func sheets(t *testing.T, pdf string) []string {
	t.Helper()
	text, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

const tickedNote = `rotate plan --level intermediate --equipment band --complete --start 2026-11-23 > week.md && ` +
	`sed -i 's/- \[ \]/- [x]/; s/^\(.*Side plank (left).*\)/\1 pain 7/' week.md`

// practice is notes of several people: one with a warning sign, one with pain and weights.
const practice = `mkdir clients && rotate plan --name 'Anna-Lena von und zu Hohenstein' --equipment band --start 2026-11-16 -o clients/anna.md && ` +
	`rotate plan --name Ben --level intermediate --equipment cable --start 2026-11-16 -o clients/ben.md && ` +
	`rotate plan --name '<b>Cleo</b>' --start 2026-11-16 -o clients/cleo.md && sed -i 's/- \[ \]/- [x]/' clients/*.md && ` +
	`sed -i '0,/small range/s//&, numb between the legs/' clients/anna.md && sed -i 's/^- .x. Cable.*/&, 12.5 kg, pain 5/' clients/ben.md`

// On a phone, on a desk and on paper, in light and dark, the pages pass an accessibility audit, load
// nothing, and do not scroll sideways. Paper is light, and a week is a sheet. What a stranger's catalogue and
// its figure bring along runs nothing and loads nothing either.
func TestPagesInBrowser(t *testing.T) {
	requireTime(t)
	t.Parallel()
	requireBrowser(t)
	dir := t.TempDir()
	for _, line := range []string{
		"rotate plan --start 2026-11-23 -o plan.html",
		"rotate plan --start 2026-11-23 --weeks 2 --complete --name 'Anna Example' --why -o weeks.html",
		"rotate plan --start 2026-11-23 --level advanced --moves 3 --complete --avoid pregnancy -o most.html",
		tickedNote + " && rotate next week.md -o next.html",
		"sed -i '0,/- .x. .*(left).*/s//& dizzy/' week.md && rotate next week.md -o flag.html",
		"rotate show cable-rotations -o show.html",
		"rotate progress week.md -o progress.html",
		practice + " && rotate progress clients -o people.html",
	} {
		in(t, dir, line)
	}
	pages := []string{"plan.html", "weeks.html", "most.html", "next.html", "flag.html", "show.html", "progress.html", "people.html"}
	found := look(t, dir, append(pages, strangersPages(t, dir)...)...)
	requireSound(t, found)
	for _, v := range found.Views {
		require.True(t, v.Images == 1 || !strings.Contains(v.File, "stranger"), "the figure")
	}
	for _, size := range []string{"A4", "Letter"} {
		for page, weeks := range map[string]int{"plan.html": 1, "weeks.html": 2, "most.html": 1, "next.html": 1, "flag.html": 1} {
			requireSheets(t, sheets(t, filepath.Join(dir, page+"-"+size+".pdf")), weeks, page+" on "+size)
		}
	}
}

// requireSheets expects each week on a sheet of its own, and the how-to on those after them.
func requireSheets(t *testing.T, sheets []string, weeks int, name string) {
	t.Helper()
	require.Greater(t, len(sheets), weeks, name)
	for i, sheet := range sheets {
		require.Equal(t, i < weeks, strings.Contains(sheet, "Stop, and call for help"), "%s, sheet %d:\n%s", name, i+1, sheet)
		require.Equal(t, i < weeks, strings.Contains(sheet, "Mon 20"), "%s, sheet %d:\n%s", name, i+1, sheet)
		first := strings.TrimSpace(strings.SplitN(strings.TrimSpace(sheet), "\n", 2)[0])
		require.Equal(t, i == weeks, first == "How to", "%s, sheet %d begins with %q", name, i+1, first)
	}
}

const ownCatalogue = `- {id: own-twist, name: Own twist, movement: rotation, levels: [beginner], equipment: [none], sides: each, left: you turn left,
   progression: [{sets: 1, reps: 8}], summary: "<script>alert(1)</script>", instructions: ["</style><script>alert(1)</script>"],
   links: [{title: "\"><script>alert(1)</script>", url: "https://example.org/?a=1&b=\"><script>"}], figure: figures/own.svg}
`

const ownFigure = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" onload="alert(1)"><script>alert(1)</script>` +
	`<image href="https://example.org/spy.png" width="9" height="9"/><style>@import url(https://example.org/spy.css);</style>` +
	`<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>` +
	`<circle cx="160" cy="100" r="50"/></svg>`

// strangersPages are pages from a stranger's catalogue, in a folder below another.
func strangersPages(t *testing.T, below string) []string {
	t.Helper()
	dir := filepath.Join(below, "stranger")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "photo"), 0o755))
	writeOwn(t, dir)
	in(t, dir, "rotate plan --catalog own.yaml --include own-twist --name '<script>alert(1)</script>' -o plan.html")
	in(t, dir, "rotate show own-twist --catalog own.yaml -o show.html")
	writeOwnPicture(t, filepath.Join(dir, "photo"), "own.jpg", 640, func(data []byte) []byte { return data })
	in(t, dir, "rotate plan --catalog photo/own.yaml --include own-twist --remark 'Back in Motion, 020 7946 0018' --weeks 2 -o photo.html")
	return []string{"stranger/plan.html", "stranger/show.html", "stranger/photo.html"}
}

func writeOwn(t *testing.T, dir string) {
	t.Helper()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "figures"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.yaml"), []byte(ownCatalogue), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "figures", "own.svg"), []byte(ownFigure), 0o644))
}

// A figure is read from inside the catalogue's folder only, whatever links say, when it is a file
// of a sensible size. What is left out is said.
func TestOwnFigures(t *testing.T) {
	for _, test := range []struct {
		name, prepare string
		shown         bool
		says          string
	}{
		{"a file", "true", true, ""},
		{"a link inside the folder", "mv figures/own.svg real.svg && ln -s ../real.svg figures/own.svg", true, ""},
		{"missing", "rm figures/own.svg", false, "there is no figure figures/own.svg"},
		{"a link out of the folder", "mv figures/own.svg ../out.svg && ln -s ../../out.svg figures/own.svg", false, "own.svg cannot be shown: it is a link out of the catalogue's folder"},
		{"an absolute link", "ln -sf /etc/hostname figures/own.svg", false, "it is a link out of the catalogue's folder"},
		{"a folder that links out", "mv figures ../figures && ln -s ../figures figures", false, "figures/own.svg cannot be shown: "},
		{"a link to nothing", "ln -sf nothing.svg figures/own.svg", false, "it is a link to a file that is not there"},
		{"a pipe", "rm figures/own.svg && mkfifo figures/own.svg", false, "it is not a regular file"},
		{"a folder", "rm figures/own.svg && mkdir figures/own.svg", false, "it is a folder"},
		{"the largest", "printf '%*s' $((262144 - $(wc -c < figures/own.svg))) >> figures/own.svg", true, ""},
		{"too large", "truncate -s 262145 figures/own.svg", false, "figures/own.svg cannot be shown: it is larger than 256 KiB"},
		{"an empty file", "> figures/own.svg", false, "it is empty"},
		{"breaks off", "echo '<br>' >> figures/own.svg", false, "it does not end with </svg>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "catalogue")
			require.NoError(t, os.Mkdir(dir, 0o755))
			writeOwn(t, dir)
			in(t, dir, test.prepare)
			for _, catalogue := range []string{"own.yaml", "."} {
				got := run("show", "own-twist", "--format", "html", "--catalog", filepath.Join(dir, catalogue))
				require.Zero(t, got.code, got.stderr)
				require.Equal(t, test.shown, strings.Contains(got.stdout, "<img src=\"data:image/svg+xml;base64,"))
				require.NotContains(t, got.stdout, "<svg")
				require.Equal(t, test.says != "", got.stderr != "", got.stderr)
				require.Contains(t, got.stderr, test.says)
				require.Contains(t, run("check", filepath.Join(dir, catalogue)).stdout, test.says)
			}
		})
	}
}

// writeOwnPicture puts a picture of a size in pixels in the place of the figure; change may spoil it.
func writeOwnPicture(t *testing.T, dir, name string, wide int, change func([]byte) []byte) {
	t.Helper()
	writeOwn(t, dir)
	var data bytes.Buffer
	picture := image.NewGray(image.Rect(0, 0, wide, 9))
	if strings.HasSuffix(strings.ToLower(name), ".png") {
		require.NoError(t, png.Encode(&data, picture))
	} else {
		require.NoError(t, jpeg.Encode(&data, picture, nil))
	}
	text := strings.Replace(ownCatalogue, "figures/own.svg", name, 1)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.yaml"), []byte(text), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), change(data.Bytes()), 0o644))
}

// Beside an own catalogue a figure can be a photograph, of a sensible size, embedded as what it is.
func TestOwnPictures(t *testing.T) {
	same := func(data []byte) []byte { return data }
	grown := func(size int) func([]byte) []byte {
		return func(data []byte) []byte { return append(data, make([]byte, size-len(data))...) }
	}
	for _, test := range []struct {
		name, file string
		wide       int
		change     func([]byte) []byte
		kind, says string
	}{
		{"PNG", "own.png", 4096, same, "png", ""},
		{"JPEG", "own.jpg", 9, same, "jpeg", ""},
		{"another ending", "own.jpeg", 9, same, "jpeg", ""},
		{"a PNG by the name of a JPEG", "own.jpg", 9, func([]byte) []byte { return onePNG(t) }, "png", ""},
		{"an ending in capitals", "own.PNG", 9, same, "png", ""},
		{"too many pixels", "own.png", 4097, same, "", "its 4097 x 9 pixels are more than 4096 x 4096"},
		{"a drawing's name", "own.svg", 4097, same, "", "its 4097 x 9 pixels are more than 4096 x 4096"},
		{"no picture", "own.png", 9, func([]byte) []byte { return []byte("<svg/>") }, "", "it is neither PNG nor JPEG"},
		{"the largest", "own.png", 9, grown(1 << 20), "png", ""},
		{"too large", "own.png", 9, grown(1<<20 + 1), "", "the figure own.png cannot be shown: it is larger than 1024 KiB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			writeOwnPicture(t, dir, test.file, test.wide, test.change)
			got := run("show", "own-twist", "--format", "html", "--catalog", filepath.Join(dir, "own.yaml"))
			require.Zero(t, got.code, got.stderr)
			require.Equal(t, test.kind != "", strings.Contains(got.stdout, `<img src="data:image/`+test.kind+`;base64,`))
			require.Equal(t, test.says != "", got.stderr != "", got.stderr)
			require.Contains(t, got.stderr, test.says)
			require.Contains(t, run("check", filepath.Join(dir, "own.yaml")).stdout, test.says)
		})
	}
}

func onePNG(t *testing.T) []byte {
	var data bytes.Buffer
	require.NoError(t, png.Encode(&data, image.NewGray(image.Rect(0, 0, 9, 9))))
	return data.Bytes()
}

// A figure that cannot be read is left out with a warning.
func TestUnreadableFigure(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root reads everything")
	}
	dir := t.TempDir()
	writeOwn(t, dir)
	require.NoError(t, os.Chmod(filepath.Join(dir, "figures", "own.svg"), 0))
	got := run("show", "own-twist", "--format", "html", "--catalog", filepath.Join(dir, "own.yaml"))
	require.Zero(t, got.code)
	require.Equal(t, "rotate: warning: Own twist is shown without its figure: permission denied\n", got.stderr)
}

// An exercise of one's own that replaces a built-in one does not get the built-in figure, nor is its
// own made part of the page.
func TestReplacedFigure(t *testing.T) {
	for figure, shown := range map[string]bool{"figure: figures/own.svg, ": true, "": false} {
		dir := t.TempDir()
		writeOwn(t, dir)
		text := strings.ReplaceAll(ownCatalogue, "own-twist", "knee-rotations")
		text = strings.Replace(text, ", figure: figures/own.svg", strings.TrimSuffix(", "+figure, ", "), 1)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "own.yaml"), []byte(text), 0o644))
		got := run("show", "knee-rotations", "--format", "html", "--catalog", filepath.Join(dir, "own.yaml"))
		require.Zero(t, got.code, got.stderr)
		require.NotContains(t, got.stdout, "<svg")
		require.Equal(t, shown, strings.Contains(got.stdout, "<img "))
	}
}

// The built-in figures are parts of the page, on a terminal too.
func TestBuiltInFigures(t *testing.T) {
	got := runOn(100, "plan", "--format", "html", "--complete")
	require.Equal(t, 4, strings.Count(got.stdout, "<svg "))
	require.NotContains(t, got.stdout, "<img")
}
