package remark

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"rotate/internal/workout"
)

// Each rule reads its example.
func TestEveryRuleReadsItsExample(t *testing.T) {
	e := &workout.Exercise{Equipment: []workout.Equipment{"band"}}
	reps := workout.Task{Exercise: e, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8, Range: workout.RangeFull}}}
	for name, p := range passes() {
		for _, rule := range p.rules {
			r := &reader{text: rule.example, task: reps, tokens: tokens(rule.example, nil), fired: map[string]bool{}}
			r.read()
			assert.True(t, r.fired[rule.text], "%s: %s # %s", name, rule.text, rule.example)
		}
	}
}
