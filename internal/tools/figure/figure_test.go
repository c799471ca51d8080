package figure

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const folder = "../../../exercises/figures"

func TestEveryExerciseHasItsFigure(t *testing.T) {
	require.Equal(t, []string{
		"knee-rotations", "texas-twist", "seated-rotations", "tabletop-knee-rotations", "pallof-press-hold",
		"pallof-press", "cable-rotations", "cable-rotations-low-to-high",
		"cable-rotations-high-to-low", "cable-rotations-kneeling", "swiss-ball-leg-rotations",
		"landmine-rotations", "bird-dog", "prone-back-extension", "roman-chair-extension",
		"knee-side-plank", "side-plank", "suitcase-carry", "side-bend", "roman-chair-side-bend",
	}, IDs())
	_, ok := SVG("superman")
	require.False(t, ok)
}

// The committed files are what the generator writes, and there are no others.
func TestCommittedFiles(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	require.NoError(t, err)
	require.Len(t, files, len(IDs()))
	for _, id := range IDs() {
		want, _ := SVG(id)
		got, err := os.ReadFile(filepath.Join(folder, id+".svg"))
		require.NoError(t, err)
		require.Equal(t, want, string(got), "%s: run go generate ./...", id)
	}
}

// A figure can stand in any page: no names to clash, nothing from outside, no
// colour of its own, and words for who cannot see it.
func TestFiguresAreSelfContained(t *testing.T) {
	allowed := map[string]string{
		"viewBox": "0 0 320 200", "role": "img", "xmlns": "http://www.w3.org/2000/svg",
		"fill": "none|currentColor", "stroke": "none|currentColor", "font-family": "sans-serif",
		"font-weight": "bold", "text-anchor": "middle", "stroke-linecap": "round",
		"stroke-linejoin": "round", "d": "", "cx": "", "cy": "", "r": "", "x": "", "y": "",
		"opacity": "", "stroke-width": "", "transform": "", "font-size": "",
	}
	elements := []string{"svg", "title", "desc", "g", "path", "circle", "text"}
	for _, id := range IDs() {
		t.Run(id, func(t *testing.T) {
			svg, _ := SVG(id)
			require.Less(t, len(svg), 6000)
			require.Equal(t, -1, strings.IndexFunc(svg, func(r rune) bool { return r > 126 }))
			words := map[string]string{}
			for _, e := range parse(t, svg) {
				require.Contains(t, elements, e.name)
				words[e.name] += e.text
				for name, value := range e.attributes {
					require.Contains(t, allowed, name)
					if allowed[name] != "" {
						require.Contains(t, strings.Split(allowed[name], "|"), value, name)
					}
				}
			}
			require.NotEmpty(t, words["title"])
			require.Contains(t, words["desc"], "Start: ")
			require.Contains(t, words["desc"], "End: ")
		})
	}
}

// element is an XML element with the text right below it.
type element struct {
	name, text string
	attributes map[string]string
}

// parse reads the whole document and fails where it is not well-formed.
func parse(t *testing.T, svg string) []*element {
	t.Helper()
	var all, open []*element
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			all, open = append(all, e), append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text += string(token)
			}
		}
	}
}

// A limb that cannot reach what it holds or stands on would float beside it.
func TestLimbsReachTheirAims(t *testing.T) {
	for _, f := range all() {
		for _, s := range []scene{f.start, f.end} {
			j := s.body.joints()
			for _, c := range []chain{j.arms.left, j.arms.right, j.legs.left, j.legs.right} {
				require.Less(t, c.short, 2.0, "%s: %+v", f.id, c)
			}
		}
	}
}

// Bones keep their lengths, whatever the posture.
func TestBonesKeepTheirLengths(t *testing.T) {
	for _, f := range all() {
		for _, s := range []scene{f.start, f.end} {
			j := s.body.joints()
			require.InDelta(t, lowBack, j.waist.sub(j.pelvis).length(), 0.1, f.id)
			require.InDelta(t, chest, j.nape.sub(j.waist).length(), 0.1, f.id)
			for _, c := range []chain{j.arms.left, j.arms.right} {
				require.InDelta(t, upperArm, c.joint.sub(c.root).length(), 0.1, f.id)
				require.InDelta(t, forearm, c.end.sub(c.joint).length(), 0.1, f.id)
				require.InDelta(t, palm, c.hand().sub(c.end).length(), 0.1, f.id)
			}
			for _, c := range []chain{j.legs.left, j.legs.right} {
				require.InDelta(t, thigh, c.joint.sub(c.root).length(), 0.1, f.id)
				require.InDelta(t, shin, c.end.sub(c.joint).length(), 0.1, f.id)
			}
		}
	}
}

// Nobody sinks into the floor: joints lie no lower than the skin around them.
func TestNothingBelowTheFloor(t *testing.T) {
	for _, f := range all() {
		for _, s := range []scene{f.start, f.end} {
			j := s.body.joints()
			for _, c := range []chain{j.arms.left, j.arms.right, j.legs.left, j.legs.right} {
				require.Greater(t, min(c.root.z, c.joint.z, c.end.z), 2.0, "%s: %+v", f.id, c)
			}
			require.Greater(t, min(j.arms.left.hand().z, j.arms.right.hand().z), 2.0, f.id)
		}
	}
}

