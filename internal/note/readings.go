package note

import (
	"strings"

	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// readings keeps what long texts say, so that an edited note does not read them again.
type readings map[reading]remark.Remark

// A reading is a text and what it is read for.
type reading struct {
	text    string
	task    workout.Task
	avoided string
	prose   bool // it is about no task
}

// long is how many bytes people seldom type about a move. A mebibyte takes half a second to read.
const long = 1 << 10

// of returns what a text says, from before or else as read finds it.
func (all readings) of(text string, as reading, avoid []workout.Condition, read func() remark.Remark) remark.Remark {
	if len(text) <= long {
		return read()
	}
	as.text, as.avoided = text, strings.Join(words.Of(avoid), ",")
	said, known := all[as]
	if !known {
		said = read()
		all[as] = said
	}
	return said
}

// reads returns what a text says about a task.
func (r *reader) reads(text string, task workout.Task) remark.Remark {
	avoid := r.avoids()
	return r.readings.of(text, reading{task: task}, avoid, func() remark.Remark { return remark.Read(text, task, avoid) })
}

// readsProse returns what a text says that is about no task.
func (r *reader) readsProse(text string) remark.Remark {
	avoid := r.avoids()
	return r.readings.of(text, reading{prose: true}, avoid, func() remark.Remark { return remark.ReadProse(text, avoid) })
}
