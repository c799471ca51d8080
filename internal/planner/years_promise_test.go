package planner_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// everybody are all clients.
func everybody() []client { return slices.Concat(perfect(), others(), avoiders()) }

// find is the client of a name.
func find(t *testing.T, name string) client {
	t.Helper()
	i := slices.IndexFunc(everybody(), func(who client) bool { return who.name == name })
	require.GreaterOrEqual(t, i, 0, name)
	return everybody()[i]
}

// doses are the moves of a week with their steps and loads.
func doses(log workout.Log) string {
	var list []string
	for _, m := range log.Moves {
		list = append(list, fmt.Sprint(m.Exercise.ID, m.Step, m.Dose.Load))
	}
	return strings.Join(list, " ")
}

// Who does everything sees a change every few weeks, and always has a rotation that moves.
func TestYearsKeepMoving(t *testing.T) {
	const mostSame, mostStill = 4, 2
	c := builtIn(t)
	for _, who := range perfect() {
		same, still, last := 0, 0, ""
		for _, log := range who.lives(t, c, 40).logs {
			moving := func(m workout.Move) bool {
				return m.Exercise.Movement == workout.MovementRotation && !m.Exercise.Stretch
			}
			if still++; slices.ContainsFunc(log.Moves, moving) {
				still = 0
			}
			require.LessOrEqual(t, still, mostStill, "%s: no moving rotation up to week %d", who.name, log.Number)
			if log.Deload {
				continue
			}
			if same++; doses(log) != last {
				same, last = 1, doses(log)
			}
			require.LessOrEqual(t, same, mostSame, "%s: the same for too long up to week %d: %s", who.name, log.Number, last)
		}
	}
}

// Without equipment something of intermediate comes within 22 weeks; with a cable, the cable in week 1.
func TestYearsGoOn(t *testing.T) {
	c := builtIn(t)
	above := slices.IndexFunc(find(t, "perfect-none").lives(t, c, 40).logs, func(log workout.Log) bool {
		return slices.ContainsFunc(log.Moves, func(m workout.Move) bool { return m.Exercise.Above(workout.LevelBeginner) })
	})
	require.True(t, 0 <= above && above < 22, "week %d", above+1)
	first := find(t, "perfect-cable").lives(t, c, 1).logs[0]
	require.Equal(t, 2, first.Move(c.ByID("cable-rotations")).Step)
	require.Equal(t, 2, first.Move(c.ByID("pallof-press-hold")).Step)
}

// Who ticks no choice stays at their level.
func TestYearsLevelStays(t *testing.T) {
	c := builtIn(t)
	for _, who := range everybody() {
		who.ticks = false
		for _, log := range who.lives(t, c, weeksOfYear).logs {
			require.Equal(t, who.terms.Level, log.Level, "%s, week %d", who.name, log.Number)
			for _, m := range log.Moves {
				require.False(t, m.Exercise.Above(who.terms.Level), "%s, week %d: %s", who.name, log.Number, m.Exercise.ID)
			}
		}
	}
}

// After a week with pain of 4 or more, or with a warning word, nothing rises and nothing new comes in but
// what is easier.
func TestYearsNothingRisesAfterPain(t *testing.T) {
	c := builtIn(t)
	judged := 0
	for _, who := range everybody() {
		y := who.lives(t, c, weeksOfYear)
		for i, log := range y.logs {
			hurt := log.Worst().Urgency > workout.UrgencySee
			each(&log, anyLine, func(l *workout.Line) { hurt = hurt || l.Pain >= 4 })
			if !hurt {
				continue
			}
			judged++
			for _, change := range y.plans[i].Changes {
				require.NotContains(t, []workout.Verdict{workout.VerdictUp, workout.VerdictLoad, workout.VerdictHarder, workout.VerdictNew},
					change.Verdict, "%s, after week %d: %s", who.name, log.Number, change.Sentence())
			}
			for _, m := range y.plans[i].Weeks[0].Moves {
				if old := log.Move(m.Exercise); old.Exercise != nil {
					require.LessOrEqual(t, m.Step, old.Step, "%s, after week %d", who.name, log.Number)
				}
			}
		}
	}
	require.Greater(t, judged, 15)
}

// Everything stopped gives a week of rest, and what was ticked there comes back at its first step.
func TestYearsComeBack(t *testing.T) {
	c := builtIn(t)
	logs := find(t, "pain-8-everywhere-once").lives(t, c, 6).logs
	require.True(t, logs[4].Rest)
	require.Equal(t, []int{1, 1}, []int{logs[5].Moves[0].Step, logs[5].Moves[1].Step})

	logs = find(t, "pain-6-once").lives(t, c, 9).logs
	knee := c.ByID("knee-rotations")
	require.Equal(t, []string{"Bring back Knee rotations"}, offers(logs[7].Week), "after two good weeks")
	require.Equal(t, 1, logs[8].Move(knee).Step)
}