func TestDrawingsStayInTheirPanels(t *testing.T) {
	for _, f := range all() {
		for _, s := range []scene{f.start, f.end} {
			c := f.panel(s)
			require.Greater(t, min(c.min.x, c.min.y), 1.0, f.id)
			require.Less(t, c.max.x, panelWidth-1, f.id)
			require.Less(t, c.max.y, panelHeight-1, f.id)
		}
	}
}

// named is the figure of the exercise id.
func named(t *testing.T, id string) figure {
	t.Helper()
	for _, f := range all() {
		if f.id == id {
			return f
		}
	}
	t.Fatalf("no figure %s", id)
	return figure{}
}

// found is the first thing of type T in a scene.
func found[T thing](t *testing.T, s scene) T {
	t.Helper()
	for _, each := range s.things {
		if is, ok := each.(T); ok {
			return is
		}
	}
	var none T
	t.Fatalf("no %T among %v", none, s.things)
	return none
}

// The tests below keep pictures to the words of their exercises where a slip
// would teach a fault.

func TestBirdDogReachesNoHigherThanTheTrunk(t *testing.T) {
	for _, s := range []scene{named(t, "bird-dog").start, named(t, "bird-dog").end} {
		j := s.body.joints()
		require.InDelta(t, j.arms.right.root.z, j.legs.right.root.z, 5, "a level trunk")
		straight(t, j.arms.right)
		require.InDelta(t, j.arms.right.root.x, j.arms.right.end.x, 12, "hands under the shoulders")
	}
	j := named(t, "bird-dog").end.body.joints()
	require.LessOrEqual(t, j.legs.right.end.z, j.legs.right.root.z)
	require.LessOrEqual(t, j.arms.left.hand().z, j.arms.left.root.z+0.1)
}

// straight fails where the middle joint of a limb is bent.
func straight(t *testing.T, c chain) {
	t.Helper()
	require.InDelta(t, 1, c.joint.sub(c.root).unit().dot(c.end.sub(c.joint).unit()), 0.02)
}

func TestRomanChairExtensionBendsAtTheHips(t *testing.T) {
	f := named(t, "roman-chair-extension")
	for _, s := range []scene{f.start, f.end} {
		require.Equal(t, s.body.hips.up, s.body.ribs.up, "a straight back")
	}
	pad := f.around[0].(romanChair).pad
	require.Less(t, pad.sub(chairHips).dot(chairSlope), -13.0-5, "below the crease of the hips")
}

func TestElbowIsUnderTheShoulderInSidePlanks(t *testing.T) {
	for _, id := range []string{"side-plank", "knee-side-plank"} {
		for _, s := range []scene{named(t, id).start, named(t, id).end} {
			arm := s.body.joints().arms.left
			require.InDelta(t, arm.root.x, arm.joint.x, 9, id)
			require.InDelta(t, 4, arm.joint.z, 2, id)
		}
	}
}

func TestPulleyOfThePallofIsAtChestHeight(t *testing.T) {
	for _, id := range []string{"pallof-press", "pallof-press-hold"} {
		for _, s := range []scene{named(t, id).start, named(t, id).end} {
			machine := found[column](t, s)
			require.InDelta(t, machine.hands.z, machine.pulley, 5, id)
		}
	}
}

func TestHipsOfSeatedRotationsStaySquare(t *testing.T) {
	f := named(t, "seated-rotations")
	require.Equal(t, f.start.body.hips, f.end.body.hips)
	require.Equal(t, f.start.body.legs, f.end.body.legs)
	require.Greater(t, f.end.body.ribs.front.dot(toLeft), 0.5)
}

// A bar is as long before the face as at the hip.
func TestBarKeepsItsLength(t *testing.T) {
	f := named(t, "landmine-rotations")
	long := func(s scene) float64 { b := found[barbell](t, s); return b.hands.sub(b.pivot).length() }
	require.InDelta(t, long(f.start), long(f.end), 3)
}

func TestFeetOfTheTabletopStayLevelWithTheKnees(t *testing.T) {
	for _, s := range []scene{named(t, "tabletop-knee-rotations").start, named(t, "tabletop-knee-rotations").end} {
		legs := s.body.joints().legs
		for _, leg := range []chain{legs.left, legs.right} {
			require.InDelta(t, leg.joint.z, leg.end.z, 6)
			require.Greater(t, leg.end.z, 25.0)
		}
	}
}

func TestHandIsOnTheKneeInTexasTwist(t *testing.T) {
	for _, s := range []scene{named(t, "texas-twist").start, named(t, "texas-twist").end} {
		j := s.body.joints()
		require.Less(t, j.arms.right.hand().sub(j.legs.left.joint).length(), 8.0)
	}
}
