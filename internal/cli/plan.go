package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type planOptions struct {
	*planOutput
	termFlags
	weeks    flags.Value[int]
	start    flags.Value[workout.Date]
	why      bool
	remember bool
}

// termFlags are the flags for the terms that a week is planned under.
type termFlags struct {
	level     flags.Value[workout.Level]
	equipment flags.Words
	days      flags.Value[workout.Days]
	moves     flags.Value[int]
	complete  bool
	include   flags.Words
	exclude   flags.Words
	avoid     flags.Words
	weaker    flags.Value[workout.Side]
	name      string
}

// planCommand returns the plan command and the options that its flags set.
func planCommand(a *app) (*planOptions, *cobra.Command) {
	opts := &planOptions{
		planOutput: newPlanOutput(a),
		weeks:      flags.Number(1, 1, planner.MaxWeeks),
		start:      flags.Start(a.Today),
	}
	cmd := &cobra.Command{
		Use:        "plan",
		SuggestFor: []string{"new", "create", "make", "generate", "week"},
		Args:       noArgs,
		RunE:       a.do(func(*cobra.Command, []string) error { return runPlan(opts) }),
	}
	opts.termFlags.add(a, cmd)
	flags.Add(cmd, &opts.weeks, "weeks", "weeks to plan")
	flags.Add(cmd, &opts.start, "start", "first day (default: today if it is Monday, else the coming Monday)")
	cmd.Flags().BoolVar(&opts.why, "why", false, "say why each exercise is in or out")
	opts.addTasksFlag(cmd)
	opts.addFlags(cmd)
	cmd.Flags().BoolVar(&opts.remember, "remember", false, "save the file of -o in the settings, as your note")
	return opts, cmd
}

func (t *termFlags) add(a *app, cmd *cobra.Command) {
	t.level = flags.Choice("level", workout.LevelBeginner, workout.Levels())
	t.days = flags.Days(workout.DefaultDays(3))
	t.moves = flags.Number(2, 1, planner.MaxMoves)
	t.weaker = flags.Choice("side", "", []workout.Side{workout.SideLeft, workout.SideRight})
	flags.Add(cmd, &t.level, "level", "how far along you are")
	a.addEquipment(cmd, &t.equipment, "what you have; moves without equipment are always possible")
	cmd.Flags().Lookup("equipment").DefValue = workout.Terms{}.AtHand()
	flags.Add(cmd, &t.days, "days", "number of sessions a week, or the days")
	flags.Add(cmd, &t.moves, "moves", "rotation moves a session")
	cmd.Flags().BoolVar(&t.complete, "complete", false, "add an extension and a side-flexion move")
	flags.Add(cmd, &t.include, "include", "exercises that come first, each from a STEP if you give one: `ID,ID:STEP`")
	flags.Add(cmd, &t.exclude, "exclude", "exercises to leave out")
	a.addAvoid(cmd, &t.avoid)
	flags.Add(cmd, &t.weaker, "weaker", "this side goes first")
	cmd.Flags().StringVar(&t.name, "name", "", "who the plan is for, any `TEXT`")
	flags.Offer(cmd, "include", a.catalogued(describedIDs))
	flags.Offer(cmd, "exclude", a.catalogued(describedIDs))
}

// planWith returns the plan that the plan command would make with these flags; the settings supply
// the others.
func (a *app) planWith(c *workout.Catalogue, args ...string) (*workout.Plan, error) {
	opts, cmd := planCommand(a)
	if err := cmd.ParseFlags(args); err != nil {
		return nil, err
	}
	a.fill(cmd.Flags(), planKeys)
	return opts.plan(c)
}

func runPlan(opts *planOptions) error {
	c, err := opts.app.ready(opts.settle)
	if err != nil {
		return err
	}
	if err := opts.checkRemember(); err != nil {
		return err
	}
	plan, err := opts.plan(c)
	if err != nil {
		return err
	}
	// PlanWithout adds the terms itself; an included move may need equipment; the rest is about the file.
	but := slices.Concat(pageKeys, []string{"level", "avoid", "exclude", "include", "tasks", "remember"})
	opts.app.advise(plan, opts.typed(but...))
	if err := opts.writePlan(plan); err != nil {
		return err
	}
	if opts.remember {
		return opts.app.rememberNote(opts.file)
	}
	opts.sayHowToKeep()
	return nil
}

// checkRemember refuses --remember if the output is not a note, or if the settings cannot be saved.
func (o *planOptions) checkRemember() error {
	switch {
	case !o.remember:
		return nil
	case o.toStdout():
		return misuse(errors.New("--remember needs a file"), "add -o week.md")
	case o.chosen != formatMarkdown && o.chosen != formatOrg:
		return misuse(fmt.Errorf("--remember needs a note, and %s is not one", o.file),
			"give -o a name that ends in .md or .org")
	case o.app.noConfig:
		return misuse(errors.New("--no-config ignores the settings, where --remember saves the note"),
			"leave out one of them")
	}
	_, err := o.app.settingsPath()
	return err
}

