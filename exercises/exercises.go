// Package exercises embeds the built-in catalogue: its YAML files and their figures.
package exercises

import "embed"

// FS holds *.yaml, and the figures that they name.
//
//go:embed *.yaml figures/*.svg
var FS embed.FS