// Under a condition no dose goes beyond its limit; with none of the limits full range is reached.
func TestYearsKeepLimits(t *testing.T) {
	c := builtIn(t)
	for _, who := range avoiders() {
		for _, log := range who.lives(t, c, weeksOfYear).logs {
			require.NotEmpty(t, log.Moves, "%s, week %d", who.name, log.Number)
			for _, m := range log.Moves {
				require.False(t, beyond(m.Dose.Range, limit(m.Exercise, who.terms.Avoid)), "%s, week %d: %s", who.name, log.Number, m.Dose.InFull())
				full := m.Dose.Range == workout.RangeFull && slices.ContainsFunc(who.terms.Avoid, func(condition workout.Condition) bool {
					return slices.Contains([]workout.Condition{workout.Osteoporosis, workout.Disc, workout.Surgery, workout.Spondylolisthesis}, condition)
				})
				require.False(t, full, "%s, week %d: %s", who.name, log.Number, m.Exercise.ID)
			}
		}
	}
}

// Training once a week climbs, slowly; one of two sets does not; what is hard but met does, and later.
func TestYearsSlowly(t *testing.T) {
	c := builtIn(t)
	highest := func(name string, weeks int) (step int) {
		for _, log := range find(t, name).lives(t, c, weeks).logs {
			for _, m := range log.Moves {
				step = max(step, m.Step)
			}
		}
		return step
	}
	require.GreaterOrEqual(t, highest("once-a-week", 14), 4)
	require.Equal(t, 2, highest("one-of-two-sets", weeksOfYear))
	require.Greater(t, highest("hard-but-met", 26), 4)
	require.Less(t, highest("hard-but-met", 9), highest("perfect-band", 9))
}

// Pain of 3 for ever eases off in the third week, sends someone to be seen in the sixth, and does not end
// at the first step.
func TestYearsPainThree(t *testing.T) {
	c := builtIn(t)
	y := find(t, "pain-3-for-ever").lives(t, c, 35)
	knee := c.ByID("knee-rotations")
	require.Equal(t, []int{2, 2, 2, 1}, []int{y.logs[0].Move(knee).Step, y.logs[1].Move(knee).Step, y.logs[2].Move(knee).Step, y.logs[3].Move(knee).Step})
	seen := slices.IndexFunc(y.plans, func(p *workout.Plan) bool {
		return strings.Contains(p.Changes[0].Reason.Rest, "see a doctor or physiotherapist")
	})
	full := 0
	for _, log := range y.logs[:seen+1] {
		if !log.Deload {
			full++
		}
	}
	require.Equal(t, 6, full)
	require.Greater(t, y.logs[34].Move(knee).Step, 1)
}

// The same year comes out the same, from catalogues read twice.
func TestYearsAreTheSame(t *testing.T) {
	for _, name := range []string{"perfect-none", "pain-8-everywhere-once", "stop-and-start", "words-that-warn"} {
		require.Equal(t, find(t, name).lives(t, builtIn(t), weeksOfYear).String(), find(t, name).lives(t, builtIn(t), weeksOfYear).String())
	}
}

// The work of judging grows with the weeks of the note, and no faster.
func TestYearsAreLinear(t *testing.T) {
	c := builtIn(t)
	y := find(t, "never-ticks-a-choice").lives(t, c, weeksOfYear)
	work := func(weeks int) float64 {
		last := y.logs[weeks-1]
		request := planner.NextRequest{Terms: last.Terms, Today: last.Start.Add(5)}
		return testing.AllocsPerRun(3, func() { _, _ = planner.Next(c, y.logs[:weeks], request) })
	}
	require.Less(t, work(52), 2.5*work(26))
}

// The move that a choice of the next level promises is the one that comes when it is ticked.
func TestYearsKeepWhatAChoicePromises(t *testing.T) {
	c := builtIn(t)
	promise := regexp.MustCompile(`; to go on to (.+), tick Move up to `)
	kept := 0
	for _, who := range everybody() {
		y := who.lives(t, c, weeksOfYear)
		for i := 1; i < len(y.plans); i++ {
			if y.logs[i].Level == y.plans[i].Weeks[0].Level {
				continue
			}
			for _, change := range y.plans[i-1].Changes {
				if promised := promise.FindStringSubmatch(change.Sentence()); promised != nil {
					kept++
					full := y.plans[i]
					if full.Weeks[0].Deload { // an easy week puts it off
						full = y.plans[i+1]
					}
					require.Contains(t, strings.Join(words.Each(full.Changes, workout.Change.Sentence), "\n"), "replaced by "+promised[1]+", a harder move", "%s, after week %d", who.name, i)
				}
			}
		}
	}
	require.Greater(t, kept, 5)
}
