// Package bench measures what the parts of the program cost, and the program as a whole against
// programs that do the least possible. Nothing here fails for being slow.
package bench

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/cli"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/tests/vault"
	"rotate/internal/workout"
)

// The sizes of catalogues and of vaults that are measured. 19 is the built-in catalogue.
var (
	catalogueSizes = []int{19, 1000, 10000}
	vaultSizes     = []int{1, 52, 520}
)

// layer is a catalogue of a number of exercises, as it lies on disk.
func layer(b testing.TB, size int) catalog.Layer {
	b.Helper()
	if size > 19 {
		return catalog.Layer{{Name: "large.yaml", Data: catalogue(size)}}
	}
	builtin, err := catalog.ReadDir(exercises.FS, "exercises")
	if err != nil {
		b.Fatal(err)
	}
	return builtin
}

func load(b testing.TB, l catalog.Layer) *workout.Catalogue {
	b.Helper()
	c, problems := catalog.Load(l)
	if problems.Err() != nil {
		b.Fatal(problems)
	}
	return c
}

func eachCatalogue(b *testing.B, run func(b *testing.B, l catalog.Layer)) {
	for _, size := range catalogueSizes {
		l := layer(b, size)
		b.Run(fmt.Sprintf("exercises=%d", size), func(b *testing.B) {
			b.ReportAllocs()
			run(b, l)
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	eachCatalogue(b, func(b *testing.B, l catalog.Layer) {
		b.SetBytes(int64(len(l[0].Data)))
		for b.Loop() {
			load(b, l)
		}
	})
}

func request() planner.Request {
	start := workout.Date{Year: 2026, Month: 11, Day: 23}
	return planner.Request{Weeks: 4, Start: start, Terms: workout.Terms{Level: workout.LevelBeginner, Wanted: 3,
		Days: workout.DefaultDays(3), Complete: true}}
}

func BenchmarkPlan(b *testing.B) {
	eachCatalogue(b, func(b *testing.B, l catalog.Layer) {
		c := load(b, l)
		for b.Loop() {
			plan(b, c)
		}
	})
}

func plan(b testing.TB, c *workout.Catalogue) *workout.Plan {
	b.Helper()
	p, err := planner.New(c, request())
	if err != nil {
		b.Fatal(err)
	}
	return p
}

func BenchmarkWrite(b *testing.B) {
	eachCatalogue(b, func(b *testing.B, l catalog.Layer) {
		p := plan(b, load(b, l))
		for b.Loop() {
			note.Markdown(p, note.Options{})
		}
	})
}

func BenchmarkRead(b *testing.B) {
	eachCatalogue(b, func(b *testing.B, l catalog.Layer) {
		c := load(b, l)
		text := []byte(note.Markdown(plan(b, c), note.Options{}))
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			note.Read("week.md", text, c)
		}
	})
}

// BenchmarkReadVault reads notes as people and apps leave them.
func BenchmarkReadVault(b *testing.B) {
	c := vault.Builtin(b)
	for _, size := range vaultSizes {
		made := vault.Make(b, c, size, 0)
		b.Run(fmt.Sprintf("notes=%d", size), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(made.Bytes()))
			for b.Loop() {
				for name, text := range made.Notes {
					note.Read(name, []byte(text), c)
				}
			}
		})
	}
}

// BenchmarkProgress runs the command, the loading of the catalogue included.
func BenchmarkProgress(b *testing.B) {
	c := vault.Builtin(b)
	for _, size := range vaultSizes {
		dir := b.TempDir()
		vault.Write(b, dir, vault.Make(b, c, size, 0).Notes)
		b.Run(fmt.Sprintf("notes=%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				progress(b, dir)
			}
		})
	}
}

func progress(b testing.TB, dir string) {
	b.Helper()
	var said bytes.Buffer
	env := cli.Env{In: strings.NewReader(""), Out: io.Discard, Err: &said,
		Today:  func() workout.Date { return workout.Date{Year: 2026, Month: 11, Day: 22} },
		Getenv: func(string) string { return "" }, Terminal: func() (int, bool) { return 0, false }}
	if code := cli.Run(env, []string{"progress", dir}); code != cli.ExitDone {
		b.Fatal(said.String())
	}
}
