package figure

// thing is anything in a picture beside the person.
type thing interface{ draw(c *canvas) }

// Line widths of the things in pixels.
const (
	thinLine   = 1.6
	thickLine  = 3.0
	thingLight = `opacity=".65"`
	floorLight = `opacity=".35"`
)

// mat is an exercise mat, given by two opposite corners.
type mat struct{ from, to vec }

func (m mat) draw(c *canvas) {
	corners := []vec{m.from, {m.to.x, m.from.y, 0}, m.to, {m.from.x, m.to.y, 0}}
	d := c.polyline(c.places(corners)) + "Z"
	c.open(`opacity=".1"`)
	c.solid(d, 4)
	c.close()
	c.open(floorLight)
	c.path(d, thinLine)
	c.close()
}

// column is a cable machine: its post stands on foot, the cable leaves a
// pulley at a height and ends in the hands.
type column struct {
	foot, hands    vec
	height, pulley float64
}

func (m column) draw(c *canvas) {
	top := m.foot.add(upward.times(m.height))
	right, _, _ := c.axes()
	half := right.times(9)
	c.open(thingLight)
	c.line(2, m.foot.sub(half), top.sub(half), top.add(half), m.foot.add(half))
	c.line(4, m.foot.sub(half.times(1.7)), m.foot.add(half.times(1.7)))
	for i := range 5 {
		stack := m.foot.add(upward.times(10 + 9*float64(i)))
		c.line(thickLine*1.5, stack.sub(half.times(0.5)), stack.add(half.times(0.5)))
	}
	c.close()
	side := 1.0
	if m.hands.sub(m.foot).dot(right) < 0 {
		side = -1
	}
	wheel := m.foot.add(upward.times(m.pulley)).add(half.times(1.6 * side))
	c.ring(c.place(wheel), 5.5, 2.5)
	c.line(thinLine, wheel, m.hands)
}

// ball is an exercise ball.
type ball struct {
	middle vec
	radius float64
}

func (b ball) draw(c *canvas) {
	middle, r := c.place(b.middle), b.radius*c.scale
	c.open(`opacity=".15"`)
	c.dot(middle, r)
	c.close()
	c.ring(middle, r, 2)
	c.open(floorLight)
	c.path(c.disc(b.middle, vec{0.5, 0.5, 1}, b.radius), thinLine)
	c.path(c.disc(b.middle, vec{-0.7, 0.7, 0.6}, b.radius), thinLine)
	c.close()
}

// shadow is what falls on the floor below the ball.
func (b ball) shadow() thing { return shade{vec{b.middle.x, b.middle.y, 0}, b.radius * 0.8} }

// shade is a round shadow on the floor.
type shade struct {
	middle vec
	radius float64
}

func (s shade) draw(c *canvas) {
	c.open(`opacity=".3"`)
	c.path(c.disc(s.middle, upward, s.radius), 0)
	c.close()
}

// trace is the shadow on the floor of a cable and of the hands that hold it.
type trace struct{ column }

func (t trace) draw(c *canvas) {
	below := vec{t.hands.x, t.hands.y, 0}
	shade{below, 8}.draw(c)
	c.open(floorLight)
	c.line(thickLine, below, t.foot)
	c.close()
}

// barbell is a bar without plates that turns in a sleeve on the ground; hands
// hold its other end.
type barbell struct{ pivot, hands vec }

func (b barbell) draw(c *canvas) {
	dir := b.hands.sub(b.pivot).unit()
	tip, collar := b.hands.add(dir.times(12)), b.hands.sub(dir.times(22))
	sleeve := b.pivot.add(dir.times(20))
	c.line(2.5, b.pivot, tip)
	c.line(5, collar, tip)
	c.line(7, b.pivot, sleeve)
	c.solid(c.polyline(c.places([]vec{
		b.pivot.add(vec{-16, -8, 0}), b.pivot.add(vec{16, -8, 0}),
		b.pivot.add(vec{16, 8, 0}), b.pivot.add(vec{-16, 8, 0}),
	}))+"Z", 2)
}

// dumbbell is a short bar with a weight at each end.
type dumbbell struct{ middle, along vec }

func (d dumbbell) draw(c *canvas) {
	half := d.along.unit().times(10)
	for _, end := range []vec{d.middle.add(half), d.middle.sub(half)} {
		out := end.sub(d.middle).unit()
		for i := range 4 {
			c.solid(c.disc(end.add(out.times(1.5*float64(i))), out, 8.5), 0.5)
		}
	}
	c.line(4, d.middle.add(half), d.middle.sub(half))
}

// chair is a plain chair that faces the viewer: the middle of its seat, half the
// width of that, and the height of its back.
type chair struct {
	seat       vec
	half, back float64
}

func (s chair) draw(c *canvas) {
	corner := func(x, y float64) vec { return s.seat.add(vec{x * s.half, y * s.half, 0}) }
	seat := []vec{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)}
	high := upward.times(s.back)
	c.open(floorLight)
	for _, top := range seat {
		c.line(thickLine, top, vec{top.x, top.y, 0})
	}
	c.line(thickLine, seat[2], seat[2].add(high), seat[3].add(high), seat[3])
	c.solid(c.polyline(c.places(seat))+"Z", thickLine)
	c.close()
}

// How far the pad of a roman chair goes from its middle, towards hips and ankles.
const padUp, padDown = 8.0, 13.0

// romanChair is a bench whose pad carries the hips while rollers hold the
// ankles; along is the direction of the legs, from the ankles to the hips.
type romanChair struct {
	ankles, pad, along vec
	across             vec // from the legs to the pad
}

func (r romanChair) draw(c *canvas) {
	under := r.pad.add(r.across.times(9))
	ground := func(p vec) vec { return vec{p.x, p.y, 0} }
	plate := r.ankles.sub(r.along.times(9))
	c.open(thingLight)
	c.line(4, ground(plate).sub(vec{10, 0, 0}), ground(under).add(vec{16, 0, 0}))
	c.line(4, under, ground(under))
	c.line(4, ground(plate), plate)
	c.line(3, plate, under.sub(r.along.times(10)))
	c.line(5, plate.sub(r.across.times(14)), plate.add(r.across.times(14)))
	c.close()
	c.line(10*c.scale, r.pad.sub(r.along.times(padDown)), r.pad.add(r.along.times(padUp)))
	c.dot(c.place(r.ankles.sub(r.across.times(13)).add(r.along.times(8))), 6*c.scale)
}

// clock says that the position is held for a time.
type clock struct {
	at     point
	radius float64
}

// held is the clock of a position that is held as part of a move.
var held = clock{point{20, 26}, 9}

func (k clock) draw(c *canvas) {
	on := func(x, y float64) point { return k.at.add(point{x, y}.times(k.radius / 9)) }
	c.ring(k.at, k.radius, k.radius*0.22)
	c.path(c.polyline([]point{on(0, -5.5), k.at, on(4, 2.5)}), k.radius*0.22)
	c.path(c.polyline([]point{on(-2.5, -12), on(2.5, -12)}), k.radius*0.28)
}

// label names a side of the body.
type label struct {
	at    vec
	words string
}

func (l label) draw(c *canvas) { c.text(c.place(l.at).add(point{0, 4}), 12, l.words) }
