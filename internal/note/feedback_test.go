package note_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// readTask reads a note with one task line.
func readTask(t *testing.T, task string) workout.Line {
	t.Helper()
	read := note.Read("week.md", []byte("# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: band.\n\n## Mon 2026-11-23\n\n"+task+"\n"), builtin(t))
	require.NoError(t, read.Problems.Err())
	require.Len(t, read.Weeks, 1)
	require.Len(t, read.Weeks[0].Trained[0].Lines, 1)
	return read.Weeks[0].Trained[0].Lines[0]
}

type feedback = workout.Feedback

// Every word of the grammar, with what cancels it. The dose is 2 x 10 s, light.
func TestFeedback(t *testing.T) {
	easy, hard := feedback{Said: true, Easy: true}, feedback{Said: true, Hard: true}
	hurt, sore := feedback{Said: true, Hurt: true}, feedback{Said: true, Sore: true}
	worse, short := feedback{Said: true, Worse: true}, feedback{Said: true, Short: true}
	pain := func(n int) feedback { return feedback{Said: true, Pain: n} }
	flag := func(word string) feedback { return feedback{Said: true, RedFlag: word} }
	load := func(l string) feedback { return feedback{Load: l} }
	said := feedback{Said: true}
	for phrase, want := range map[string]feedback{
		"": {}, "a fine day": {}, "uneasy": {}, "hardly a thing": {}, "painless": {}, "painting": {}, "number one": {},
		"easy": easy, "Easy!": easy, "too easy": easy, "*easy*": easy, "_easy_": easy, "**easy**": easy, "felt easy today": easy,
		"not easy": {}, "not so easy": {}, "not that easy": {}, "wasn't easy": {}, "wasn’t easy": {}, "never easy": {},
		"hard": hard, "(hard)": hard, "very hard": hard, "not hard": {}, "not too hard": {}, "not hard, but easy": easy,
		"easy, not hard": easy, "no: hard": hard, "isn't very hard": {}, "not at all hard": {},

		"pain 3": pain(3), "pain 0": said, "Pain: 3": pain(3), "pain = 3": pain(3), "pain level 3": pain(3), "pain was a 3": pain(3),
		"pain 3/10": pain(3), "pain 3 / 10": pain(3), "pain 3 of 10": pain(3), "pain 3 out of 10": pain(3), "3/10 pain": pain(3),
		"pain 3-4": pain(4), "pain 3–4": pain(4), "pain 3 - 4": pain(4), "pain 3 to 4": pain(4), "pain 4-3": pain(4),
		"pain 3-4/10": pain(4), "3-4/10 pain": pain(4), "pain 2.5": pain(3), "pain 2,5": pain(3), "pain 2.0": pain(2),
		"pain 10": pain(10), "pain 10/10": pain(10), "pain 12": pain(10), "pain 2, later pain 5": pain(5),
		"pain 1, no pain later": pain(1), "pain 3 and easy": {Said: true, Easy: true, Pain: 3}, "never above pain 2": pain(2),
		"pain 3, it hurt": pain(3),
		"pain":            hurt, "painful": hurt, "some pain": hurt, "hurt": hurt, "it hurts": hurt, "ache": hurt, "aching": hurt,
		"a twinge": hurt, "discomfort": hurt, "pain 5 minutes later": hurt, "less pain than before": hurt,
		"no pain": {}, "no pain at all": {}, "No pain.": {}, "no real pain": {}, "without pain": {}, "pain-free": {}, "pain free": {},
		"painfree": {}, "pain: none": {}, "pain none": {}, "didn't hurt": {}, "didn’t hurt": {}, "doesn't hurt": {}, "not painful": {},
		"no pain or discomfort": {}, "no pain 3": {}, "not pain 5": {}, "no aches": {}, "no pain, hard": hard, "no twinge": {},
		"not pain-free": hurt, "not pain free": hurt, "wasn't pain free": hurt, "no longer pain-free": hurt, "no longer hurts": {},
		"no pain 10 kg": load("10 kg"), "no pain, 10 kg": load("10 kg"), "pain 3, 10 kg": {Said: true, Pain: 3, Load: "10 kg"},

		"sore": sore, "a bit sore": sore, "soreness": sore, "stiff": sore, "stiffness next day": sore, "not sore": {}, "no soreness": {},
		"not stiff": {}, "not sore or stiff": {},
		"worse next day": worse, "worse the next day": worse, "worse next morning": worse, "not worse next day": {}, "worse": {},

		"did 1 x 10 s": short, "did 2 x 10 s": said, "did 2 x 8 s": short, "did 1 x 10": short, "did 3 x 10 s": said, "did 2×10 s": said,
		"did 1 set": short, "did only 1 set": short, "only 1 set": short, "did 2 sets": said, "did 8 s": short, "did 10 s": said,
		"did 8 seconds": short, "1/2": short, "½": short, "2/2": said, "(1/2)": short, "did it twice": {},

		"numb": flag("numb"), "numbness": flag("numbness"), "tingling": flag("tingling"), "pins and needles": flag("pins and needles"),
		"shooting": flag("shooting"), "down the leg": flag("down the leg"), "down my left leg": flag("down my left leg"),
		"weak leg": flag("weak leg"), "legs felt weak": flag("legs felt weak"), "bladder": flag("bladder"), "bowel": flag("bowel"),
		"pain down the leg": {Said: true, Hurt: true, RedFlag: "down the leg"},
		"no numbness":       {}, "no tingling": {}, "no pain down the leg": {}, "no pain or tingling": {}, "not down the leg": {},
		"no numbness, tingling": flag("tingling"),

		"10 kg": load("10 kg"), "10kg": load("10 kg"), "10 kilos": load("10 kg"), "12.5 kg": load("12.5 kg"), "12,5 kg": load("12.5 kg"),
		"10.0 kg": load("10 kg"), "20 lb": load("20 lb"), "20 lbs": load("20 lb"), "20 pounds": load("20 lb"), "0 kg": {},
		"8 kg, then 10 kg": load("10 kg"), "red band": load("red band"), "Red Band": load("red band"), "with the red band": load("red band"),
		"with a band": {}, "no band": {}, "light": load("light"), "10 kg, hard": {Said: true, Hard: true, Load: "10 kg"},
		"10 kg felt light": load("10 kg"), "slight": {},
	} {
		t.Run(phrase, func(t *testing.T) {
			line := readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, "+phrase)
			require.Equal(t, want, line.Feedback)
			require.Equal(t, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "light"}, line.Dose)
		})
	}
}

