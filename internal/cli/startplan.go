package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rotate/internal/intake"
	"rotate/internal/render"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file makes the plan of an interview, with the same command that start prints, and writes
// what was agreed to.

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
	if w.Include != nil {
		args = append(args, "--include", strings.Join(w.Include, ","))
	}
	return args
}

// command returns the arguments of the command that makes the plan and writes it into a file; if
// file is "", it prints the plan.
func (o *startOptions) command(w intake.Wish, file string) []string {
	args := append([]string{"plan"}, given(o.flags)...)
	args = append(args, o.flagsOf(w)...)
	if file == "" {
		return args
	}
	if filepath.Dir(file) == o.here {
		file = filepath.Base(file)
	}
	return append(args, "-o", file)
}

// planned returns the plan that the plan command would make for the wish, with the reasons for its
// moves.
func (o *startOptions) planned(w intake.Wish) (*workout.Plan, error) {
	return o.app.planWith(o.catalogue, append(o.flagsOf(w), "--why")...)
}

// minutes returns how long the longest session of the plan takes; 0 if the plan lacks something
// that was wished for.
func (o *startOptions) minutes(w intake.Wish) int {
	plan, err := o.planned(w)
	if err != nil {
		return 0
	}
	week := plan.Weeks[0]
	if n := rotations(week); n < w.Moves || w.Complete && n == len(week.Moves) {
		return 0
	}
	return week.Longest()
}

func rotations(w workout.Week) int {
	return len(words.Without(w.Moves, func(m workout.Move) bool { return m.Exercise.Movement.Companion() }))
}

// show prints the plan, the reasons for it, and the command that makes it without questions.
func (o *startOptions) show(iv *intake.Interview) error {
	w := iv.Wish()
	plan, err := o.planned(w)
	if err != nil {
		return err
	}
	o.app.warn(plan.Warnings)
	for i := range plan.Why {
		if slices.Contains(w.Include, plan.Why[i].ID+":1") {
			plan.Why[i].Reason = "its smallest step, to begin gently"
		}
	}
	plan.Why = slices.DeleteFunc(plan.Why, func(why workout.Why) bool { return !why.Chosen })
	return o.view(func(s render.Screen) string {
		before := render.Document{Title: "Your level: " + string(w.Level),
			Sections: []render.Section{{Text: o.reasons(w, plan.Weeks[0], iv.Minutes())}}}
		after := render.Document{Title: "The same plan without questions"}
		return before.Text(s) + "\n" + render.PlanText(plan, s) + "\n" + after.Text(s) +
			commandText(o.command(w, iv.File())) + "\n\n"
	})
}

func commandText(args []string) string {
	return "rotate " + strings.Join(words.Each(args, shellWord), " ")
}

// gently says what begins with its smallest step, and what that leaves out.
func (o *startOptions) gently(w intake.Wish, week workout.Week) string {
	if w.Include == nil {
		return ""
	}
	text := fmt.Sprintf("Your plan begins with the smallest step of %s; leave it out if it hurts. ",
		week.Moves[0].Exercise.Name)
	if _, set := o.app.settings.values["include"]; set {
		text += "What your settings include is not in this plan. "
	}
	return text
}

// reasons says why the level is no higher, and what a session contains and how long it takes.
func (o *startOptions) reasons(w intake.Wish, week workout.Week, minutes int) string {
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
	return text + o.gently(w, week) +
		fmt.Sprintf("A session has %s, and takes about %d minutes; you have %d. How the level is found: rotate help rules.",
			words.AllOf(parts), week.Longest(), minutes)
}

// writeNote writes the note, if that was agreed to, with the command that was shown. taken means
// that the file exists by now.
func (o *startOptions) writeNote(iv *intake.Interview) (taken bool, err error) {
	if !wrote(iv) {
		return false, nil
	}
	if err := o.app.runAlso(o.command(iv.Wish(), iv.File())); err != nil {
		if _, missing := os.Lstat(iv.File()); missing == nil {
			return true, nil
		}
		return false, err
	}
	return false, o.app.print(fmt.Sprintf("Written: %s\n", iv.File()))
}

// wrote reports whether the user agreed to write the note.
func wrote(iv *intake.Interview) bool {
	return iv.File() != "" && iv.Answers.Says(intake.Write, intake.Yes)
}

// keep writes the settings that were agreed to, and says which of them stay unchanged and what to
// do now.
func (o *startOptions) keep(iv *intake.Interview) error {
	agreed, stay := iv.Agreed()
	for _, s := range agreed {
		if err := o.app.writeSetting(s.Key, s.Value); err != nil {
			if wrote(iv) {
				return fmt.Errorf("your note is written, but your settings are not: %w", err)
			}
			return err
		}
	}
	if stay != nil {
		text := "Not kept: " + strings.Join(words.Each(stay, intake.Setting.String), "; ") + "\n"
		if err := o.app.print(text); err != nil {
			return err
		}
	}
	o.sayNext(iv, slices.ContainsFunc(agreed, func(s intake.Setting) bool { return s.Key == noteKey }))
	return nil
}

// runAlso runs another command line within this run of the program. Its warnings are dropped, as
// they have been printed before.
func (a *app) runAlso(args []string) error {
	env := a.Env
	env.Err = io.Discard
	return newApp(env).execute(args)
}

// sayNext says what to do now.
func (o *startOptions) sayNext(iv *intake.Interview, remembers bool) {
	switch {
	case remembers:
		o.app.say("hint", "what is on, at any time: rotate")
	case wrote(iv):
		o.app.say("hint", "what is on, at any time: "+o.app.commandLine("rotate today", iv.File()))
	default:
		o.app.say("hint", "no note was written; to read about the signs to stop at, see rotate safety")
	}
}
