package cli

import (
	"rotate/internal/intake"
	"rotate/internal/note"
)

// VersionOf tells the version and the commit that a program was built from.
var VersionOf = versionOf

// SettingKeys are the keys of the settings file.
var SettingKeys = settingKeys

// Started is what start makes of a wish: the plan as a note, and the command line that it prints for a
// file, in words and as it is typed.
func Started(env Env, w intake.Wish, file string, flags ...string) (text string, command []string, line string, err error) {
	a := newApp(env)
	if a.settings, err = a.readSettings(); err != nil {
		return "", nil, "", err
	}
	opts := &startOptions{output: newOutput(a, formatText, formatText)}
	root := newRoot(a)
	cmd := commandNamed(root, "start")
	if err := cmd.ParseFlags(flags); err != nil {
		return "", nil, "", err
	}
	opts.flags = cmd.Flags()
	if opts.catalogue, err = a.catalogue(); err != nil {
		return "", nil, "", err
	}
	command = opts.command(w, file)
	plan, err := opts.planned(w)
	if err != nil {
		return "", command, commandText(command), err
	}
	plan.Why = nil
	return note.Markdown(plan, note.Options{}), command, commandText(command), nil
}
