package main

import "math"

// vec is a point or a direction in the room, in centimetres: for someone who stands and looks at
// the viewer, x runs to their left, y to their back, z up.
type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec            { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) sub(b vec) vec            { return vec{a.x - b.x, a.y - b.y, a.z - b.z} }
func (a vec) times(f float64) vec      { return vec{a.x * f, a.y * f, a.z * f} }
func (a vec) dot(b vec) float64        { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) length() float64          { return math.Sqrt(a.dot(a)) }
func (a vec) mix(b vec, f float64) vec { return a.add(b.sub(a).times(f)) }

func (a vec) cross(b vec) vec {
	return vec{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
}

// unit returns the direction of a; the zero vector stays zero.
func (a vec) unit() vec {
	if n := a.length(); n > 0 {
		return a.times(1 / n)
	}
	return a
}

// square returns what is left of a, at length one, without its part along the unit vector b.
func (a vec) square(b vec) vec { return a.sub(b.times(a.dot(b))).unit() }

// turn rotates a about the unit vector axis by degrees, counter-clockwise as seen by someone at
// whom the axis points.
func (a vec) turn(axis vec, degrees float64) vec {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	rest := axis.times(axis.dot(a) * (1 - cos))
	return a.times(cos).add(axis.cross(a).times(sin)).add(rest)
}

// The directions of the room.
var (
	toLeft  = vec{1, 0, 0}
	toRight = vec{-1, 0, 0}
	toFront = vec{0, -1, 0}
	toBack  = vec{0, 1, 0}
	upward  = vec{0, 0, 1}
	down    = vec{0, 0, -1}
)
