// Command baredecode decodes a YAML file and does nothing with it: what a catalogue is measured
// against.
package main

import (
	"bytes"
	"os"

	"gopkg.in/yaml.v3"
)

func main() {
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var root yaml.Node
	// An error is the same for both programs.
	_ = yaml.NewDecoder(bytes.NewReader(data)).Decode(&root)
}
