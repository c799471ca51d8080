package history

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// People gathers the weeks of everyone.
type People struct {
	weeks []*digest
}

// Add takes up a week. File is its note; name is who the week is for where it does not say so itself,
// and may be empty. Of a broken week, in which an error hides what was done, only the warning signs count.
func (p *People) Add(file, name string, log workout.Log, broken bool) {
	d := digestOf(file, log)
	d.person, d.broken = cmp.Or(d.person, strings.Clone(name)), broken
	p.weeks = append(p.weeks, d)
}

// Person is someone whose weeks were read.
type Person struct {
	History
	Name string    // what the notes say; where they do not, what the file is called
	read []*digest // all weeks, also broken ones and copies that do not count
}

// Settle says whose weeks are whose, in the order they came, and which weeks are in two notes. Weeks that
// name someone are that person's. Notes without a name are one person's, unless someone else is named, or
// two of them hold the same days: then each file is a person, and apart are those two.
func (p *People) Settle() (people []*Person, copies []Copy, apart []string) {
	owners, apart := p.owners()
	found := map[string]*Person{}
	for _, d := range p.weeks {
		owner := owners(d)
		if found[owner.key] == nil {
			found[owner.key] = &Person{Name: owner.name, History: History{weeks: map[workout.Date]*digest{}}}
			people = append(people, found[owner.key])
		}
		if c := found[owner.key].take(d); c != nil && c.Counts != c.Dropped {
			copies = append(copies, *c)
		}
	}
	return people, copies, apart
}

// Empty reports someone of whom no week can be counted.
func (p *Person) Empty() bool { return len(p.weeks) == 0 }

func (p *Person) take(d *digest) *Copy {
	p.read = append(p.read, d)
	if d.broken {
		return nil
	}
	return p.add(d)
}

// owner is whose a week is; the key tells people apart.
type owner struct{ key, name string }

// owners is how weeks find whose they are, and two files without a name that hold the same days.
func (p *People) owners() (of func(*digest) owner, apart []string) {
	named := slices.ContainsFunc(p.weeks, func(d *digest) bool { return d.person != "" })
	files := unnamedFiles(p.weeks)
	apart = overlap(p.weeks, files)
	return func(d *digest) owner {
		switch {
		case d.person != "":
			return owner{"name " + words.Plain(d.person), d.person}
		case named || apart != nil:
			stem := files[d.place]
			return owner{"file " + stem, shortName(stem, files)}
		}
		return owner{"", ""}
	}, apart
}

// unnamedFiles are the files without a name, each with the stem that it shares with its copies.
func unnamedFiles(weeks []*digest) map[string]string {
	files, of := map[string]string{}, map[string][]*digest{}
	for _, d := range weeks {
		if d.person == "" {
			files[d.place] = stemOf(d.place)
			of[stemOf(d.place)] = append(of[stemOf(d.place)], d)
		}
	}
	first := map[string]string{} // the first stem of a base name
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

// syncMark is what programs that sync put behind the name of a copy: week 2, week (1), week-DESKTOP.
var syncMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?: \d{1,2}| \([^()]*\)|\.sync-conflict-.*|-[A-Z][A-Z0-9-]*)$`)
})

func stemOf(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

// shortName is the base of a stem, if no other stem has it; else the whole.
func shortName(stem string, files map[string]string) string {
	for _, other := range files {
		if other != stem && filepath.Base(other) == filepath.Base(stem) {
			return stem
		}
	}
	return filepath.Base(stem)
}

// nested reports weeks that may be an older state of the others, or a newer one: where both have a week,
// it is the same one, and one has all the ticks that the other has.
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

// sameWork reports a week with the same days and moves.
func (d *digest) sameWork(other *digest) bool {
	return slices.EqualFunc(d.days, other.days, func(a, b day) bool { return a.date == b.date }) &&
		slices.EqualFunc(d.moves, other.moves, func(a, b move) bool { return a.Exercise == b.Exercise && a.step == b.step })
}

// holds reports that every tick of another copy is in this one.
func (d *digest) holds(other *digest) bool {
	return !slices.ContainsFunc(other.days, func(o day) bool {
		i := slices.IndexFunc(d.days, func(day day) bool { return day.date == o.date })
		return i < 0 || o.ticks&^d.days[i].ticks != 0
	})
}

// meets reports weeks that share a day.
func (d *digest) meets(other *digest) bool {
	days := d.Start.Since(other.Start)
	return -7 < days && days < 7
}

// overlap finds two files without a name that hold the same days, and are no copies.
func overlap(weeks []*digest, files map[string]string) []string {
	unnamed := slices.DeleteFunc(slices.Clone(weeks), func(d *digest) bool { return d.person != "" })
	slices.SortStableFunc(unnamed, func(a, b *digest) int { return a.Start.Since(b.Start) })
	for i, d := range unnamed {
		for _, next := range unnamed[i+1:] {
			if !d.meets(next) {
				break
			}
			if files[d.place] != files[next.place] {
				return []string{d.place, next.place}
			}
		}
	}
	return nil
}
