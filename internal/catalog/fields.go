package catalog

import (
	"encoding/json"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// A field is a key of a mapping in a catalogue: how it is read into an E, and what JSON shows for
// it.
type field[E any] struct {
	name    string
	example string // how to write it, if it is required; empty: optional
	read    func(r *reader, node *yaml.Node, into *E)
	view    func(from *E) any
}

// A reading turns a node into a value, or reports what is wrong with it; what names it in messages.
type reading[T any] func(r *reader, node *yaml.Node, what string) T

// row returns a field; at says where its value is stored.
func row[E, T any](name string, at func(*E) *T, read reading[T]) field[E] {
	return field[E]{name: name,
		read: func(r *reader, node *yaml.Node, into *E) { *at(into) = read(r, node, name) },
		view: func(from *E) any { return *at(from) }}
}

// must makes the field required.
func (f field[E]) must(example string) field[E] {
	f.example = example
	return f
}

// mustHold makes the field required, and its list non-empty.
func (f field[E]) mustHold(example string) field[E] {
	f, read := f.must(example), f.read
	f.read = func(r *reader, node *yaml.Node, into *E) {
		if list := follow(node); list.Kind == yaml.SequenceNode && len(list.Content) == 0 {
			r.fail(node, "%s needs at least one entry; %s", f.name, f.form())
		}
		read(r, node, into)
	}
	return f
}

// shown makes JSON show something other than the value.
func (f field[E]) shown(view func(from *E) any) field[E] {
	f.view = view
	return f
}

// form shows how to write a required field.
func (f field[E]) form() string { return fmt.Sprintf("write it like %s: %s", f.name, f.example) }

// A table is the fields of one kind of mapping, in the order of the documentation.
type table[E any] struct {
	what   string // messages call such a mapping this
	names  []string
	fields []field[E]
}

func newTable[E any](what string, fields ...field[E]) table[E] {
	return table[E]{what, words.Each(fields, func(f field[E]) string { return f.name }), fields}
}

// read reads a mapping. It returns the bits of the fields that are not missing.
func (t table[E]) read(r *reader, node *yaml.Node, into *E) (met uint64) {
	met = r.fields(node, t.what, t.names, func(n int, value *yaml.Node) { t.fields[n].read(r, value, into) })
	for n, f := range t.fields {
		if f.example != "" && met&bit(n) == 0 && !r.done() {
			r.fail(node, "%s is missing; %s", f.name, f.form())
		}
	}
	return met
}

func (t table[E]) views(list []E) []object[E] {
	return words.Each(list, func(e E) object[E] { return object[E]{t.fields, &e} })
}

// object is a mapping as JSON: the fields that have a value, in order.
type object[E any] struct {
	fields []field[E]
	from   *E
}

// MarshalJSON leaves out empty values, as a catalogue does.
func (o object[E]) MarshalJSON() ([]byte, error) {
	var parts []string
	for _, f := range o.fields {
		var out strings.Builder
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(f.view(o.from)); err != nil {
			return nil, err
		}
		switch value := strings.TrimSpace(out.String()); value {
		case `""`, "0", "false", "null", "[]", "{}":
		default:
			parts = append(parts, fmt.Sprintf("%q:%s", f.name, value))
		}
	}
	return []byte("{" + strings.Join(parts, ",") + "}"), nil
}

// View returns an exercise as JSON, which can be read again as an entry of a catalogue.
func View(e *workout.Exercise) json.Marshaler { return object[workout.Exercise]{exercises.fields, e} }

// exercises is the only place that names the fields of an exercise.
var exercises = newTable("an exercise",
	row("id", func(e *workout.Exercise) *string { return &e.ID }, (*reader).text).must("wall-turn"),
	row("name", func(e *workout.Exercise) *string { return &e.Name }, (*reader).text).must("Wall turn"),
	row("aliases", func(e *workout.Exercise) *[]string { return &e.Aliases }, (*reader).texts),
	row("movement", func(e *workout.Exercise) *workout.Movement { return &e.Movement },
		wordOf(workout.ParseMovement)).must("rotation"),
	row("family", func(e *workout.Exercise) *string { return &e.Family }, (*reader).text),
	row("levels", func(e *workout.Exercise) *[]workout.Level { return &e.Levels },
		listOf(wordOf(workout.ParseLevel))).mustHold("[beginner]"),
	row("equipment", func(e *workout.Exercise) *[]workout.Equipment { return &e.Equipment },
		listOf(equipment)).mustHold("[none]"),
	row("sides", func(e *workout.Exercise) *workout.Sides { return &e.Sides },
		oneOf("sides", workout.SidesEach, workout.SidesAlternating, workout.SidesWithout)).must("alternating"),
	row("position", func(e *workout.Exercise) *workout.Position { return &e.Position },
		oneOf("position", workout.PositionLying, workout.PositionKneeling, workout.PositionSeated,
			workout.PositionStanding)),
	row("left", func(e *workout.Exercise) *string { return &e.Left }, (*reader).text),
	row("ranges", func(e *workout.Exercise) *map[workout.Range]string { return &e.Ranges },
		byWord(wordOf(workout.ParseRange), (*reader).text)),
	row("summary", func(e *workout.Exercise) *string { return &e.Summary }, (*reader).text),
	row("instructions", func(e *workout.Exercise) *[]string { return &e.Instructions }, (*reader).texts),
	row("cues", func(e *workout.Exercise) *[]string { return &e.Cues }, (*reader).texts),
	row("faults", func(e *workout.Exercise) *[]string { return &e.Faults }, (*reader).texts),
	row("avoid", func(e *workout.Exercise) *[]workout.Condition { return &e.Avoid },
		listOf(condition)),
	row("cautions", func(e *workout.Exercise) *map[workout.Condition]string { return &e.Cautions },
		byWord(condition, (*reader).text)),
	row("limits", func(e *workout.Exercise) *map[workout.Condition]workout.Range { return &e.Limits },
		byWord(condition, wordOf(workout.ParseRange))),
	row("progression", func(e *workout.Exercise) *[]workout.Dose { return &e.Progression },
		(*reader).progression).mustHold("[{sets: 1, reps: 8}]").
		shown(func(e *workout.Exercise) any { return doses.views(e.Progression) }),
	row("start", func(e *workout.Exercise) *int { return &e.Start }, number(maxSteps)),
	row("stretch", func(e *workout.Exercise) *bool { return &e.Stretch }, (*reader).truth),
	row("reload", func(e *workout.Exercise) *int { return &e.Reload }, number(maxSteps)),
	row("easier", func(e *workout.Exercise) *[]string { return &e.Easier }, (*reader).texts),
	row("harder", func(e *workout.Exercise) *[]string { return &e.Harder }, (*reader).texts),
	row("links", func(e *workout.Exercise) *[]workout.Link { return &e.Links }, (*reader).links).
		shown(func(e *workout.Exercise) any { return links.views(e.Links) }),
	row("figure", func(e *workout.Exercise) *string { return &e.Figure }, (*reader).text),
	row("sources", func(e *workout.Exercise) *[]string { return &e.Sources }, (*reader).texts),
)

var doses = newTable("a dose",
	row("sets", func(d *workout.Dose) *int { return &d.Sets }, number(maxSets)),
	row("reps", func(d *workout.Dose) *int { return &d.Reps }, number(maxReps)).
		shown(func(d *workout.Dose) any { return writtenReps(*d) }),
	row("hold", func(d *workout.Dose) *int { return &d.Hold }, seconds(1, maxHold)).
		shown(func(d *workout.Dose) any { return writtenSeconds(d.Hold) }),
	row("range", func(d *workout.Dose) *workout.Range { return &d.Range }, wordOf(workout.ParseRange)),
	row("load", func(d *workout.Dose) *string { return &d.Load }, (*reader).load),
	row("tempo", func(d *workout.Dose) *workout.Tempo { return &d.Tempo }, wordOf(workout.ParseTempo)).
		shown(func(d *workout.Dose) any { return d.Tempo.String() }),
	row("rest", func(d *workout.Dose) *int { return &d.Rest }, seconds(0, maxRest)).
		shown(func(d *workout.Dose) any { return writtenSeconds(d.Rest) }),
)

var links = newTable("a link",
	row("title", func(l *workout.Link) *string { return &l.Title }, (*reader).text),
	row("url", func(l *workout.Link) *string { return &l.URL }, (*reader).text).must("https://example.org"),
)

// writtenReps returns the reps as a catalogue gives them: none for a hold.
func writtenReps(d workout.Dose) int {
	if d.IsHold() {
		return 0
	}
	return d.Reps
}

func writtenSeconds(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%ds", n)
}
