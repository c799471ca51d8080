// Package exercises embeds the built-in catalogue: its YAML files and their figures.
package exercises

import "embed"

// FS holds *.yaml, the figures that they name, and schema.json, the JSON Schema of a catalogue.
//
//go:embed *.yaml figures/*.svg schema.json
var FS embed.FS
