package remark

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"rotate/internal/workout"
)

// Each rule reads its example, whatever that is like.
func TestEveryRuleReadsItsExample(t *testing.T) {
	learned := likenessTable
	defer func() { likenessTable = learned }()
	likenessTable = make([]byte, len(learned))
	e := &workout.Exercise{Equipment: []workout.Equipment{"band"}}
	reps := workout.Task{Exercise: e, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8, Range: workout.RangeFull}}}
	for name, p := range passes() {
		for i := range p.rules {
			rule := &p.rules[i]
			does, read := rule.does, false
			rule.does = func(r *reader, i, from, to int) bool {
				took := does(r, i, from, to)
				read = read || took
				return took
			}
			r := &reader{text: rule.example, task: reps, tokens: tokens(rule.example, nil)}
			r.read()
			rule.does = does
			assert.True(t, read, "%s: %s # %s", name, rule.text, rule.example)
		}
	}
}
