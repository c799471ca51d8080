// Command figure draws the pictures of the exercises into a folder: a jointed figure in the posture
// in which a movement starts and in the one in which it ends, as SVG.
//
// Postures are given by where hands and feet are, in centimetres of a room; the joints follow from
// the lengths of the bones, and a camera turns the room into a picture. All colour comes from the
// page around the picture.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

//go:generate go run . ../../../exercises/figures

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "error: usage: figure FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	for _, f := range all() {
		if err := os.WriteFile(filepath.Join(folder, f.id+".svg"), []byte(f.svg()), 0o644); err != nil {
			return err
		}
	}
	return nil
}
