package main

import (
	"fmt"
	"slices"
)

// inset is a small second picture in a panel: the same scene from straight above, in a frame, where
// angles on the floor look as they are.
type inset struct {
	view
	low, high point // the corners of its frame
}

// draw adds the inset of the scene s of f to c. The mat, the words and the clock are only in the
// large picture.
func (n inset) draw(c *canvas, f figure, s scene) {
	size := n.high.sub(n.low)
	fmt.Fprintf(&c.out, `<path d="M%sh%sv%sh-%sz" stroke-width="1" opacity=".35"/>`+"\n",
		c.at(n.low), number(size.x), number(size.y), number(size.x))
	c.at(n.high)
	large := func(t thing) bool {
		switch t.(type) {
		case mat, label, clock:
			return true
		}
		return false
	}
	f.around = slices.DeleteFunc(slices.Clone(f.around), large)
	s.things = slices.DeleteFunc(slices.Clone(s.things), large)
	small := newCanvas(n.view, 0)
	small.middle = n.low.mix(n.high, 0.5)
	f.paint(small, s, false)
	c.out.Write(small.out.Bytes())
}
