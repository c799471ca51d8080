package bench

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"rotate/internal/tests/vault"
)

// BenchmarkProcess runs the whole program beside one that does the least possible of the same, in
// turn, so that both meet the same machine. It reports the medians, their ratio, that of the time that
// processors are busy, and where there is a time program, peak memory and its ratio. Run it with
// -benchtime 40x.
func BenchmarkProcess(b *testing.B) {
	dir := b.TempDir()
	rotate := build(b, dir, "rotate", "../../../cmd/rotate")
	line := build(b, dir, "line", "./testdata/line")
	decode := build(b, dir, "decode", "./testdata/decode")

	plan := []string{rotate, "plan", "--no-config"}
	against(b, "version-line", []string{rotate, "--version"}, []string{line})
	against(b, "plan-line", plan, []string{line})
	against(b, "plan-decode", plan, []string{decode})

	large := map[int]string{}
	for _, size := range catalogueSizes[1:] {
		name := strconv.Itoa(size) + ".yaml"
		vault.Write(b, dir, map[string]string{name: string(catalogue(size))})
		large[size] = filepath.Join(dir, name)
	}
	planOf := func(size int) []string { return append(plan, "--catalog-only", "--catalog", large[size]) }
	against(b, "plan1000-decode1000", planOf(1000), []string{decode, large[1000]})
	against(b, "plan10000-decode10000", planOf(10000), []string{decode, large[10000]})
	tab := []string{rotate, "__complete", "show", "--no-config"}
	against(b, "tab-line", append(tab, "p"), []string{line})
	against(b, "tab1000-decode1000", append(tab, "--catalog", large[1000], "p"), []string{decode, large[1000]})
	against(b, "plan10000-plan1000", planOf(10000), planOf(1000))
	notes(b, dir, rotate)
	practice(b, dir, rotate)
}

// practice measures what is done for eight people at once beside the same for one.
func practice(b *testing.B, dir, rotate string) {
	everyone, one, sheets := filepath.Join(dir, "everyone"), filepath.Join(dir, "one"), filepath.Join(dir, "sheets")
	for _, folder := range []string{everyone, one, sheets} {
		if err := os.Mkdir(folder, 0o777); err != nil {
			b.Fatal(err)
		}
	}
	var all []string
	for _, name := range []string{"Anna", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus", "Hana"} {
		note := filepath.Join(everyone, name+".md")
		run(b, []string{rotate, "plan", "--no-config", "--name", name, "--weeks", "6", "--start", "2026-10-19", "-o", note})
		all = append(all, note)
	}
	anna := filepath.Join(one, "Anna.md")
	run(b, []string{rotate, "plan", "--no-config", "--name", "Anna", "--weeks", "6", "--start", "2026-10-19", "-o", anna})
	of := func(args ...string) []string { return append([]string{rotate, "--no-config"}, args...) }
	against(b, "progress8-progress1", of("progress", everyone), of("progress", one))
	against(b, "check8-check1", of("check", everyone), of("check", one))
	against(b, "sheets8-sheet1", of("show", everyone, "-o", sheets, "--force"), of("show", one, "-o", sheets, "--force"))
	against(b, "next8-next1", of(append([]string{"next"}, all...)...), of("next", anna))
}

// notes measures the reading of notes.
func notes(b *testing.B, dir, rotate string) {
	readall := build(b, dir, "readall", "./testdata/readall")
	goldmark := buildGoldmark(b, dir)
	c := vault.Builtin(b)
	var folder string
	var made *vault.Vault
	for _, size := range vaultSizes {
		folder, made = filepath.Join(dir, "vault"+strconv.Itoa(size)), vault.Make(b, c, size, 0)
		vault.Write(b, folder, made.Notes)
		name := "progress" + strconv.Itoa(size)
		against(b, name+"-readall", []string{rotate, "progress", folder}, []string{readall, folder})
		if goldmark != "" {
			against(b, name+"-goldmark", []string{rotate, "progress", folder}, []string{goldmark, folder})
		}
	}
	besideKlog(b, dir, []string{rotate, "progress", folder}, made)
	against(b, "next520-readall", []string{rotate, "next", "--no-config", folder}, []string{readall, folder})
	train := []string{rotate, "train", "--no-config", "--timeline", folder}
	against(b, "train520-readall", train, []string{readall, folder})
	among := filepath.Join(dir, "among")
	vault.Write(b, among, made.Notes)
	vault.Write(b, among, vault.OtherNotes(5000, 0))
	against(b, "among5000-progress520", []string{rotate, "progress", among}, []string{rotate, "progress", folder})
	against(b, "among5000-readall", []string{rotate, "progress", among}, []string{readall, among})
}

