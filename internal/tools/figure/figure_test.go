package main

import (
	"encoding/xml"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const folder = "../../../exercises/figures"

func TestEveryExerciseHasItsFigure(t *testing.T) {
	var ids []string
	for _, f := range all() {
		ids = append(ids, f.id)
	}
	require.Equal(t, []string{
		"knee-rotations", "texas-twist", "seated-rotations", "tabletop-knee-rotations", "pallof-press-hold",
		"pallof-press", "cable-rotations", "cable-rotations-low-to-high",
		"cable-rotations-high-to-low", "cable-rotations-kneeling", "swiss-ball-leg-rotations",
		"landmine-rotations", "bird-dog", "prone-back-extension", "roman-chair-extension",
		"knee-side-plank", "side-plank", "suitcase-carry", "side-bend", "roman-chair-side-bend",
	}, ids)
}

// The committed files are what the generator writes, and there are no others.
func TestCommittedFiles(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	require.NoError(t, err)
	require.Len(t, files, len(all()))
	for _, f := range all() {
		got, err := os.ReadFile(filepath.Join(folder, f.id+".svg"))
		require.NoError(t, err)
		require.Equal(t, f.svg(), string(got), "%s: run go generate ./...", f.id)
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
	for _, f := range all() {
		t.Run(f.id, func(t *testing.T) {
			svg := f.svg()
			require.Less(t, len(svg), 8500)
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
		for _, s := range f.scenes() {
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
		for _, s := range f.scenes() {
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
		for _, s := range f.scenes() {
			j := s.body.joints()
			for _, c := range []chain{j.arms.left, j.arms.right, j.legs.left, j.legs.right} {
				require.Greater(t, min(c.root.z, c.joint.z, c.end.z), 2.0, "%s: %+v", f.id, c)
			}
			require.Greater(t, min(j.arms.left.hand().z, j.arms.right.hand().z), 2.0, f.id)
		}
	}
}

// The margin leaves room for the width of lines, so that no arrow is cut off.
func TestDrawingsStayInTheirPanels(t *testing.T) {
	const margin = 3.0
	for _, f := range all() {
		for i := range f.scenes() {
			c := f.panel(i)
			require.Greater(t, min(c.min.x, c.min.y), margin, f.id)
			require.Less(t, c.max.x, f.panelWidth()-margin, f.id)
			require.Less(t, c.max.y, panelHeight-margin, f.id)
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
	for _, s := range named(t, "roman-chair-extension").scenes() {
		require.Equal(t, s.body.hips.up, s.body.ribs.up, "a straight back")
	}
}

// A higher pad would hold the trunk up, a lower one would press on the thighs.
func TestPadIsJustBelowTheCreaseOfTheHips(t *testing.T) {
	for _, id := range []string{"roman-chair-extension", "roman-chair-side-bend"} {
		bench := named(t, id).around[0].(romanChair)
		top := bench.pad.sub(chairHips).dot(chairSlope) + padUp
		require.Less(t, top, -5.0, id)
		require.Greater(t, top, -12.0, id)
	}
}

func TestCrossedArmsReachTheOtherShoulders(t *testing.T) {
	for _, id := range []string{"roman-chair-extension", "roman-chair-side-bend", "seated-rotations"} {
		require.NotEqual(t, neither, named(t, id).light, "one arm lighter, so that both can be told apart")
		for _, s := range named(t, id).scenes() {
			arms := s.body.joints().arms
			require.Less(t, arms.left.hand().sub(arms.right.root).length(), 15.0, id)
			require.Less(t, arms.right.hand().sub(arms.left.root).length(), 15.0, id)
		}
	}
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
		for _, s := range named(t, id).scenes() {
			pull := found[cable](t, s)
			require.InDelta(t, pull.hands.z, pull.wheel.z, 5, id)
		}
	}
}

// pictured is the angle in the picture between two directions of the room, in degrees.
func pictured(v view, a, b vec) float64 {
	p, q := v.slope(a).unit(), v.slope(b).unit()
	return math.Acos(p.x*q.x+p.y*q.y) * 180 / math.Pi
}

// The pull comes from the side: a cable in line with the arms would be a chest press.
func TestCableOfThePallofIsSquareToTheArms(t *testing.T) {
	for _, id := range []string{"pallof-press", "pallof-press-hold"} {
		f := named(t, id)
		end := found[cable](t, f.end)
		pull, arms := end.wheel.sub(end.hands), toFront
		pull.z = 0
		require.InDelta(t, 0, pull.unit().dot(arms), 0.3, id)
		require.InDelta(t, 90, pictured(f.above.view, pull, arms), 20, "so it is seen from above")
		require.Greater(t, pictured(f.view, pull, arms), 75.0, "nobody faces the pulley")
		first := found[cable](t, f.start)
		require.Greater(t, f.view.slope(pull).length(), f.view.slope(first.wheel.sub(first.hands)).length(), "a cable that is pulled out")
		for _, s := range f.scenes() {
			j := s.body.joints()
			for _, arm := range []chain{j.arms.left, j.arms.right} {
				require.Less(t, arm.hand().sub(found[cable](t, s).hands).length(), 5.0, "hands on the handle")
			}
			require.Equal(t, f.start.body.joints().arms.left.root, j.arms.left.root, "still shoulders")
			require.Equal(t, f.start.body.joints().arms.right.root, j.arms.right.root, "still shoulders")
		}
	}
}

// A low post in front would look like a toy, and hide what the cable does.
func TestMachineIsAsTallAsThePersonAndBesideThem(t *testing.T) {
	seen := 0
	for _, f := range all() {
		for _, each := range f.around {
			machine, is := each.(column)
			if !is {
				continue
			}
			seen++
			j, c := f.start.body.joints(), f.panel(0)
			require.Greater(t, machine.height, j.head.z+skull, f.id)
			require.Greater(t, math.Abs(c.place(machine.foot).x-c.place(j.pelvis).x), 40.0, f.id)
		}
	}
	require.Equal(t, 6, seen)
}

// Feet that stand point where the hips do and are flat on the floor.
func TestStandingFeetAreFlatAndPointForward(t *testing.T) {
	for _, id := range []string{
		"pallof-press", "pallof-press-hold", "side-bend",
	} {
		for _, s := range named(t, id).scenes() {
			for _, leg := range []chain{s.body.joints().legs.left, s.body.joints().legs.right} {
				require.InDelta(t, 7, leg.end.z, 1, id)
				require.Zero(t, leg.toes.z, id)
				require.Greater(t, leg.toes.unit().dot(s.body.hips.front), 0.8, id)
			}
		}
	}
}

// A foot that stays while hips and trunk turn would twist the knee.
func TestInsideFootPivotsInStandingCableRotations(t *testing.T) {
	for _, f := range cableRotations()[:3] {
		start, end := f.start.body.joints(), f.end.body.joints()
		require.Less(t, end.legs.left.end.sub(start.legs.left.end).length(), 0.1, "the outside foot stays")
		for _, flat := range []chain{start.legs.left, start.legs.right, end.legs.left} {
			require.InDelta(t, 7, flat.end.z, 1, f.id)
			require.Greater(t, flat.toes.unit().dot(toFront), 0.9, f.id)
		}
		require.Greater(t, end.legs.right.end.z, 10.0, "the heel is off the floor")
		require.Greater(t, end.legs.right.toes.unit().dot(toLeft), 0.6, f.id)
		require.Greater(t, end.hips.front.dot(toLeft), 0.45, "the hips follow")
	}
}

// Kneeling, the hips stay square at every range.
func TestHipsStaySquareInKneelingCableRotations(t *testing.T) {
	f := named(t, "cable-rotations-kneeling")
	require.Equal(t, f.start.body.hips, f.end.body.hips)
}

// Arms that bend would turn the move into a press or a row.
func TestArmsStayLongInCableRotations(t *testing.T) {
	for _, f := range cableRotations() {
		for _, s := range f.scenes() {
			arms := s.body.joints().arms
			require.Less(t, max(bent(arms.left), bent(arms.right)), 25.0, f.id)
		}
	}
}

// The head is seen beside the arms and the handle, not behind them.
func TestHandsOfCableRotationsDoNotHideTheFace(t *testing.T) {
	for _, f := range cableRotations() {
		for _, s := range f.scenes() {
			c := newCanvas(f.view, f.panelWidth())
			j := s.body.joints()
			nose := c.place(j.head.add(s.body.face.front.times(skull)))
			require.Greater(t, c.place(found[cable](t, s).hands).sub(nose).length(), 14.0, f.id)
		}
	}
}

func TestPressGoesOutAndBackAndTheHoldStays(t *testing.T) {
	press, hold := named(t, "pallof-press"), named(t, "pallof-press-hold")
	require.True(t, found[arrow](t, press.start).both)
	require.False(t, found[arrow](t, hold.start).both)
	found[clock](t, hold.end)
	for _, each := range hold.end.things {
		_, moves := each.(arrow)
		require.False(t, moves)
	}
}

// The back lifts the chest; arms that push would make it another move.
func TestProneExtensionLiftsTheBreastboneAndKeepsHipsAndFeetDown(t *testing.T) {
	f := named(t, "prone-back-extension")
	start, end := f.start.body.joints(), f.end.body.joints()
	require.Equal(t, start.pelvis, end.pelvis)
	require.Equal(t, start.legs, end.legs)
	require.InDelta(t, 0, end.arms.left.hand().sub(start.arms.left.hand()).length(), 0.1, "hands stay")
	require.InDelta(t, start.arms.left.root.x, start.arms.left.hand().x, 9, "beside the shoulder")
	require.InDelta(t, 20, end.nape.z-start.nape.z, 6)
	require.Greater(t, bent(end.arms.left), 60.0, "the arms do not push it up")
	require.Less(t, end.arms.left.joint.z, 14.0, "the elbows stay low")
	rise := found[arrow](t, f.start).points
	require.InDelta(t, start.nape.x+10, rise[0].x, 10, "the arrow is at the chest")
	require.InDelta(t, end.nape.sub(start.nape).x, rise[len(rise)-1].sub(rise[0]).x, 10)
	require.InDelta(t, end.nape.sub(start.nape).z, rise[len(rise)-1].sub(rise[0]).z, 10)
	for _, s := range f.scenes() {
		require.Greater(t, f.view.toward(s.body.face.front), -0.35, "the face is seen")
		require.InDelta(t, 0, f.view.pitch, 12, "so is the gap below the chest")
	}
}

// bent is by how many degrees the middle joint of a limb is bent.
func bent(c chain) float64 {
	return math.Acos(c.joint.sub(c.root).unit().dot(c.end.sub(c.joint).unit())) * 180 / math.Pi
}

// From the side, legs that tip over would look like legs that are let down.
func TestLegsTipSideways(t *testing.T) {
	for _, id := range []string{"knee-rotations", "tabletop-knee-rotations", "swiss-ball-leg-rotations"} {
		f := named(t, id)
		require.InDelta(t, 0, f.view.yaw, 30, "seen from the feet")
		start, end := f.start.body.joints(), f.end.body.joints()
		way := f.view.slope(end.legs.left.joint.sub(start.legs.left.joint))
		require.Greater(t, way.x, math.Abs(way.y), id)
		require.Greater(t, end.hips.front.dot(toLeft), 0.5, "the pelvis rolls")
		require.Equal(t, start.arms, end.arms, "shoulders stay down")
	}
}

func TestBallIsBetweenTheAnkles(t *testing.T) {
	for _, s := range named(t, "swiss-ball-leg-rotations").scenes() {
		squeezed, legs := found[ball](t, s), s.body.joints().legs
		require.Less(t, legs.left.end.mix(legs.right.end, 0.5).sub(squeezed.middle).length(), 5.0)
		require.InDelta(t, squeezed.radius+legWidth/2, legs.left.end.sub(squeezed.middle).length(), 3)
		straight(t, legs.left)
		straight(t, legs.right)
	}
}

// The arrow of a turn is the way of the hands.
func TestArrowsOfCableRotationsFollowTheHands(t *testing.T) {
	for _, f := range cableRotations() {
		way := found[arrow](t, f.start).points
		from, to := found[cable](t, f.start).hands, found[cable](t, f.end).hands
		require.Less(t, way[0].sub(from).length(), 25.0, f.id)
		require.Less(t, way[len(way)-1].sub(to).length(), 25.0, f.id)
	}
}

func TestLandmineGoesFromHipToHipPastTheFace(t *testing.T) {
	f := named(t, "landmine-rotations")
	require.Len(t, f.between, 1)
	for i, x := range []float64{-1, 0, 1} {
		s := f.scenes()[i]
		j, hands := s.body.joints(), found[barbell](t, s).hands
		require.InDelta(t, 34*x, hands.x, 8)
		height := j.waist.z - 15
		if x == 0 {
			height = j.head.z
		}
		require.InDelta(t, height, hands.z, 12)
		for _, arm := range []chain{j.arms.left, j.arms.right} {
			require.Less(t, arm.hand().sub(hands).length(), 5.0)
			require.Less(t, bent(arm), 35.0)
		}
		elbows := f.view.slope(j.arms.left.joint.sub(j.arms.right.joint))
		require.Greater(t, elbows.length(), armWidth*f.view.scale, "two arms are seen")
	}
}

func TestFeetOfSeatedRotationsAreFlatOnTheFloor(t *testing.T) {
	f := named(t, "seated-rotations")
	floor := f.around[0].(mat)
	for _, s := range f.scenes() {
		legs := s.body.joints().legs
		for _, leg := range []chain{legs.left, legs.right} {
			require.InDelta(t, 7, leg.end.z, 1)
			require.Zero(t, leg.toes.z)
			require.True(t, floor.from.y < leg.end.y-17 && leg.end.y < floor.to.y)
		}
	}
}

// A weight hangs straight down from its shoulder, along the thigh.
func TestLoadedArmOfTheSideBendHangs(t *testing.T) {
	for _, s := range named(t, "side-bend").scenes() {
		j := s.body.joints()
		straight(t, j.arms.left)
		require.Greater(t, j.arms.left.hand().sub(j.arms.left.root).unit().dot(down), 0.985)
		require.Greater(t, j.arms.left.hand().z, j.legs.left.joint.z+9, "above the knee")
	}
}

func TestSuitcaseCarryTakesAStep(t *testing.T) {
	f := named(t, "suitcase-carry")
	for _, s := range f.scenes() {
		lead := s.body.joints().legs.right
		require.InDelta(t, 7, lead.end.z, 1)
		require.Equal(t, toFront, lead.toes, "a foot flat on the floor")
		require.Equal(t, upright, s.body.ribs, "no lean")
	}
	end := f.end.body.joints().legs
	require.Greater(t, end.left.end.sub(end.right.end).length(), 55.0)
}

// What rises sideways starts and ends in one straight line, as the words have it.
func TestRomanChairSideBendStartsStraight(t *testing.T) {
	f := named(t, "roman-chair-side-bend")
	require.Equal(t, f.start.body.hips, f.start.body.ribs)
	require.Greater(t, f.start.body.ribs.up.dot(chairSlope), 0.99)
	require.True(t, found[arrow](t, f.end).both)
	require.InDelta(t, 0, f.end.body.ribs.front.sub(f.start.body.ribs.front).length(), 0.01, "the chest does not turn")
}

func TestHipsRiseInSidePlanks(t *testing.T) {
	for _, id := range []string{"side-plank", "knee-side-plank"} {
		f := named(t, id)
		start, end := f.start.body.joints(), f.end.body.joints()
		rise := f.view.slope(end.pelvis.sub(start.pelvis))
		require.Less(t, rise.y, -9.0, "seen to rise")
		require.Less(t, f.view.pitch, 12.0, "so is the gap below the hips")
	}
}

// A back that bends at the waist alone would look like a hinge.
func TestTrunksBendEvenly(t *testing.T) {
	for _, f := range all() {
		for _, s := range f.scenes() {
			j := s.body.joints()
			across := j.spine()
			middle := func(i int) vec { return across[i].left.mix(across[i].right, 0.5) }
			require.Less(t, middle(0).sub(j.pelvis).length(), 0.1, f.id)
			for i := 1; i+1 < len(across); i++ {
				before, after := middle(i).sub(middle(i-1)).unit(), middle(i+1).sub(middle(i)).unit()
				require.Greater(t, before.dot(after), math.Cos(20*math.Pi/180), "%s: %d", f.id, i)
			}
		}
	}
}

// The small picture from above is within its frame, and has no words of its own.
func TestInsetsStayInTheirFrames(t *testing.T) {
	seen := 0
	for _, f := range all() {
		if f.above == nil {
			continue
		}
		for i, s := range f.scenes() {
			c := newCanvas(f.view, f.panelWidth())
			f.above.draw(c, f, s)
			require.NotContains(t, c.out.String(), "<text", f.id)
			require.Equal(t, strings.Count(f.panel(i).out.String(), "<text"), map[int]int{0: 1, 1: 0}[i], f.id)
			f.around = nil
			small := newCanvas(f.above.view, 0)
			small.middle = f.above.low.mix(f.above.high, 0.5)
			f.paint(small, scene{body: s.body, things: []thing{found[cable](t, s)}}, false)
			require.Greater(t, small.min.y, f.above.low.y, f.id)
			require.Less(t, small.max.y, f.above.high.y, f.id)
		}
		seen++
	}
	require.Equal(t, 2, seen)
}

func TestSpecksAreLeftOut(t *testing.T) {
	ball := func(r float64) func(point) float64 {
		return func(p point) float64 { return p.sub(point{5, 5}).length() - r }
	}
	require.Empty(t, outline(point{3, 3}, point{7, 7}, ball(0.8)))
	require.NotEmpty(t, outline(point{3, 3}, point{7, 7}, ball(1.2)))
}

// A head of an arrow lies along its shaft.
func TestArrowHeadsFollowTheirShafts(t *testing.T) {
	c := newCanvas(view{scale: 1}, 100)
	shaft, _ := c.headed([]point{{0, 0}, {30, 0}, {58, 0}, {60, 5}})
	require.Len(t, shaft, 3)
	tip, last := point{60, 5}, shaft[2]
	require.InDelta(t, headLong-headIn, tip.sub(last).length(), 0.2)
	require.Greater(t, tip.sub(last).unit().x, 0.7)
}

func TestLegsOfTheSuitcaseCarryDoNotCross(t *testing.T) {
	f := named(t, "suitcase-carry")
	for _, s := range f.scenes() {
		legs := s.body.joints().legs
		for _, across := range []vec{
			legs.left.root.sub(legs.right.root), legs.left.joint.sub(legs.right.joint), legs.left.end.sub(legs.right.end),
		} {
			require.Positive(t, f.view.slope(across).x)
		}
	}
	require.IsType(t, mat{}, f.around[0], "a floor")
}

// Were black to change sides from panel to panel, a turn would look like a change of hands.
func TestBlackStaysOnOneSideOfTheBody(t *testing.T) {
	for _, f := range all() {
		lighter := 2
		if f.light == neither {
			lighter = 0
		}
		pictures := 1
		if f.above != nil {
			pictures = 2
		}
		for i, s := range f.scenes() {
			c := f.panel(i)
			require.Equal(t, lighter*pictures, strings.Count(c.out.String(), limbLight), f.id)
			var sides [3]int
			for _, p := range c.pieces(s.body, f.light) {
				if p.light == limbLight {
					sides[sideOf(c, s.body, p)]++
				}
			}
			require.Equal(t, lighter, sides[f.light], f.id)
		}
	}
}

// sideOf is the side whose hip or shoulder a limb begins at.
func sideOf(c *canvas, b body, limb piece) side {
	j, root := b.joints(), limb.shapes[0].points[0]
	if root == c.place(j.arms.left.root) || root == c.place(j.legs.left.root) {
		return left
	}
	return right
}

// A bar behind another one is seen on both sides of it, with a gap between them.
func TestWhatLiesBehindIsCutAway(t *testing.T) {
	far, near := shape{[]point{{20, 50}, {80, 50}}, 4}, shape{[]point{{50, 20}, {50, 80}}, 6}
	c := newCanvas(view{scale: 1}, 100)
	c.behind([]shape{near}, []shape{far})
	require.Equal(t, 2, strings.Count(c.out.String(), "z"), "two pieces")
	for x, want := range map[float64]bool{17: true, 42: true, 43.5: false, 50: false, 57: false, 58: true, 85: false} {
		require.Equal(t, want, seen(point{x, 50}, []shape{near}, []shape{far}) < 0, "%v", x)
	}
	c = newCanvas(view{scale: 1}, 100)
	c.behind([]shape{{[]point{{50, 20}}, 6}}, []shape{far})
	require.Equal(t, `<path d="M20 50L80 50" stroke-width="8"/>`, c.out.String(), "nothing in front")
}

func TestHipsOfSeatedRotationsStaySquare(t *testing.T) {
	f := named(t, "seated-rotations")
	require.Equal(t, f.start.body.hips, f.end.body.hips)
	require.Equal(t, f.start.body.legs, f.end.body.legs)
	require.Greater(t, f.end.body.ribs.front.dot(toLeft), 0.5)
	require.Less(t, f.end.body.face.front.dot(toLeft), f.end.body.ribs.front.dot(toLeft), "the head does not turn further")
}

// A bar is as long before the face as at the hip.
func TestBarKeepsItsLength(t *testing.T) {
	f := named(t, "landmine-rotations")
	long := func(s scene) float64 { b := found[barbell](t, s); return b.hands.sub(b.pivot).length() }
	for _, s := range f.scenes() {
		require.InDelta(t, long(f.start), long(s), 3)
	}
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

func TestKneeOfTheTexasTwistGoesToTheFloor(t *testing.T) {
	end := named(t, "texas-twist").end.body.joints()
	require.Less(t, end.legs.left.joint.z, 17.0)
	require.Less(t, end.legs.left.joint.x, -30.0)
	require.Greater(t, end.hips.front.dot(toRight), 0.7, "the pelvis rolls")
}

func TestHandIsOnTheKneeInTexasTwist(t *testing.T) {
	for _, s := range []scene{named(t, "texas-twist").start, named(t, "texas-twist").end} {
		j := s.body.joints()
		require.Less(t, j.arms.right.hand().sub(j.legs.left.joint).length(), 8.0)
	}
}
