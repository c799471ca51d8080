package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"rotate/internal/intake"
	"rotate/internal/render"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file makes the plan of an interview, by the command that start prints, and writes what was agreed to.

// flagsOf are the flags of the plan that the answers ask for.
func (o *startOptions) flagsOf(w intake.Wish) (args []string) {
	for _, s := range w.Settings() {
		_, set := o.app.settings.values[s.Key]
		switch {
		case s.Key != "complete":
			args = append(args, "--"+s.Key, s.Value)
		case w.Complete:
			args = append(args, "--complete")
		case set:
			args = append(args, "--complete=false")
		}
	}
	return args
}

// command is the command line, after its name, that makes the plan and writes it into a file; without one
// it prints the plan.
func (o *startOptions) command(w intake.Wish, file string) []string {
	args := append([]string{"plan"}, o.given()...)
	args = append(args, o.flagsOf(w)...)
	if file == "" {
		return args
	}
	if filepath.Dir(file) == o.here {
		file = filepath.Base(file)
	}
	return append(args, "-o", file)
}

// planned is the plan that plan makes with these flags, and why it has its moves.
func (o *startOptions) planned(w intake.Wish) (*workout.Plan, error) {
	opts, cmd := planCommand(o.app)
	if err := cmd.ParseFlags(append(o.flagsOf(w), "--why")); err != nil {
		return nil, err
	}
	if err := o.app.fill(cmd.Flags(), planKeys); err != nil {
		return nil, err
	}
	return opts.plan(o.catalogue)
}

// minutes is how long a session of the plan takes; 0: not all of it is possible.
func (o *startOptions) minutes(w intake.Wish) int {
	plan, err := o.planned(w)
	if err != nil {
		return 0
	}
	week := plan.Weeks[0]
	if n := rotations(week); n < w.Moves || w.Complete && n == len(week.Moves) {
		return 0
	}
	return longest(week)
}

// longest is the minutes of the longest session of a week.
func longest(w workout.Week) (minutes int) {
	for _, s := range w.Sessions {
		minutes = max(minutes, w.Minutes(s))
	}
	return minutes
}

// rotations counts the moves of a week that are no companions.
func rotations(w workout.Week) (n int) {
	for _, m := range w.Moves {
		if !m.Exercise.Movement.Companion() {
			n++
		}
	}
	return n
}

// show prints the plan, why it is as it is, and the command that makes it without questions.
func (o *startOptions) show(iv *intake.Interview) error {
	w := iv.Wish()
	plan, err := o.planned(w)
	if err != nil {
		return err
	}
	o.app.warn(plan.Warnings)
	plan.Why = slices.DeleteFunc(plan.Why, func(why workout.Why) bool { return !why.Chosen })
	return o.view(func(s render.Screen) string {
		before := render.Document{Title: "Your level: " + string(w.Level), Sections: []render.Section{{Text: reasons(w, plan.Weeks[0], iv.Minutes())}}}
		after := render.Document{Title: "The same plan without questions"}
		return before.Text(s) + "\n" + render.PlanText(plan, s) + "\n" + after.Text(s) +
			commandText(o.command(w, iv.File())) + "\n\n"
	})
}

// commandText is a command line as it can be typed.
func commandText(args []string) string {
	return "rotate " + strings.Join(words.Each(args, shellWord), " ")
}

// reasons says why the level is no higher, and what a session holds and takes.
func reasons(w intake.Wish, week workout.Week, minutes int) string {
	text := ""
	if len(w.Why) > 0 {
		text = "Because " + words.AllOf(w.Why) + ". "
	}
	parts := []string{"one rotation move"}
	if n := rotations(week); n > 1 {
		parts = []string{fmt.Sprintf("%d rotation moves", n)}
	}
	for _, m := range week.Moves {
		switch m.Exercise.Movement {
		case workout.MovementExtension:
			parts = append(parts, "an extension")
		case workout.MovementSideFlexion:
			parts = append(parts, "a side flexion")
		}
	}
	return text + fmt.Sprintf("A session has %s, and takes about %d minutes; you have %d. How the level is found: rotate help rules.",
		words.AllOf(parts), longest(week), minutes)
}

// write writes the note, by the command that was shown, and the settings, as far as was agreed to.
func (o *startOptions) write(iv *intake.Interview) error {
	agreed := iv.Agreed()
	remembers := slices.ContainsFunc(agreed, func(s intake.Setting) bool { return s.Key == noteKey })
	if file := iv.File(); file != "" && iv.Answers.Says(intake.Write, intake.Yes) {
		args := o.command(iv.Wish(), file)
		if remembers {
			args = append(args, "--remember")
		}
		if err := o.app.runAlso(args); err != nil {
			return err
		}
		if err := o.app.print(fmt.Sprintf("Written: %s\n", file)); err != nil {
			return err
		}
	}
	for _, s := range agreed {
		if s.Key == noteKey {
			continue
		}
		if err := o.app.writeSetting(s.Key, s.Value); err != nil {
			return err
		}
	}
	o.sayNext(iv, remembers)
	return nil
}

// runAlso runs another command line in this run of the program.
func (a *app) runAlso(args []string) error {
	root := newRoot(newApp(a.Env))
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	return root.Execute()
}

// sayNext says what to do now.
func (o *startOptions) sayNext(iv *intake.Interview, remembers bool) {
	switch {
	case remembers:
		o.app.say("hint", "what is on, at any time: rotate")
	case iv.Answers.Says(intake.Write, intake.Yes):
		o.app.say("hint", "what is on, at any time: "+commandLine("rotate today", iv.File()))
	default:
		o.app.say("hint", "no note was written; to read about the signs to stop at, see rotate safety")
	}
}
