// Package terminal is what the program's screens have in common: their styles, the environment of
// the library that draws them, and how to stop for the shell.
package terminal

import (
	"os"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
)

// The styles use the terminal's own colours, so that they suit its background.
var (
	Quiet  = lipgloss.NewStyle().Faint(true)
	Strong = lipgloss.NewStyle().Bold(true)
	Alert  = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Yellow)
)

// Style returns a style, or a plain one if colours and bold type may not be used.
func Style(s lipgloss.Style, color bool) lipgloss.Style {
	if !color {
		return lipgloss.NewStyle()
	}
	return s
}

// Environ returns the environment for the library. Whether to use colours has been decided already,
// perhaps against NO_COLOR.
func Environ(color bool) []string {
	return slices.DeleteFunc(os.Environ(), func(variable string) bool {
		return color && strings.HasPrefix(variable, "NO_COLOR=")
	})
}
