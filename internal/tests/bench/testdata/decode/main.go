// Command decode is the least that a program with cobra and yaml.v3 can do with a catalogue: decode
// it into structs and print a line. Without an argument that is the built-in one.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
	"gopkg.in/yaml.v3"

	"rotate/exercises"
)

type exercise struct {
	ID           string            `yaml:"id"`
	Name         string            `yaml:"name"`
	Aliases      []string          `yaml:"aliases"`
	Movement     string            `yaml:"movement"`
	Family       string            `yaml:"family"`
	Levels       []string          `yaml:"levels"`
	Equipment    []string          `yaml:"equipment"`
	Sides        string            `yaml:"sides"`
	Position     string            `yaml:"position"`
	Left         string            `yaml:"left"`
	Ranges       map[string]string `yaml:"ranges"`
	Summary      string            `yaml:"summary"`
	Instructions []string          `yaml:"instructions"`
	Cues         []string          `yaml:"cues"`
	Faults       []string          `yaml:"faults"`
	Avoid        []string          `yaml:"avoid"`
	Cautions     map[string]string `yaml:"cautions"`
	Progression  []dose            `yaml:"progression"`
	Reload       int               `yaml:"reload"`
	Easier       []string          `yaml:"easier"`
	Harder       []string          `yaml:"harder"`
	Links        []link            `yaml:"links"`
	Figure       string            `yaml:"figure"`
	Sources      []string          `yaml:"sources"`
}

type dose struct {
	Sets  int    `yaml:"sets"`
	Reps  int    `yaml:"reps"`
	Hold  string `yaml:"hold"`
	Range string `yaml:"range"`
	Load  string `yaml:"load"`
	Tempo string `yaml:"tempo"`
	Rest  string `yaml:"rest"`
}

type link struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}

func main() {
	cmd := &cobra.Command{Use: "decode [FILE...]",
		RunE: func(_ *cobra.Command, args []string) error { return run(args) }}
	if cmd.Execute() != nil {
		os.Exit(1)
	}
}

func run(args []string) error {
	n := 0
	count := func(data []byte) error {
		var list []exercise
		err := yaml.NewDecoder(bytes.NewReader(data)).Decode(&list)
		n += len(list)
		return err
	}
	for _, name := range args {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := count(data); err != nil {
			return err
		}
	}
	if len(args) > 0 {
		fmt.Println(n, "exercises")
		return nil
	}
	names, err := fs.Glob(exercises.FS, "*.yaml")
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := exercises.FS.ReadFile(name)
		if err != nil {
			return err
		}
		if err := count(data); err != nil {
			return err
		}
	}
	fmt.Println(n, "exercises")
	return nil
}
