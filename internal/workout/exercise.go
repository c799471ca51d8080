package workout

import (
	"bytes"
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rotate/internal/words"
)

// Exercise is an entry of the catalogue; in a plan it is called a move.
type Exercise struct {
	ID           string   // lower-case words joined by hyphens
	Name         string   // unique, at most 40 characters
	Aliases      []string // other names that are understood
	Movement     Movement
	Family       string // variations of one exercise share it; defaults to the id
	Levels       []Level
	Equipment    []Equipment // any one of them will do
	Sides        Sides
	Position     Position // empty where not given
	Left         string   // what "left" means; empty if there are no sides
	Ranges       map[Range]string
	Summary      string
	Instructions []string
	Cues         []string // the first one is printed every week
	Faults       []string
	Avoid        []Condition
	Cautions     map[Condition]string // printed if the condition was given and the move stays
	Limits       map[Condition]Range  // the widest range that is planned under a condition
	Progression  []Dose               // easiest first
	Start        int                  // the step that a plan begins with; 0: the first
	Stretch      bool                 // a static stretch: it never replaces a moving exercise
	Reload       int                  // step to return to when resistance goes up; 0: it cannot
	Easier       []string             // ids, nearest first
	Harder       []string             // ids, nearest first
	Links        []Link
	Figure       string // a path beside the catalogue; empty if there is none
	Sources      []string
}

// Link points to further reading.
type Link struct{ Title, URL string }

// OnWeb reports whether a link leads to the web: another one could run something in the reader's
// browser.
func (l Link) OnWeb() bool {
	u, err := url.Parse(l.URL)
	return err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http")
}

// Names lists the name and the aliases.
func (e *Exercise) Names() []string { return append([]string{e.Name}, e.Aliases...) }

// NamesOf lists the names of exercises.
func NamesOf(list []*Exercise) []string {
	return words.Each(list, func(e *Exercise) string { return e.Name })
}

// Label names the exercise as it is done on a side: "Side plank (left)", or just "Bird dog".
func (e *Exercise) Label(side Side) string {
	if side == SideLeft || side == SideRight {
		return e.Name + " (" + string(side) + ")"
	}
	return e.Name
}

// Steps returns the number of steps of the progression.
func (e *Exercise) Steps() int { return len(e.Progression) }

// IsLoaded reports whether an exercise is done with a load, or may be.
func (e *Exercise) IsLoaded() bool {
	return e.Reload > 0 || slices.ContainsFunc(e.Progression, func(d Dose) bool { return d.Load != "" })
}

// Above reports whether the exercise is only for levels harder than level.
func (e *Exercise) Above(level Level) bool { return e.Levels[0].Rank() > level.Rank() }

// Below counts the levels from the exercise's hardest up to level; 0 if it is not below level.
func (e *Exercise) Below(level Level) int {
	return max(0, level.Rank()-e.Levels[len(e.Levels)-1].Rank())
}

// Needs returns the equipment of which the exercise needs any one; nil when it needs none.
func (e *Exercise) Needs() []Equipment {
	if slices.Contains(e.Equipment, None) {
		return nil
	}
	return e.Equipment
}

// EquipmentTitles returns the equipment that will do, as people write it.
func (e *Exercise) EquipmentTitles() []string {
	return words.Each(e.Equipment, Equipment.Title)
}

// Possible reports whether the available equipment will do. Nil means any.
func (e *Exercise) Possible(atHand []Equipment) bool {
	return atHand == nil || e.Needs() == nil ||
		slices.ContainsFunc(e.Equipment, func(q Equipment) bool { return slices.Contains(atHand, q) })
}

// clearedAfterSurgery is the one exercise that a plan after back surgery may hold: knee rolls are
// in a post-discectomy leaflet from the first day, everything else waits for the surgeon.
const clearedAfterSurgery = "knee-rotations"

// AvoidedFor reports whether the exercise is left out because of the condition. After surgery that
// is everything except knee rotations, whatever a catalogue says.
func (e *Exercise) AvoidedFor(condition Condition) bool {
	return condition == Surgery && e.ID != clearedAfterSurgery || slices.Contains(e.Avoid, condition)
}

// Catalogue is the exercises in their order, gentle to demanding.
type Catalogue struct {
	list    []*Exercise
	byID    map[string]int
	byName  map[string]*Exercise
	names   []string                 // the keys of the names without aliases, sorted
	reasons func() *strings.Replacer // replaces words of reasons with placeholders
	loads   func() []string          // the load words of all steps
}

