package main

import "math"

// Every picture has this size in pixels; its panels are side by side.
const (
	pictureWidth = 320.0
	panelHeight  = 200.0
)

// view is the camera: turned around the room by yaw degrees (0 looks at the front of someone
// standing, 90 at their left side) and raised by pitch degrees (90 looks straight down). The point
// look is in the middle of the panel; scale is pixels per centimetre.
type view struct {
	yaw, pitch, scale float64
	look              vec
}

// axes returns the directions of the room that point to the right of the picture, to its top, and
// at the viewer.
func (v view) axes() (right, top, near vec) {
	sy, cy := math.Sincos(v.yaw * math.Pi / 180)
	sp, cp := math.Sincos(v.pitch * math.Pi / 180)
	right = vec{cy, sy, 0}
	near = vec{cp * sy, -cp * cy, sp}
	return right, near.cross(right), near
}

// point is a place in the picture, in pixels from its upper left corner.
type point struct{ x, y float64 }

func (a point) add(b point) point            { return point{a.x + b.x, a.y + b.y} }
func (a point) sub(b point) point            { return point{a.x - b.x, a.y - b.y} }
func (a point) times(f float64) point        { return point{a.x * f, a.y * f} }
func (a point) mix(b point, f float64) point { return a.add(b.sub(a).times(f)) }
func (a point) length() float64              { return math.Hypot(a.x, a.y) }
func (a point) cross(b point) float64        { return a.x*b.y - a.y*b.x }

// rounded returns a to a tenth of a pixel.
func (a point) rounded() point {
	return point{math.Round(a.x*10) / 10, math.Round(a.y*10) / 10}
}

// String writes a as path data.
func (a point) String() string { return number(a.x) + " " + number(a.y) }

// unit returns the direction of a; a zero stays zero.
func (a point) unit() point {
	if n := a.length(); n > 1e-9 {
		return a.times(1 / n)
	}
	return point{}
}

// slope returns the direction d as it appears in the picture, in pixels per centimetre of its
// length.
func (v view) slope(d vec) point {
	right, top, _ := v.axes()
	return point{v.scale * d.dot(right), -v.scale * d.dot(top)}
}

// toward returns how much the direction d points at the viewer, from -1 to 1.
func (v view) toward(d vec) float64 {
	_, _, near := v.axes()
	return d.unit().dot(near)
}
