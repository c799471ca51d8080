package history

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// People gathers the weeks of everyone.
type People struct {
	weeks []*digest
}

// Add adds a week. file is its note; name is who the week is for if the note does not say so, and
// may be empty. Of a broken week, in which an error hides what was done, only the warning signs
// count.
func (p *People) Add(file, name string, log workout.Log, broken bool) {
	d := digestOf(file, log)
	d.person, d.broken = cmp.Or(d.person, strings.Clone(name)), broken
	p.weeks = append(p.weeks, d)
}

// Person is someone whose weeks were read.
type Person struct {
	Name  string                   // as in the notes, or else after the file
	read  []*digest                // all weeks, including broken ones and copies that do not count
	weeks map[workout.Date]*digest // those that count
}

// Settle sorts the weeks by person, in the order they were added, and finds weeks that are in two
// notes. Weeks that name someone are that person's, unless two files with the name hold different
// training on the same days. Notes without a name belong to one person, unless someone else is
// named or two of the notes hold the same days; then each file is a person. apart lists the pairs
// of files that must be of different people, with the name that they share.
func (p *People) Settle() (people []*Person, copies []Copy, apart []Apart) {
	owners, apart := p.owners()
	found := map[string]*Person{}
	for _, d := range p.weeks {
		owner := owners(d)
		if found[owner.key] == nil {
			found[owner.key] = &Person{Name: owner.name, weeks: map[workout.Date]*digest{}}
			people = append(people, found[owner.key])
		}
		if c := found[owner.key].take(d); c != nil && c.Counts != c.Dropped {
			copies = append(copies, *c)
		}
	}
	return people, copies, apart
}

// Empty reports whether none of someone's weeks count.
func (p *Person) Empty() bool { return len(p.weeks) == 0 }

// Apart are two files that cannot be one person's.
type Apart struct {
	Name        string // empty: they name no one
	First, Next string
}

// owner is whose week it is; the key tells people apart.
type owner struct{ key, name string }

// owners returns a function that finds the owner of a week, and the pairs of files that must be of
// different people.
func (p *People) owners() (of func(*digest) owner, apart []Apart) {
	named := slices.ContainsFunc(p.weeks, func(d *digest) bool { return d.person != "" })
	files := unnamedFiles(p.weeks)
	if same := overlap(p.weeks, files); same != nil {
		apart = append(apart, *same)
	}
	eachFile := named || apart != nil
	namesakes := p.namesakes()
	for _, name := range slices.Sorted(maps.Keys(namesakes)) {
		apart = append(apart, *namesakes[name])
	}
	return func(d *digest) owner {
		name := words.Plain(d.person)
		switch stem := stemOf(d.place); {
		case name != "" && namesakes[name] != nil:
			return owner{"name " + name + " file " + stem, d.person + " (" + filepath.Base(stem) + ")"}
		case name != "":
			return owner{"name " + name, d.person}
		case eachFile:
			return owner{"file " + files[d.place], shortName(files[d.place], files)}
		}
		return owner{"", ""}
	}, apart
}

// namesakes returns the names that two people share: two files hold different training on the same
// days.
func (p *People) namesakes() map[string]*Apart {
	trained := words.Without(p.weeks, func(d *digest) bool { return d.person == "" || d.ticked == 0 })
	slices.SortStableFunc(trained, func(a, b *digest) int { return a.Start.Since(b.Start) })
	found, before := map[string]*Apart{}, map[string]*digest{}
	for _, d := range trained {
		name := words.Plain(d.person)
		if old := before[name]; found[name] == nil && old != nil && old.meets(d) && !sameFile(old, d) &&
			!old.sameWork(d) {
			found[name] = &Apart{d.person, old.place, d.place}
		}
		before[name] = d
	}
	return found
}

// sameFile reports whether two weeks are of one file, or of copies of it.
func sameFile(a, b *digest) bool {
	stem := func(d *digest) string { return syncMark().ReplaceAllString(stemOf(d.place), "") }
	return stem(a) == stem(b)
}

