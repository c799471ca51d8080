package main

import (
	"math"
	"strings"
)

// The step in which outlines are traced, and how far they may be off, in pixels.
const (
	outlineStep  = 0.5
	outlineError = 0.1
	speck        = 2.5 // smaller outlines, in square pixels, are left out
)

// cut is where an outline crosses an edge of the grid: the edge to the right of a knot, or the one
// below it.
type cut struct {
	column, row int
	below       bool
}

// outline returns the path data around the area between two corners where f is below 0.
func outline(low, high point, f func(point) float64) string {
	low = low.sub(point{1, 1})
	g := grid{low: low, f: f}
	g.columns = int((high.x-low.x+1)/outlineStep) + 1
	g.rows = int((high.y-low.y+1)/outlineStep) + 1
	g.sample()
	next := g.links()
	var d strings.Builder
	for row := range g.rows {
		for column := range g.columns {
			d.WriteString(g.loop(next, cut{column, row, true}))
		}
	}
	return d.String()
}

// grid holds the values of f at knots that are outlineStep apart.
type grid struct {
	low           point
	columns, rows int
	f             func(point) float64
	values        []float64
}

func (g *grid) knot(column, row int) point {
	return g.low.add(point{float64(column), float64(row)}.times(outlineStep))
}

func (g *grid) value(column, row int) float64 { return g.values[row*(g.columns+1)+column] }

// sample computes the values. f changes no faster than the distance, so where it is far from 0, the
// next knots in the row take the same value.
func (g *grid) sample() {
	for row := range g.rows + 1 {
		var value float64
		for column, same := 0, 0; column <= g.columns; column, same = column+1, same-1 {
			if same <= 0 {
				value = g.f(g.knot(column, row))
				same = int(math.Abs(value)/outlineStep) - 1
			}
			g.values = append(g.values, value)
		}
	}
}

// links maps each cut to the next one, with the inside to the right.
func (g *grid) links() map[cut]cut {
	next := map[cut]cut{}
	for row := range g.rows {
		for column := range g.columns {
			g.link(next, column, row)
		}
	}
	return next
}

// link joins the cuts of one cell. Going around the cell clockwise, the outline leaves it where the
// inside begins, and has entered it where the inside ends.
func (g *grid) link(next map[cut]cut, column, row int) {
	inside := [5]bool{
		g.value(column, row) < 0, g.value(column+1, row) < 0,
		g.value(column+1, row+1) < 0, g.value(column, row+1) < 0,
	}
	inside[4] = inside[0]
	edges := [4]cut{{column, row, false}, {column + 1, row, true}, {column, row + 1, false}, {column, row, true}}
	for i, edge := range edges {
		if inside[i] || !inside[i+1] {
			continue
		}
		for j := 1; ; j++ {
			if k := (i + j) % 4; inside[k] && !inside[k+1] {
				next[edges[k]] = edge
				break
			}
		}
	}
}

// place returns where on its edge the outline crosses it.
func (g *grid) place(e cut) point {
	column, row := e.column+1, e.row
	if e.below {
		column, row = e.column, e.row+1
	}
	a, b := g.value(e.column, e.row), g.value(column, row)
	from, to := g.knot(e.column, e.row), g.knot(column, row)
	return from.add(to.sub(from).times(a / (a - b)))
}

// loop removes the outline through a cut from next and returns its path data; it is empty if next
// does not have the cut.
func (g *grid) loop(next map[cut]cut, from cut) string {
	var around []point
	for to, known := next[from]; known; to, known = next[from] {
		around = append(around, g.place(from))
		delete(next, from)
		from = to
	}
	if area(around) < speck {
		return ""
	}
	half := len(around) / 2
	return steps(append(thinned(around[:half+1]), thinned(append(around[half:], around[0]))[1:]...))
}

// area returns the area inside a closed line, in square pixels.
func area(line []point) float64 {
	var sum float64
	for i, p := range line {
		sum += p.cross(line[(i+1)%len(line)])
	}
	return math.Abs(sum) / 2
}

// thinned leaves out the points of a line that are less than outlineError away from it.
func thinned(line []point) []point {
	last := len(line) - 1
	chord, far, at := line[last].sub(line[0]).unit(), outlineError, 0
	for i, p := range line {
		if off := math.Abs(chord.cross(p.sub(line[0]))); off > far {
			far, at = off, i
		}
	}
	if at == 0 {
		return []point{line[0], line[last]}
	}
	return append(thinned(line[:at+1]), thinned(line[at:])[1:]...)
}

// steps returns the path data of a closed line, each point relative to the one before.
func steps(line []point) string {
	at := line[0].rounded()
	d := strings.Builder{}
	d.WriteString("M" + at.String() + "l")
	for i, p := range line[1 : len(line)-1] {
		step := p.rounded().sub(at).String()
		if i > 0 && step[0] != '-' {
			step = " " + step
		}
		d.WriteString(strings.Replace(step, " -", "-", 1))
		at = p.rounded()
	}
	return d.String() + "z"
}
