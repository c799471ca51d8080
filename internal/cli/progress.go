package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/history"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

type progressOptions struct {
	*output
	since, until dateFlag
}

func newProgress(a *app) *cobra.Command {
	opts := &progressOptions{output: newOutput(a, formatText, formatText, formatJSON, formatHTML),
		since: dateFlag{today: a.Today, past: true}, until: dateFlag{today: a.Today, past: true}}
	cmd := &cobra.Command{
		Use:        "progress [NOTE|DIR...]",
		SuggestFor: []string{"stats", "history", "log"},
		Short:      "Add up months of notes: weeks, steps, sides",
		Long: `Add up the weeks of notes and of folders with notes; other files in a folder are
passed over, and - reads a note from stdin. Without an argument it is the note
or the folder that the settings name (rotate config).

A session is done when every line of it is ticked, partly done when some are. A
week is kept when at least two of its sessions have a tick. A streak is a run of
weeks kept, without a whole week between them; the newest week that was begun
ends it only once another one follows. Work counts lines that are ticked: a line
in turn for both sides, a line without sides for neither, and one that is ticked
as partly done ([-], [/]) for none.

Of two copies of a week the marked one counts, of two marked ones the one with
more ticks. A week in which an error hides what was done does not count. Both
are said on stderr; where no week at all can be read, the exit code is 1.`,
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
		ValidArgsFunction: completeFiles(0, vault.Endings()),
	}
	flags := cmd.Flags()
	flags.Var(&opts.since, "since", "only weeks that start on this day or later")
	flags.Var(&opts.until, "until", "only weeks that start on this day or earlier")
	opts.addFormatFlag(cmd)
	opts.addFileFlags(cmd)
	return cmd
}

func runProgress(opts *progressOptions, args []string) error {
	f, err := opts.resolve()
	if err != nil {
		return err
	}
	if since, until := opts.since.date, opts.until.date; !until.IsZero() && until.Before(since) {
		return usageError{withHint(fmt.Errorf("--until %s is before --since %s", until, since),
			"give the earlier day with --since")}
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	g := gatherer{app: opts.app, catalogue: c, history: history.New()}
	for _, arg := range args {
		if err := g.gather(arg); err != nil {
			return err
		}
	}
	g.summarise()
	if g.history.Empty() {
		return withHint(fmt.Errorf("no week to count in %s", strings.Join(args, ", ")), "%s", g.hint())
	}
	p := g.history.Between(opts.since.date, opts.until.date, c)
	if len(p.Weeks) == 0 {
		opts.app.say("warning", "no week starts between the given days; widen --since and --until")
	}
	if len(p.People) > 1 {
		opts.app.say("warning", fmt.Sprintf("these weeks are for %s, but they are counted as one person's; "+
			"name the notes of one", workout.AllOf(p.People)))
	}
	return opts.write(opts.render(p, f))
}

func (o *progressOptions) render(p *history.Progress, f format) string {
	switch f {
	case formatJSON:
		return string(render.ProgressJSON(p))
	case formatHTML:
		return render.ProgressHTML(p)
	}
	return render.ProgressText(p, o.screen())
}

// dateFlag is a flag for a day.
type dateFlag struct {
	date  workout.Date
	today func() workout.Date
	past  bool // whether the days meant are rather behind than ahead
}

// String is the date, empty where none was given.
func (d *dateFlag) String() string {
	if d.date.IsZero() {
		return ""
	}
	return d.date.String()
}

// Type shows the form.
func (d *dateFlag) Type() string { return "YYYY-MM-DD" }

// Set takes a date.
func (d *dateFlag) Set(text string) error {
	word := strings.ToLower(strings.TrimSpace(text))
	date, err := workout.ParseDate(word)
	if err != nil {
		return withHint(err, "%sgive a date as YYYY-MM-DD", likelyDate(word, d.today(), d.past))
	}
	d.date = date
	return nil
}
