package cli

import (
	"slices"
	"strings"

	"rotate/internal/note"
	"rotate/internal/vault"
	"rotate/internal/words"
)

// This file writes the commands that messages suggest.

// commandLine returns a command about a note as it can be typed, with the general flags of this run.
// Without a name, it is about the note in the settings.
func (a *app) commandLine(command, name string, flags ...string) string {
	return a.commandFor(command, []string{name}, flags...)
}

// commandFor does the same for several notes.
func (a *app) commandFor(command string, names []string, flags ...string) string {
	return bareCommand(command, names, slices.Concat(words.Each(given(a.general), shellWord), flags)...)
}

// bareCommand returns a command about some notes as it can be typed, without general flags.
func bareCommand(command string, names []string, flags ...string) string {
	for _, name := range names {
		switch name {
		case "":
		case vault.Stdin, vault.StdinFile:
			command += " " + vault.Stdin
		default:
			if name[0] == '-' {
				name = "./" + name // otherwise it would be a flag
			}
			command += " " + quoted(name)
		}
	}
	return strings.Join(append([]string{command}, flags...), " ")
}

// weekAfter returns the command that plans the week after those of a note, and writes it into the
// note unless that came from stdin.
func (a *app) weekAfter(name string) string {
	if name == vault.Stdin || name == vault.StdinFile {
		return a.commandLine("rotate next", name)
	}
	return a.commandLine("rotate next -w", name)
}

// toNext says how to plan the week after those of a note: after an emergency sign only once a doctor
// agrees.
func (a *app) toNext(n *note.Note, name string) string {
	if signsOf(n, a.Today()).worst().Urgency.Calls() {
		return a.onceCleared(name)
	}
	return "to plan the next week: " + a.weekAfter(name)
}

func (a *app) onceCleared(name string) string {
	return "once a doctor has cleared you to train: " + a.weekAfter(name) + " --cleared"
}