// Of several numbers that may rate pain the highest counts, wherever it stands. Where the words leave
// open what a number rates, the pain counts as one without a number too.
func TestHighestPainCounts(t *testing.T) {
	pain := func(n int) feedback { return feedback{Said: true, Pain: n} }
	open := func(n int) feedback { return feedback{Said: true, Pain: n, Hurt: true} }
	for phrase, want := range map[string]feedback{
		"pain 0 during, 7 after": pain(7), "pain 2, later 7": pain(7), "pain 2 then 8": pain(8), "pain 2 -> 8": pain(8),
		"pain 2 → 8": pain(8), "pain 2->8": pain(8), "pain 1 left, 8 right": pain(8), "pain 2/10 at first, then 7/10": pain(7),
		"pain 2 / 8": pain(8), "pain 2/8": pain(8), "pain 3 Mon, 8 Tue": pain(8), "pain 3...8": pain(8), "pain 3…8": pain(8),
		"pain 2 and 8": pain(8), "pain 2, 8 next day": pain(8), "pain 2; 7,5 later": pain(8), "pain 8, later 2": pain(8),
		"pain 3, did 1 set, 8 after": {Said: true, Short: true, Pain: 8}, "2/10 pain, 8/10 later": pain(8),
		"no pain at first; 8 after": pain(8), "no pain at first, then 8": pain(8), "no pain, but 7/10 later": pain(7),
		"no pain 8 after": pain(8),
		"pain (8/10)":     pain(8), "pain score 8": pain(8), "pain went to 8": pain(8), "pain went up to 8": pain(8), "pain - 8": pain(8),
		"8 pain": pain(8), "pain of 8": pain(8), "pain rated 8": pain(8), "(8 pain)": pain(8), "pain: (8)": pain(8), "pain3": pain(3),
		"hurts 7": open(7), "pain in the back 7": open(7), "ache, 4": open(4), "painful, 8/10": open(8),
	} {
		t.Run(phrase, func(t *testing.T) {
			require.Equal(t, want, readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, "+phrase).Feedback)
		})
	}
}

// Numbers that belong to something else rate no pain.
func TestOtherNumbersAreNoPain(t *testing.T) {
	for phrase, want := range map[string]int{
		"did 1 set": 2, "did 8 reps": 2, "10 kg": 2, "then 10 kg": 2, "8 x 1": 2, "2 x 8": 2, "set 8": 2, "on set 2: 3": 3, "8 reps": 2,
		"2026-11-08": 2, "at 8:30": 2, "8 am": 2, "8pm": 2, "at 8 in the evening": 2, "8 hours later": 2, "after 8 minutes": 2, "day 8": 2,
		"8 nov": 2, "nov 8": 2, "8.11.2026": 2, "11/8/2026": 2, "1/2": 2, "3/8": 2, "l5": 2, "the 8th rep": 2, "8 times": 2, "5-8 reps": 2,
		"not 8": 2, "rpe 8": 2, "100%": 2, "8 per side": 2, "8 of 10 reps": 2, "did 8 of 10": 2, "did only 8": 2, "#8": 2, "15": 2,
	} {
		t.Run(phrase, func(t *testing.T) {
			f := readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, pain 2, "+phrase).Feedback
			require.Equal(t, []any{want, false}, []any{f.Pain, f.Hurt})
		})
	}
	for _, phrase := range []string{"8 reps, no pain", "no pain, 8", "no pain, 7/10", "no pain after 10", "no pain till 8 in the evening", "8 easy",
		"no pain 3 days later", "no pain, then 8 reps", "no pain until set 8"} {
		f := readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, "+phrase).Feedback
		require.Equal(t, []any{0, false}, []any{f.Pain, f.Hurt}, phrase)
	}
	for _, phrase := range []string{"pain after 8 reps", "pain on set 2", "set 2 pain", "pain 5 - 10 minutes later", "not painfree", "not painless"} {
		f := readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, "+phrase).Feedback
		require.Equal(t, []any{0, true}, []any{f.Pain, f.Hurt}, phrase)
	}
}

// Pins and needles, however they are joined.
func TestPinsAndNeedles(t *testing.T) {
	for _, phrase := range []string{"pins & needles", "pins-and-needles", "pins&needles", "pins &amp; needles", "Pins 'n' needles", "pins + needles"} {
		require.Equal(t, feedback{Said: true, RedFlag: "pins and needles"},
			readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, "+phrase).Feedback, phrase)
	}
	require.Equal(t, feedback{}, readTask(t, "- [x] Knee rotations: 1 x 8 per side, no pins & needles").Feedback)
}

// Amounts of other doses.
func TestFeedbackAmounts(t *testing.T) {
	for _, test := range []struct {
		task  string
		short bool
	}{
		{"Knee rotations: 1 x 8 per side, small range, did 6 reps", true},
		{"Knee rotations: 1 x 8 per side, small range, did 8 reps", false},
		{"Knee rotations: 2 x 10 per side, full range, did 2 x 8", true},
		{"Knee rotations: 2 x 10 per side, full range, did 2 x 10", false},
		{"Knee rotations: 2 x 10 per side, full range, did 1 x 20", false},
		{"Bird dog: 1 x 10 x 5 s per side, did 1 x 8 x 5 s", true},
		{"Bird dog: 1 x 10 x 5 s per side, did 1 x 10 x 5 s", false},
		{"Bird dog: 1 x 10 x 5 s per side, did 1 x 10", false},
		{"Bird dog: 1 x 10 x 5 s per side, did 1 x 9", true},
		{"Bird dog: 1 x 10 x 5 s per side, did 3 s", true},
	} {
		require.Equal(t, feedback{Said: true, Short: test.short}, readTask(t, "- [x] "+test.task).Feedback, test.task)
	}
}

// What apps append to a task says nothing about the training.
func TestFeedbackLeavesAppsAside(t *testing.T) {
	for _, appended := range []string{
		" ✅ 2026-11-23", " ⏳ 2026-11-23", " ⏳ 2026-11-23 ✅ 2026-11-22", " ^a1b2c3", " ⏳ 2026-11-23 ^a1b2c3",
		"  [completion:: 2026-11-22]", " [pain:: hard]", " (scheduled:: 2026-11-23)", " ➕ 2026-11-01 🛫 2026-11-02 📅 2026-11-03",
	} {
		require.Equal(t, feedback{}, readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light"+appended).Feedback, appended)
		require.Equal(t, feedback{Said: true, Pain: 2},
			readTask(t, "- [x] Pallof press hold (left): 2 x 10 s, light, pain 2"+appended).Feedback, appended)
	}
}

// Every way to write a box.
func TestTicks(t *testing.T) {
	for box, want := range map[string]workout.Tick{
		"- [ ] ": workout.TickOpen, "- [] ": workout.TickOpen, "- [  ] ": workout.TickOpen, "- [\u00a0] ": workout.TickOpen, "☐ ": workout.TickOpen, "- ☐ ": workout.TickOpen, "- TODO ": workout.TickOpen,
		"- [x] ": workout.TickDone, "- [X] ": workout.TickDone, "- [x ] ": workout.TickDone, "- [ x] ": workout.TickDone, "-[x] ": workout.TickDone, "- [x]": workout.TickDone,
		"* [x] ": workout.TickDone, "+ [x] ": workout.TickDone, "1. [x] ": workout.TickDone, "1) [x] ": workout.TickDone, "*   [x]  ": workout.TickDone, "\t- [x] ": workout.TickDone,
		"> - [x] ": workout.TickDone, "> > - [x] ": workout.TickDone, `\- \[x\] `: workout.TickDone, `- \[x\] `: workout.TickDone, "☒ ": workout.TickDone, "- ☑ ": workout.TickDone,
		"- DONE ": workout.TickDone, "- [✓] ": workout.TickDone, "- [✔️] ": workout.TickDone, "– [x] ": workout.TickDone, "[x] ": workout.TickDone,
		"- [>] ": workout.TickOpen, "- [<] ": workout.TickOpen, "- [!] ": workout.TickOpen, "- [?] ": workout.TickOpen, "- [n] ": workout.TickOpen, "- [\u274c] ": workout.TickOpen, "- [\u2717] ": workout.TickOpen,
		"- [~] ": workout.TickOpen, "- [v] ": workout.TickDone, "- [V] ": workout.TickDone, "- [\u2611] ": workout.TickDone, "- [x] - \\[ \\] ": workout.TickDone, "- [ ] - [x] ": workout.TickOpen,
		"- [.] ": workout.TickPartly, "- [o] ": workout.TickPartly, "- [O] ": workout.TickPartly, "- [-] ": workout.TickPartly, "- [/] ": workout.TickPartly, "- DOING ": workout.TickPartly,
	} {
		require.Equal(t, want, readTask(t, box+"Knee rotations: 1 x 8 per side, small range").Tick, box)
	}
}

// A tick and words that contradict it.
func TestTickedButSkipped(t *testing.T) {
	said := func(task string) (texts []string) {
		text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: none.\n\n## Mon 2026-11-23\n\n" + task + "\n"
		for _, p := range note.Read("week.md", []byte(text), builtin(t)).Problems {
			texts = append(texts, p.Text)
		}
		return texts
	}
	for _, words := range []string{"skipped", "not done", "didn't do"} {
		require.Equal(t, []string{`this line is ticked but says "` + words + `"; it counts as done, so take out the tick if it was not`},
			said("- [x] Knee rotations: 1 x 8 per side, small range, "+words))
		require.Empty(t, said("- [ ] Knee rotations: 1 x 8 per side, small range, "+words))
	}
	require.Empty(t, said("- [x] Knee rotations: 1 x 8 per side, small range, not skipped"))
}

// A dose that the user changed in its place: less is a shortfall, another load the one that was used,
// and what was planned is what the other lines say.
func TestDoseChangedInItsPlace(t *testing.T) {
	const left, right = "- [x] Pallof press hold (left): ", "- [x] Pallof press hold (right): "
	for _, test := range []struct {
		name    string
		changed string
		want    feedback
		dose    workout.Dose
	}{
		{"as planned", "2 x 10 s, 10 kg", feedback{}, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg"}},
		{"less", "2 x 8 s, 10 kg", feedback{Said: true, Short: true}, workout.Dose{Sets: 2, Reps: 1, Hold: 8, Load: "10 kg"}},
		{"more", "2 x 12 s, 10 kg", feedback{}, workout.Dose{Sets: 2, Reps: 1, Hold: 12, Load: "10 kg"}},
		{"another load", "2 x 10 s, 12,5 kg", feedback{Load: "12.5 kg"}, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg"}},
		{"another load, and one typed", "2 x 10 s, 12 kg, 14 kg", feedback{Load: "14 kg"}, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: band.\n\n## Mon 2026-11-23\n\n" + left + "2 x 10 s, 10 kg\n" + right + "2 x 10 s, 10 kg\n\n" +
				"## Thu 2026-11-26\n\n" + right + "2 x 10 s, 10 kg\n" + left + test.changed + "\n"
			week := note.Read("week.md", []byte(text), builtin(t)).Weeks[0]
			require.Equal(t, test.want, week.Trained[1].Lines[1].Feedback)
			require.Equal(t, test.dose, week.Trained[1].Lines[1].Dose)
			require.Equal(t, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg", Rest: 45}, week.Moves[0].Dose)
		})
	}
}
