// Command gen writes the figure of every exercise into the folder it is given.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"rotate/internal/tools/figure"
)

func main() { os.Exit(run(os.Args[1:], os.Stderr)) }

// run writes the figures into the folder args[0] and returns the exit code.
func run(args []string, stderr io.Writer) int {
	if len(args) != 1 {
		fmt.Fprintln(stderr, "error: usage: gen FOLDER")
		return 2
	}
	if err := write(args[0]); err != nil {
		fmt.Fprintln(stderr, "error:", err)
		return 1
	}
	return 0
}

func write(folder string) error {
	for _, id := range figure.IDs() {
		svg, _ := figure.SVG(id)
		if err := os.WriteFile(filepath.Join(folder, id+".svg"), []byte(svg), 0o644); err != nil {
			return err
		}
	}
	return nil
}
