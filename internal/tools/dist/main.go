// Command dist builds what people install: an archive for each system, packages for Debian and
// Fedora, and their checksums. The same sources and date give the same bytes.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

const nfpm = "github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.2"

func main() {
	b := builder{}
	flag.StringVar(&b.dir, "dir", "bin/dist", "the folder to write to; what is in it is deleted")
	flag.StringVar(&b.version, "version", "0.0.0", "the version of the packages")
	date := flag.Int64("date", time.Now().Unix(), "the date of every file, in seconds since 1970")
	flag.Parse()
	b.date = time.Unix(*date, 0).UTC()
	if err := b.build(); err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
}

type builder struct {
	dir, version string
	date         time.Time
}

func (b builder) build() error {
	stage := filepath.Join(b.dir, "stage")
	if err := os.RemoveAll(b.dir); err != nil {
		return err
	}
	defer os.RemoveAll(stage)
	common := filepath.Join(stage, "common")
	if err := b.texts(common); err != nil {
		return err
	}
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, arch := range []string{"amd64", "arm64"} {
			if err := b.target(stage, system, arch); err != nil {
				return fmt.Errorf("%s/%s: %w", system, arch, err)
			}
		}
	}
	return sums(b.dir)
}

// run runs the go command.
func (b builder) run(env []string, args ...string) error {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Env = append(cmd.Env, "SOURCE_DATE_EPOCH="+strconv.FormatInt(b.date.Unix(), 10))
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go: %w\n%s", err, output)
	}
	return nil
}

// texts writes the files that are the same on every system: the README, manual pages and
// completions.
func (b builder) texts(dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, "completions"), 0o777); err != nil {
		return err
	}
	data, err := os.ReadFile("README.md")
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "README.md"), data, 0o666)
	}
	if err != nil {
		return err
	}
	err = b.run(nil, "run", "./internal/tools/man", "-dir", filepath.Join(dir, "man"),
		"-date", strconv.FormatInt(b.date.Unix(), 10), "-source", "rotate "+b.version)
	if err != nil {
		return err
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		script, err := exec.Command("go", "run", "./cmd/rotate", "completion", shell).Output()
		if err != nil {
			return fmt.Errorf("completion for %s: %w", shell, err)
		}
		name := filepath.Join(dir, "completions", "rotate."+shell)
		if err := os.WriteFile(name, script, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// target builds the archive for a system and, on Linux, the packages.
func (b builder) target(stage, system, arch string) error {
	name := fmt.Sprintf("rotate_%s_%s_%s", b.version, system, arch)
	root := filepath.Join(stage, name)
	if err := os.CopyFS(root, os.DirFS(filepath.Join(stage, "common"))); err != nil {
		return err
	}
	program := filepath.Join(root, "rotate")
	if system == "windows" {
		program += ".exe"
	}
	if err := b.program(system, arch, program); err != nil {
		return err
	}
	all, err := entries(stage, name)
	if err != nil {
		return err
	}
	if system == "windows" {
		return b.zip(filepath.Join(b.dir, name+".zip"), all)
	}
	if err := b.tarball(filepath.Join(b.dir, name+".tar.gz"), all); err != nil || system != "linux" {
		return err
	}
	return b.packages(root, arch)
}

func (b builder) program(system, arch, file string) error {
	return b.run([]string{"CGO_ENABLED=0", "GOOS=" + system, "GOARCH=" + arch},
		"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", file, "rotate/cmd/rotate")
}

// packages builds the packages for Debian and Fedora, in which manual pages are compressed.
func (b builder) packages(root, arch string) error {
	pages, _ := fs.Glob(os.DirFS(root), "man/*.1") // the pattern is well-formed
	for _, page := range pages {
		if err := compress(filepath.Join(root, page)); err != nil {
			return err
		}
	}
	if err := b.setDates(root); err != nil {
		return err
	}
	for _, kind := range []string{"deb", "rpm"} {
		err := b.run([]string{"ARCH=" + arch, "VERSION=" + b.version, "STAGE=" + root},
			"run", nfpm, "package", "--config", ".dist/nfpm.yaml", "--packager", kind, "--target", b.dir)
		if err != nil {
			return err
		}
	}
	return nil
}

func compress(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	err = writeCompressed(path+".gz", func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	return os.Remove(path)
}

// sums writes SHA256SUMS in the format of sha256sum.
func sums(dir string) error {
	files, _ := fs.Glob(os.DirFS(dir), "rotate*.*") // the pattern is well-formed
	slices.Sort(files)
	var text strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return err
		}
		fmt.Fprintf(&text, "%x  %s\n", sha256.Sum256(data), file)
	}
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(text.String()), 0o666)
}
