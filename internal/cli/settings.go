package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/catalog"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// noteKey is the one setting that is not a flag: the note to use if none is named.
const noteKey = "note"

// planKeys are the settings that are flags of plan. Other commands take these terms from the note,
// except train without a note.
var planKeys = []string{"level", "equipment", "days", "moves", "weeks", "complete", "include", "exclude",
	"avoid", "weaker", "name", "tasks", "format"}

// pageKeys are the settings that are flags of every command that writes calendars and sheets.
var pageKeys = []string{"at", "tz", "alarm", "remark"}

// generalKeys are the settings that are flags of every command.
var generalKeys = []string{"catalog", "catalog-only", "color"}

func settingKeys() []string { return slices.Concat(planKeys, pageKeys, []string{noteKey}, generalKeys) }

type settings struct {
	path   string
	values map[string]catalog.Setting
}

// readSettings reads the settings file; without a file there are no settings. Its errors give the
// line and column.
func (a *app) readSettings() (*settings, error) {
	path, err := a.settingsPath()
	if a.noConfig || err != nil {
		return &settings{}, nil // a machine without a configuration folder has no settings
	}
	s := &settings{path: path}
	data, err := readSettingsFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	values, problems := catalog.ReadSettings(path, data, settingKeys())
	s.values = values
	if problems.Err() == nil {
		problems = a.checkValues(s)
	}
	return s, problems.Err()
}

// mostSettings is the size in bytes above which a file cannot be a settings file.
const mostSettings = 1 << 20

func readSettingsFile(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && info.Mode()&fs.ModeNamedPipe != 0 {
		return nil, &vault.FileError{Act: vault.Reading, Name: path,
			Err: errors.New("it is a pipe, and rotate would wait for it; put a file there")}
	}
	data, err := vault.ReadFile(path, mostSettings)
	if err == nil && len(data) > mostSettings {
		err = problem.WithHint(&vault.FileError{Act: vault.Reading, Name: path,
			Err: fmt.Errorf("larger than %d MiB, the limit for settings", mostSettings>>20)},
			"`rotate config --no-config` lists all settings")
	}
	return data, err
}

// checkValues tries every value on a separate set of flags.
func (a *app) checkValues(s *settings) problem.List {
	plan := commandNamed(Root(a.Env), "plan")
	var problems problem.List
	for _, key := range settingKeys() {
		value, given := s.values[key]
		var err error
		switch {
		case !given:
		case key != noteKey:
			err = setFlag(plan.Flag(key), s.forFlag(key))
		case len(value.Values) > 1:
			err = errors.New("this takes one note; for more, give the folder that they are in")
		}
		if err != nil {
			problems = append(problems, s.problem(key, err))
		}
	}
	problems.Sort()
	return problems
}

// forFlag returns the values of a setting as its flag takes them: a list of words is joined with
// commas. Paths stay separate, as they may contain commas, and are made absolute.
func (s *settings) forFlag(key string) []string {
	values := s.values[key].Values
	if key != "catalog" {
		return []string{strings.Join(values, ",")}
	}
	return words.Each(values, s.fullPath)
}

func setFlag(flag *pflag.Flag, values []string) error {
	for _, value := range values {
		if err := flag.Value.Set(value); err != nil {
			if flag.Value.Type() == "bool" {
				return fmt.Errorf("this takes true or false, not %q", value)
			}
			return err
		}
	}
	return nil
}

// problem adds the place of a setting to an error about it, with the error's hint on the same line.
func (s *settings) problem(key string, err error) problem.Problem {
	text := key + ": " + strings.TrimPrefix(err.Error(), "--"+key+": ")
	if hint := hintOf(err); hint != "" {
		text += "; " + hint
	}
	at := s.values[key]
	return problem.Problem{Severity: problem.Error, Text: text,
		Place: problem.Place{File: s.path, Line: at.Line, Column: at.Column}}
}

// applySettings sets flags that were not given to the values in the settings file.
func (a *app) applySettings(cmd *cobra.Command) error {
	s, err := a.readSettings()
	if err != nil {
		return err
	}
	a.settings = s
	keys := slices.Concat(generalKeys, pageKeys)
	if cmd.Name() == "plan" || cmd.Name() == "config" {
		keys = settingKeys()
	}
	a.fill(cmd.Flags(), keys)
	return nil
}

// fill sets flags that were not given to the values in the settings.
func (a *app) fill(set *pflag.FlagSet, keys []string) {
	for _, key := range keys {
		_, given := a.settings.values[key]
		if flag := set.Lookup(key); given && flag != nil && !flag.Changed {
			_ = setFlag(flag, a.settings.forFlag(key)) // the values were tried when they were read
		}
	}
}

// fullPath resolves ~, and paths relative to the folder of the settings file.
func (s *settings) fullPath(path string) string {
	if below, err := belowHome(path); err == nil {
		path = below
	}
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(filepath.Dir(s.path), path)
}

// note returns the note that the settings name, or "".
func (s *settings) note() string {
	if value, given := s.values[noteKey]; given {
		return s.fullPath(value.Values[0])
	}
	return ""
}

// blame turns a usage error into one about the settings file if the value came from there.
func (o *output) blame(key string, err error) error {
	s := o.app.settings
	if err == nil || o.flags.Changed(key) || s == nil || s.values[key].Values == nil {
		return err
	}
	return problem.List{s.problem(key, err)}
}

// doNotes is do for a command that works on the notes named, or on the one in the settings. name is
// the first of them as a suggested command repeats it; "" if it need not be named.
func (a *app) doNotes(work func(notes []string, name string) error) func(*cobra.Command, []string) error {
	return a.do(func(cmd *cobra.Command, args []string) error {
		go remark.Prepare() // while the catalogue is read
		if len(args) > 0 {
			return work(args, args[0])
		}
		if note := a.settings.note(); note != "" {
			return work([]string{note}, "")
		}
		return misuse(fmt.Errorf("%s needs a note", cmd.Name()),
			"name it, as in `rotate %s week.md`, or save its name with `rotate config note week.md`; to make one: rotate plan -o week.md", cmd.Name())
	})
}

func atMostOneNote(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return problem.WithHint(fmt.Errorf("%s takes one note, but was given %q too", cmd.Name(), args[1]),
			"put quotes around a name with spaces")
	}
	return nil
}

// source says where the value of a setting comes from.
func (a *app) source(set *pflag.FlagSet, key string) string {
	if flag := set.Lookup(key); flag != nil && flag.Changed {
		return "flag"
	}
	if value, given := a.settings.values[key]; given {
		return fmt.Sprintf("file, line %d", value.Line)
	}
	return "default"
}

func (a *app) shown(set *pflag.FlagSet, key string) string {
	if key == noteKey {
		return a.settings.note()
	}
	flag := set.Lookup(key)
	value := strings.Trim(flag.Value.String(), "[]")
	if key == "equipment" && value == "" {
		return workout.Terms{}.AtHand()
	}
	return value
}