// NewCatalogue indexes the exercises. Ids and names must be unique; of two, the first is found.
func NewCatalogue(list []*Exercise) *Catalogue {
	c := &Catalogue{list: list, byID: make(map[string]int, len(list)),
		byName: make(map[string]*Exercise, len(list))}
	for i, e := range list {
		if _, taken := c.byID[e.ID]; !taken {
			c.byID[e.ID] = i
		}
		c.names = append(c.names, NameKey(e.Name))
		for _, name := range e.Names() {
			if key := NameKey(name); c.byName[key] == nil {
				c.byName[key] = e
			}
		}
	}
	slices.Sort(c.names)
	c.reasons = sync.OnceValue(func() *strings.Replacer { return wordsOfReasons(list) })
	c.loads = sync.OnceValue(func() []string { return loadWords(list...) })
	return c
}

// NameKey returns what two spellings of a name have in common: case, repeated space and how accents
// are written do not count, and a hyphen is a space.
func NameKey(name string) string { return string(appendNameKey(make([]byte, 0, len(name)), name)) }

// appendNameKey appends the key of a name to key, without an allocation if there is room: a note
// asks for thousands.
func appendNameKey(key []byte, name string) []byte {
	for _, c := range words.Composed(name) {
		switch {
		case 'a' <= c && c <= 'z':
			key = append(key, byte(c))
		case c != '-' && !unicode.IsSpace(c):
			key = utf8.AppendRune(key, unicode.ToLower(c))
		case len(key) > 0 && key[len(key)-1] != ' ':
			key = append(key, ' ')
		}
	}
	return bytes.TrimSuffix(key, []byte(" "))
}

// All lists the exercises in order.
func (c *Catalogue) All() []*Exercise { return c.list }

// ByID finds an exercise by its id; nil when there is none.
func (c *Catalogue) ByID(id string) *Exercise {
	if i, ok := c.byID[id]; ok {
		return c.list[i]
	}
	return nil
}

// ByName finds an exercise by a name or an alias, ignoring case; nil when there is none.
func (c *Catalogue) ByName(name string) *Exercise {
	var room [64]byte
	return c.byName[string(appendNameKey(room[:0], name))]
}

// NameGoesOn reports whether words are the first ones of a name that has more.
func (c *Catalogue) NameGoesOn(words string) bool {
	begin := NameKey(words) + " "
	i, _ := slices.BinarySearch(c.names, begin)
	return i < len(c.names) && strings.HasPrefix(c.names[i], begin)
}

// Find finds an exercise by id, name or alias, ignoring case; nil when there is none.
func (c *Catalogue) Find(word string) *Exercise {
	return cmp.Or(c.ByID(strings.ToLower(strings.TrimSpace(word))), c.ByName(word))
}

// Compare orders moves within a session: companions last, otherwise as in the catalogue.
func (c *Catalogue) Compare(a, b *Exercise) int {
	if a.Movement.Companion() != b.Movement.Companion() {
		if a.Movement.Companion() {
			return 1
		}
		return -1
	}
	return c.byID[a.ID] - c.byID[b.ID]
}

// Equipment lists every equipment word: the known ones and the catalogue's own.
func (c *Catalogue) Equipment() []Equipment {
	list := KnownEquipment()
	for _, e := range c.list {
		list = append(list, e.Equipment...)
	}
	return SortEquipment(list)
}

// ParseEquipment reads an equipment word of this catalogue, ignoring case.
func (c *Catalogue) ParseEquipment(word string) (Equipment, error) {
	return words.Parse("equipment", word, c.Equipment())
}

// Conditions lists every condition: the known ones, then the catalogue's own in alphabetical order.
func (c *Catalogue) Conditions() []Condition {
	var own []Condition
	for _, e := range c.list {
		own = append(own, e.Avoid...)
		own = slices.AppendSeq(own, maps.Keys(e.Limits))
		own = slices.AppendSeq(own, maps.Keys(e.Cautions))
	}
	known := KnownConditions()
	own = slices.DeleteFunc(own, func(condition Condition) bool { return slices.Contains(known, condition) })
	slices.Sort(own)
	return append(known, slices.Compact(own)...)
}

// ParseCondition reads a condition of this catalogue, ignoring case.
func (c *Catalogue) ParseCondition(word string) (Condition, error) {
	return words.Parse("condition", word, c.Conditions())
}

// FilterBy narrows a list of exercises; its zero value keeps everything.
type FilterBy struct {
	Level     Level
	Equipment []Equipment // what you have; nil: anything
	Movement  Movement
}

// Filter lists the exercises that fit, in order.
func (c *Catalogue) Filter(by FilterBy) []*Exercise {
	var fit []*Exercise
	for _, e := range c.list {
		if (by.Level == "" || slices.Contains(e.Levels, by.Level)) && e.Possible(by.Equipment) &&
			(by.Movement == "" || e.Movement == by.Movement) {
			fit = append(fit, e)
		}
	}
	return fit
}