// sayHowToKeep explains, for a plan that was only shown on a terminal, how to save it and make it
// the note of the settings.
func (o *planOptions) sayHowToKeep() {
	if !o.onScreen() {
		return
	}
	file := freeNote("")
	o.app.say("hint", "nothing was saved; to keep this plan: "+
		o.app.commandLine("rotate plan", "", append(o.typed(), "-o", file)...))
	if o.name == "" && given(o.app.general) == nil { // rotate alone would not know the catalogue
		o.app.say("hint", "then, so that rotate finds it by itself: rotate config note "+file)
	}
}

const firstNote = "week.md"

// freeNote returns the path of a note that does not exist yet, in a folder; "" is the working
// folder.
func freeNote(folder string) string {
	name := filepath.Join(folder, firstNote)
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = filepath.Join(folder, fmt.Sprintf("week%d.md", n))
	}
}

// plan makes the plan that the flags ask for.
func (o *planOptions) plan(c *workout.Catalogue) (*workout.Plan, error) {
	terms, include, err := o.terms(o.output, c)
	if err != nil {
		return nil, err
	}
	start := o.start.Value
	if start.IsZero() {
		start = o.app.Today().Monday()
	}
	plan, err := planner.New(c, planner.Request{Terms: terms, Weeks: o.weeks.Value, Start: start,
		Include: include, Why: o.why})
	return plan, o.planError(err)
}

// planError adds a hint to an error of the planner. A refused exercise is a usage error, or an
// error in the settings file if the settings prescribe it.
func (o *output) planError(err error) error {
	if refused, is := errors.AsType[*planner.RefusedError](err); is {
		return o.blame("include", misuse(err, "%s", refused.Hint))
	}
	if nothing, is := errors.AsType[*planner.NothingError](err); is {
		return problem.WithHint(err, "%s", nothing.Hint)
	}
	return err
}

// terms turns the flags into the terms of a week and the prescribed exercises.
func (t *termFlags) terms(o *output, c *workout.Catalogue) (workout.Terms, []planner.Prescribed, error) {
	equipment, notEquipment := equipmentAtHand(c, t.equipment.Values)
	include, notIncluded := prescribed(c, t.include.Values)
	exclude, notExcluded := exerciseIDs(c, t.exclude.Values)
	avoid, notAvoided := conditionsOf(c, t.avoid.Values)
	name, noName := checkName(t.name)
	err := cmp.Or(o.blame("equipment", notEquipment), o.blame("include", notIncluded),
		o.blame("exclude", notExcluded), o.blame("avoid", notAvoided), o.blame("name", noName))
	if err != nil {
		return workout.Terms{}, nil, err
	}
	return workout.Terms{Level: t.level.Value, Wanted: t.wanted(o, c, include), Days: t.days.Value,
		Equipment: equipment, Complete: t.complete, Avoid: avoid, Weaker: t.weaker.Value,
		Name: name, LeftOut: byChoice(c, exclude)}, include, nil
}

// wanted returns the number of moves asked for. Without --moves, prescribing more rotation moves
// raises it.
func (t *termFlags) wanted(o *output, c *workout.Catalogue, include []planner.Prescribed) int {
	if o.flags.Changed("moves") {
		return t.moves.Value
	}
	ids := words.Unique(words.Each(include, func(p planner.Prescribed) string { return p.ID }))
	rotations := words.Without(ids, func(id string) bool { return c.ByID(id).Movement.Companion() })
	return min(max(t.moves.Value, len(rotations)), planner.MaxMoves)
}

func byChoice(c *workout.Catalogue, ids []string) []workout.LeftOut {
	return words.Each(words.Unique(ids), func(id string) workout.LeftOut {
		return workout.LeftOut{ID: id, Name: c.ByID(id).Name, Reason: workout.YourChoice}
	})
}

const maxName = 60

// checkName refuses a name that could not be read back from the note.
func checkName(name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	switch {
	case utf8.RuneCountInString(name) > maxName:
		return "", misuse(fmt.Errorf("--name is longer than %d characters", maxName), "shorten it")
	case strings.ContainsFunc(name, words.Unprintable):
		return "", misuse(errors.New("--name contains a control character"), "type the name again")
	case note.LooksLikeTerms(name):
		return "", misuse(fmt.Errorf("--name %q reads like a sentence of the note itself", name),
			"give the name alone, such as --name Anna")
	}
	return name, nil
}

// advise prints what should be known about a plan, and what it assumes if no equipment was given: how
// to plan without any, with the same other flags.
func (a *app) advise(plan *workout.Plan, typed []string) {
	a.warn(plan.Warnings)
	for _, week := range plan.Weeks {
		if needs := week.NeedsText(); needs != "" && week.Equipment == nil {
			a.say("hint", fmt.Sprintf("this plan needs %s; to plan without: %s", needs,
				a.commandLine(week.PlanWithout(), "", typed...)))
			return
		}
	}
}
