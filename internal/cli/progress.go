package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/history"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type progressOptions struct {
	*output
	since, until flags.Value[workout.Date]
	name         string
	args         []string // the notes and folders to read
}

func newProgress(a *app) *cobra.Command {
	opts := &progressOptions{output: newOutput(a, formatText, formatText, formatJSON, formatHTML),
		since: flags.Date(a.Today, true), until: flags.Date(a.Today, true)}
	cmd := &cobra.Command{
		Use:        "progress [NOTE|DIR...]",
		SuggestFor: []string{"stats", "history", "log"},
		RunE: a.doNotes(func(notes []string, _ string) error {
			opts.args = notes
			return runProgress(opts)
		}),
		ValidArgsFunction: flags.Files(0, vault.Endings()),
	}
	flags.Add(cmd, &opts.since, "since", "only weeks that start on this day or later")
	flags.Add(cmd, &opts.until, "until", "only weeks that start on this day or earlier")
	cmd.Flags().StringVar(&opts.name, "name", "", "of several people, only the one of this `NAME`, in full")
	opts.addFormatFlag(cmd)
	opts.addFileFlags(cmd)
	return cmd
}

func runProgress(opts *progressOptions) error {
	if err := opts.settle(); err != nil {
		return err
	}
	if since, until := opts.since.Value, opts.until.Value; !until.IsZero() && until.Before(since) {
		return misuse(fmt.Errorf("--until %s is before --since %s", until, since), "give the earlier day with --since")
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	g := gatherer{app: opts.app, catalogue: c, only: opts.name}
	opts.app.begin(0)
	for _, arg := range opts.args {
		if err := g.gather(arg); err != nil {
			return err
		}
	}
	people, err := opts.meant(g.end())
	switch {
	case err != nil:
		return err
	case len(people) > 1:
		return opts.overview(people, g.unread, c)
	case len(people) == 1:
		opts.app.sayWarningSigns(people[0].Signs(opts.app.Today()))
	}
	if len(people) == 0 || people[0].Empty() {
		return problem.WithHint(fmt.Errorf("no week to count in %s", strings.Join(opts.args, ", ")), "%s", g.hint())
	}
	return opts.one(people[0], c)
}

// meant returns the people asked for: with --name, only the one with that name.
func (o *progressOptions) meant(people []*history.Person) ([]*history.Person, error) {
	if !o.flags.Changed("name") {
		return people, nil
	}
	names := words.Each(people, func(p *history.Person) string { return p.Name })
	i := slices.Index(names, o.name)
	if i < 0 {
		i = slices.IndexFunc(names, func(name string) bool { return sameName(name, o.name) })
	}
	if i >= 0 {
		return people[i : i+1], nil
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
	if len(names) == 0 {
		return nil, misuse(errors.New("these notes name no one"), "leave out --name")
	}
	return nil, usageError{&words.UnknownError{Kind: "name", Word: o.name, Allowed: names}}
}

// sameName reports whether two names are one, apart from case and the way they were typed.
func sameName(a, b string) bool { return strings.EqualFold(words.Plain(a), words.Plain(b)) }

func (o *progressOptions) one(person *history.Person, c *workout.Catalogue) error {
	p := person.Between(o.since.Value, o.until.Value, c)
	if len(p.Weeks) == 0 {
		o.app.say("warning", "no week starts between the given days; widen --since and --until")
	}
	switch o.chosen {
	case formatJSON:
		return o.write(string(render.ProgressJSON(p)))
	case formatHTML:
		return o.write(render.ProgressHTML(p))
	}
	return o.view(func(s render.Screen) string { return render.ProgressText(p, s) })
}

// overview writes one line for each of several people, starting with those who need attention
// first. A file with no readable week gets a line too.
func (o *progressOptions) overview(people []*history.Person, unread []string, c *workout.Catalogue) error {
	today := o.app.Today()
	var list []render.Person
	for _, p := range people {
		list = append(list, render.Person{Look: p.Look(today), Today: today,
			Progress: p.Between(o.since.Value, o.until.Value, c)})
	}
	for _, file := range unread {
		look := history.Look{Name: withoutExt(filepath.Base(file)), File: file, Broken: true}
		list = append(list, render.Person{Look: look, Today: today, Progress: &history.Progress{}})
	}
	words.Sort(list, func(a, b render.Person) int { return a.Compare(b.Look) })
	for _, p := range list {
		o.app.sayWarningSigns(p.Signs)
	}
	switch o.chosen {
	case formatJSON:
		return o.write(string(render.PeopleJSON(list)))
	case formatHTML:
		return o.write(render.PeopleHTML(list))
	}
	if err := o.view(func(s render.Screen) string { return render.PeopleText(list, s) }); err != nil || !o.onScreen() {
		return err
	}
	o.app.say("hint", "to see one in full: "+
		o.app.commandFor("rotate progress", o.args, "--name", quoted(list[0].Name)))
	return nil
}
