package main

import (
	"math"
	"slices"
)

// shape is an area of the picture: the convex hull of points, in order around it, with a rounded
// rim.
type shape struct {
	points []point
	rim    float64
}

func (c *canvas) shape(s shape) {
	switch len(s.points) {
	case 1:
		c.dot(s.points[0], s.rim)
	case 2:
		c.path(c.polyline(s.points), 2*s.rim)
	default:
		c.solid(c.polyline(s.points)+"Z", 2*s.rim)
	}
}

// meets reports whether s and another shape overlap.
func (s shape) meets(other shape) bool { return s.reaches(other) || other.reaches(s) }

// reaches reports whether the rim of s touches another shape.
func (s shape) reaches(other shape) bool {
	const steps = 12
	for i, p := range s.points {
		way := s.points[(i+1)%len(s.points)].sub(p).times(1.0 / steps)
		for j := range steps + 1 {
			if other.away(p.add(way.times(float64(j)))) < s.rim+other.rim {
				return true
			}
		}
	}
	return false
}

// away returns how far p is from the hull of s; 0 inside it.
func (s shape) away(p point) float64 {
	far, outside := math.Inf(1), len(s.points) < 3
	for i, a := range s.points {
		b := s.points[(i+1)%len(s.points)]
		dir, q := b.sub(a).unit(), p.sub(a)
		outside = outside || dir.cross(q) < 0
		along := math.Max(0, math.Min(dir.x*q.x+dir.y*q.y, b.sub(a).length()))
		far = math.Min(far, q.sub(dir.times(along)).length())
	}
	if !outside {
		return 0
	}
	return far
}

// box returns the upper left and lower right corners of the rectangle around shapes.
func box(shapes []shape) (low, high point) {
	low, high = point{1e9, 1e9}, point{-1e9, -1e9}
	for _, s := range shapes {
		for _, p := range s.points {
			low = point{math.Min(low.x, p.x-s.rim), math.Min(low.y, p.y-s.rim)}
			high = point{math.Max(high.x, p.x+s.rim), math.Max(high.y, p.y+s.rim)}
		}
	}
	return low, high
}

// The gap around what hides something, in pixels.
const gap = 1.3

// behind draws shapes without the parts that lie behind nearer ones.
func (c *canvas) behind(nearer, shapes []shape) {
	nearer = slices.DeleteFunc(slices.Clone(nearer), func(n shape) bool {
		n.rim += gap
		return !slices.ContainsFunc(shapes, n.meets)
	})
	if len(nearer) > 0 {
		for _, s := range shapes {
			c.polyline(s.points) // extends the bounds of the drawing
		}
		low, high := box(shapes)
		c.path(outline(low, high, func(p point) float64 { return seen(p, nearer, shapes) }), 0)
		return
	}
	for _, s := range shapes {
		c.shape(s)
	}
}

// seen is below 0 if p is inside one of the shapes and not behind a nearer one; it grows evenly
// across their rims.
func seen(p point, nearer, shapes []shape) float64 {
	in := math.Inf(1)
	for _, s := range shapes {
		in = math.Min(in, s.away(p)-s.rim)
	}
	for _, n := range nearer {
		in = math.Max(in, n.rim+gap-n.away(p))
	}
	return in
}
