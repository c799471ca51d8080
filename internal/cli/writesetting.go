package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/catalog"
	"rotate/internal/problem"
	"rotate/internal/vault"
)

// settingsPath returns where the settings file is, or would be.
func (a *app) settingsPath() (string, error) {
	if a.ConfigDir != nil {
		if dir, err := a.ConfigDir(); err == nil {
			return filepath.Join(dir, "rotate", "config.yaml"), nil
		}
	}
	return "", problem.WithHint(errors.New("rotate cannot find the folder for settings"),
		"set the environment variable HOME")
}

// settingValue checks a value with the flag of its key, and returns it as the file should contain
// it: the path of a note or a catalogue is made absolute.
func (a *app) settingValue(cmd *cobra.Command, key, value string) (string, error) {
	switch key {
	case noteKey:
		if value == vault.Stdin {
			return "", misuse(errors.New("note: a note from stdin cannot be kept in the settings"),
				"name a file or a folder")
		}
		return absolute(value)
	case "catalog":
		path, err := absolute(value)
		if err == nil {
			err = checkCatalog(path)
		}
		return path, err
	}
	flag := commandNamed(Root(a.Env), "plan").Flag(key)
	if err := setFlag(flag, []string{value}); err != nil {
		err = fmt.Errorf("%s: %w", key, err)
		if hintOf(err) == "" {
			err = problem.WithHint(err, "give the value as %s", cmp.Or(valueForm(flag), "true or false"))
		}
		return "", usageError{err}
	}
	return value, a.checkTerm(cmd, key, value)
}

// checkCatalog refuses a catalogue that would make every command fail.
func checkCatalog(path string) error {
	layers, err := (&catalogOptions{paths: []string{path}}).layers()
	if err != nil {
		return err
	}
	_, _, problems := catalog.LoadWithFigures(layers...)
	return problems.Err()
}

// checkTerm checks a value that depends on the catalogue, the way plan would.
func (a *app) checkTerm(cmd *cobra.Command, key, value string) error {
	if !slices.Contains([]string{"equipment", "include", "exclude", "avoid", "name"}, key) {
		return nil
	}
	c, err := a.ready(func() error { return a.applySettings(cmd) }) // which may name a catalogue
	if err != nil {
		return err
	}
	opts, plan := planCommand(a)
	_ = plan.Flags().Set(key, value) // settingValue has tried it on the same flag
	_, _, err = opts.terms(opts.output, c)
	return err
}

// absolute returns a path that is valid from any folder; a leading ~ is the home folder.
func absolute(path string) (string, error) {
	path, err := belowHome(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

// belowHome returns a path in which a leading ~ is replaced by the home folder.
func belowHome(path string) (string, error) {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path, nil
	}
	home, err := os.UserHomeDir()
	return home + rest, err
}

// writeSetting writes a value into the settings file, or deletes the key if the value is empty, and
// prints the result.
func (a *app) writeSetting(key, value string) error {
	path, err := a.settingsPath()
	if err != nil {
		return err
	}
	data, err := readSettingsFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	edited, err := catalog.EditSettings(path, data, settingKeys(), key, value)
	if err != nil {
		if errors.Is(err, catalog.ErrSettings) {
			err = problem.WithHint(err, "change %s there yourself", key)
		}
		return err
	}
	if string(edited) != string(data) {
		if err := putSettings(path, edited); err != nil {
			return err
		}
	}
	return a.tellSetting(path, key, value)
}

func (a *app) rememberNote(file string) error {
	path, err := absolute(file)
	if err != nil {
		return err
	}
	return a.writeSetting(noteKey, path)
}

// putSettings replaces the whole settings file, creating its folder if necessary.
func putSettings(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return &vault.FileError{Act: vault.Writing, Name: path, Err: err}
	}
	return vault.WriteFile(path, data, true)
}

// tellSetting prints what was written, and what is still wrong with the settings or the note.
func (a *app) tellSetting(path, key, value string) error {
	var wrong problem.List
	if _, err := a.readSettings(); errors.As(err, &wrong) {
		a.warn(wrong.Messages())
	}
	if value == "" {
		return a.print(fmt.Sprintf("%s: not set, in %s\n", key, path))
	}
	if _, err := os.Stat(value); key == noteKey && err != nil {
		a.say("warning", fmt.Sprintf("%s is not there yet; to make it: rotate plan -o %s", value, quoted(value)))
	}
	return a.print(fmt.Sprintf("%s: %s, in %s\n", key, value, path))
}