// besideKlog measures progress beside klog, a time tracker that keeps its records in text files too, on as
// many lines; where klog is not installed, there is no such row.
func besideKlog(b *testing.B, dir string, progress []string, made *vault.Vault) {
	b.Helper()
	klog, err := exec.LookPath("klog")
	if err != nil {
		b.Log("without klog: it is not installed")
		return
	}
	lines := 0
	for _, text := range made.Notes {
		lines += strings.Count(text, "\n")
	}
	var records strings.Builder
	day := time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	for range lines / 5 {
		records.WriteString(day.Format("2006-01-02") + "\nTrained at home\n    8:30 - 9:15 Knee rotations\n    25m Pallof press #gym\n\n")
		day = day.AddDate(0, 0, 1)
	}
	vault.Write(b, dir, map[string]string{"time.klg": records.String()})
	against(b, "progress520-klog", progress, []string{klog, "total", filepath.Join(dir, "time.klg")})
}

func build(b *testing.B, dir, name, source string) string {
	b.Helper()
	program := filepath.Join(dir, name)
	if out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return program
}

// buildGoldmark builds the program that has a module of its own; empty where that cannot be had.
func buildGoldmark(b *testing.B, dir string) string {
	b.Helper()
	program := filepath.Join(dir, "goldmark")
	cmd := exec.Command("go", "build", "-o", program, ".")
	cmd.Dir = filepath.Join("testdata", "goldmark")
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Logf("without goldmark: %v\n%s", err, out)
		return ""
	}
	return program
}

// against measures a command beside the one that is its floor.
func against(b *testing.B, name string, command, floor []string) {
	b.Helper()
	b.Run(name, func(b *testing.B) {
		var times, floors, busy, floorsBusy []time.Duration
		for b.Loop() {
			wall, cpu := run(b, floor)
			floors, floorsBusy = append(floors, wall), append(floorsBusy, cpu)
			wall, cpu = run(b, command)
			times, busy = append(times, wall), append(busy, cpu)
		}
		b.ReportMetric(0, "ns/op") // of both together: says nothing
		b.ReportMetric(milliseconds(times), "ms")
		b.ReportMetric(milliseconds(floors), "floor-ms")
		b.ReportMetric(milliseconds(times)/milliseconds(floors), "x-floor")
		b.ReportMetric(milliseconds(busy)/milliseconds(floorsBusy), "x-floor-cpu")
		if peak, floorPeak := peakOf(b, command), peakOf(b, floor); floorPeak > 0 {
			b.ReportMetric(float64(peak)/1024, "peak-MB")
			b.ReportMetric(float64(peak)/float64(floorPeak), "x-floor-peak")
		}
	})
}

// run is how long a command takes, and how long it keeps processors busy.
func run(b *testing.B, command []string) (wall, cpu time.Duration) {
	b.Helper()
	cmd := exec.Command(command[0], command[1:]...)
	var said bytes.Buffer
	cmd.Stderr = &said
	start := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, said.String())
	}
	return time.Since(start), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// peakOf is the peak memory of a command in KiB, the highest of a few runs; 0 where it cannot be
// told. What a process shares with its parent while it starts counts too, so the parent has to be
// as small as the time program.
func peakOf(b *testing.B, command []string) int {
	b.Helper()
	timer, err := exec.LookPath("time")
	if err != nil {
		return 0
	}
	peak := 0
	for range 3 {
		cmd := exec.Command(timer, append([]string{"-f", "%M"}, command...)...)
		var said bytes.Buffer
		cmd.Stderr = &said
		if err := cmd.Run(); err != nil {
			b.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, said.String())
		}
		lines := strings.Split(strings.TrimSpace(said.String()), "\n")
		n, _ := strconv.Atoi(lines[len(lines)-1])
		peak = max(peak, n)
	}
	return peak
}

// milliseconds is the median.
func milliseconds(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}