// unnamedFiles maps each file without a name to the stem that it shares with its copies.
func unnamedFiles(weeks []*digest) map[string]string {
	files, of := make(map[string]string, len(weeks)), make(map[string][]*digest, len(weeks))
	for _, d := range weeks {
		if d.person == "" {
			files[d.place] = stemOf(d.place)
			of[stemOf(d.place)] = append(of[stemOf(d.place)], d)
		}
	}
	first := map[string]string{} // the first stem with a base name
	for _, d := range weeks {
		stem, seen := files[d.place]
		if !seen {
			continue
		}
		if original := syncMark().ReplaceAllString(stem, ""); original != stem && of[original] != nil {
			files[d.place] = original
			continue
		}
		base := filepath.Base(stem)
		if other, taken := first[base]; taken && nested(of[other], of[stem]) {
			files[d.place] = other
		} else if !taken {
			first[base] = stem
		}
	}
	return files
}

// syncMark matches what sync programs add to the name of a copy: week 2, week (1), week-DESKTOP.
var syncMark = words.Pattern(`(?: \d{1,2}| \([^()]*\)|\.sync-conflict-.*|-[A-Z][A-Z0-9-]*)$`)

func stemOf(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

// shortName returns the base of a stem, or the whole stem if another one has the same base.
func shortName(stem string, files map[string]string) string {
	for _, other := range files {
		if other != stem && filepath.Base(other) == filepath.Base(stem) {
			return stem
		}
	}
	return filepath.Base(stem)
}

// nested reports whether one list of weeks may be an older state of the other: where both have a
// week, it is the same week, and one list has all the ticks of the other.
func nested(a, b []*digest) bool {
	within, without := true, true
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.Start != y.Start:
				if x.meets(y) {
					return false
				}
			case !x.sameWork(y):
				return false
			default:
				within, without = within && x.holds(y), without && y.holds(x)
			}
		}
	}
	return within || without
}

// sameWork reports whether two weeks have the same days and moves.
func (d *digest) sameWork(other *digest) bool {
	return slices.EqualFunc(d.days, other.days, func(a, b day) bool { return a.date == b.date }) &&
		slices.EqualFunc(d.moves, other.moves,
			func(a, b move) bool { return a.Exercise == b.Exercise && a.Step == b.Step })
}

// holds reports whether every tick of another copy is in this one.
func (d *digest) holds(other *digest) bool {
	return !slices.ContainsFunc(other.days, func(o day) bool {
		i := slices.IndexFunc(d.days, func(day day) bool { return day.date == o.date })
		return i < 0 || o.ticks&^d.days[i].ticks != 0
	})
}

// saysAs reports whether another copy says the same of each move, and has the same warning signs.
func (d *digest) saysAs(other *digest) bool {
	says := func(m move) move {
		m.Move = workout.Move{}
		return m
	}
	return slices.EqualFunc(d.moves, other.moves, func(a, b move) bool { return says(a) == says(b) }) &&
		slices.EqualFunc(d.signs, other.signs, func(a, b workout.Sign) bool { return a.Warning == b.Warning })
}

// meets reports whether two weeks share a day.
func (d *digest) meets(other *digest) bool {
	days := d.Start.Since(other.Start)
	return -7 < days && days < 7
}

// overlap finds two files without a name that hold the same days and are not copies.
func overlap(weeks []*digest, files map[string]string) *Apart {
	unnamed := words.Without(weeks, func(d *digest) bool { return d.person != "" })
	slices.SortStableFunc(unnamed, func(a, b *digest) int { return a.Start.Since(b.Start) })
	for i, d := range unnamed {
		for _, next := range unnamed[i+1:] {
			if !d.meets(next) {
				break
			}
			if files[d.place] != files[next.place] {
				return &Apart{"", d.place, next.place}
			}
		}
	}
	return nil
}
