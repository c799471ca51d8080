package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type progressOptions struct {
	*output
	since, until flags.Value[workout.Date]
}

func newProgress(a *app) *cobra.Command {
	opts := &progressOptions{output: newOutput(a, formatText, formatText, formatJSON, formatHTML),
		since: flags.Date(a.Today, true), until: flags.Date(a.Today, true)}
	cmd := &cobra.Command{
		Use:        "progress [NOTE|DIR...]",
		SuggestFor: []string{"stats", "history", "log"},
		Short:      "Add up months of notes: weeks, steps, sides",
		Long: `Add up the weeks of notes and of folders with notes. Other files in a folder are
skipped, and - reads a note from stdin. Without an argument, rotate uses the
note or the folder in your settings (rotate config).

A session is done when all its lines are ticked, and partly done when some are.
A week is kept when at least two of its sessions have a tick. A streak is a row
of kept weeks with no week missing between them; the newest week breaks it only
once another one begins. Only ticked lines count as work. A line in turn counts
for both sides, a line without sides for neither, and a line ticked as partly
done ([-], [/]) does not count.

If a week is there twice, rotate uses the copy with ticks or remarks; if both
have them, the one with more ticks. A week does not count if an error hides what
was done. Both are reported on stderr. If no week can be read, the exit code is
1.`,
		Example: `  # a folder of notes, and one year of it
  $ rotate progress notes/
  $ rotate progress notes/ --since 2026-01-01 --until 2026-12-31

  # a page with charts, and the figures for another program
  $ rotate progress notes/ -o progress.html
  $ rotate progress week.md --format json`,
		RunE: a.do(func(cmd *cobra.Command, args []string) error {
			note, err := a.noteArg(cmd, args)
			if err != nil {
				return err
			}
			return runProgress(opts, append([]string{note}, args[min(1, len(args)):]...))
		}),
		ValidArgsFunction: flags.Files(0, vault.Endings()),
	}
	flags.Add(cmd, &opts.since, "since", "only weeks that start on this day or later")
	flags.Add(cmd, &opts.until, "until", "only weeks that start on this day or earlier")
	opts.addFormatFlag(cmd)
	opts.addFileFlags(cmd)
	return cmd
}

func runProgress(opts *progressOptions, args []string) error {
	if err := opts.settle(); err != nil {
		return err
	}
	if since, until := opts.since.Value, opts.until.Value; !until.IsZero() && until.Before(since) {
		return usageError{problem.WithHint(fmt.Errorf("--until %s is before --since %s", until, since),
			"give the earlier day with --since")}
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	g := newGatherer(opts.app, c)
	for _, arg := range args {
		if err := g.gather(arg); err != nil {
			return err
		}
	}
	g.copies.end()
	g.faults.end()
	g.doubts.end()
	opts.app.warnings(g.signs)
	if g.history.Empty() {
		return problem.WithHint(fmt.Errorf("no week to count in %s", strings.Join(args, ", ")), "%s", g.hint())
	}
	p := g.history.Between(opts.since.Value, opts.until.Value, c)
	if len(p.Weeks) == 0 {
		opts.app.say("warning", "no week starts between the given days; widen --since and --until")
	}
	if len(p.People) > 1 {
		opts.app.say("warning", fmt.Sprintf("these weeks are for %s, but they are counted as one person's; "+
			"give only the notes of one person", words.AllOf(p.People)))
	}
	switch opts.chosen {
	case formatJSON:
		return opts.write(string(render.ProgressJSON(p)))
	case formatHTML:
		return opts.write(render.ProgressHTML(p))
	}
	return opts.view(func(s render.Screen) string { return render.ProgressText(p, s) })
}
