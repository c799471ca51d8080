package remark_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// theHold is 2 x 10 s of an exercise whose steps say light.
func theHold() workout.Task {
	dose := workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "light"}
	return workout.Task{Exercise: &workout.Exercise{Progression: []workout.Dose{dose}}, Work: workout.Work{Side: workout.SideLeft, Dose: dose}}
}

// What the words say, behind 2 x 10 s, light.
func TestRead(t *testing.T) {
	for phrase, want := range map[string]string{
		"": "", "a fine day": "", "hardly a thing": "", "painless": "", "painting": "", "number one": "", "easy": "easy", "Easy!": "easy",
		"too easy": "easy", "*easy*": "easy", "_easy_": "easy", "**easy**": "easy", "felt easy today": "easy", "not easy": "hard", "not so easy": "hard",
		"not that easy": "hard", "wasn't easy": "hard", "wasn’t easy": "hard", "never easy": "hard", "hard": "hard", "(hard)": "hard",
		"very hard": "hard", "not hard": "", "not too hard": "", "not hard, but easy": "easy", "easy, not hard": "easy", "no: hard": "hard",
		"isn't very hard": "", "not at all hard": "", "pain 3": "pain 3", "pain 0": "pain 0", "Pain: 3": "pain 3", "pain = 3": "pain 3",
		"pain level 3": "pain 3", "pain was a 3": "pain 3", "pain 3/10": "pain 3", "pain 3 / 10": "pain 3", "pain 3 of 10": "pain 3",
		"pain 3 out of 10": "pain 3", "3/10 pain": "pain 3", "pain 3-4": "pain 4", "pain 3–4": "pain 4", "pain 3 - 4": "pain 4", "pain 3 to 4": "pain 4",
		"pain 4-3": "pain 4", "pain 3-4/10": "pain 4", "3-4/10 pain": "pain 4", "pain 2.5": "pain 3", "pain 2,5": "pain 3", "pain 2.0": "pain 2",
		"pain 10": "pain 10", "pain 10/10": "pain 10", "pain 12": "bad, unsure", "pain 2, later pain 5": "pain 5", "pain 1, no pain later": "pain 1",
		"pain 3 and easy": "easy, pain 3", "never above pain 2": "pain 2", "pain 3, it hurt": "pain 3, hurt", "pain": "hurt", "painful": "hurt",
		"some pain": "hurt", "hurt": "hurt", "it hurts": "hurt", "ache": "hurt", "aching": "hurt", "a twinge": "hurt", "discomfort": "hurt",
		"pain 5 minutes later": "hurt", "less pain than before": "", "no pain": "", "no pain at all": "", "No pain.": "", "no real pain": "",
		"without pain": "", "pain-free": "", "pain free": "", "painfree": "", "pain: none": "", "pain none": "", "didn't hurt": "", "didn’t hurt": "",
		"doesn't hurt": "", "not painful": "", "no pain or discomfort": "", "no pain 3": "unsure", "not pain 5": "unsure", "no aches": "",
		"no pain, hard": "hard", "no twinge": "", "not pain-free": "hurt", "not pain free": "hurt", "wasn't pain free": "hurt",
		"no longer pain-free": "hurt", "no longer hurts": "", "no pain 10 kg": "10 kg", "no pain, 10 kg": "10 kg", "pain 3, 10 kg": "pain 3, 10 kg",
		"sore": "sore", "a bit sore": "sore", "soreness": "sore", "stiff": "sore", "stiffness next day": "sore", "not sore": "", "no soreness": "",
		"not stiff": "", "not sore or stiff": "", "worse next day": "worse", "worse the next day": "worse", "worse next morning": "worse",
		"not worse next day": "", "worse": "unsure", "did 1 x 10 s": "short, did 1 x 10 s", "did 2 x 10 s": "did 2 x 10 s",
		"did 2 x 8 s": "short, did 2 x 8 s", "did 1 x 10": "short, did 1 x 10 s", "did 3 x 10 s": "did 3 x 10 s", "did 2×10 s": "did 2 x 10 s",
		"did 1 set": "short, did 1 x 10 s", "did only 1 set": "short, did 1 x 10 s", "only 1 set": "short, did 1 x 10 s", "did 2 sets": "did 2 x 10 s",
		"did 8 s": "short, did 2 x 8 s", "did 10 s": "did 2 x 10 s", "did 8 seconds": "short, did 2 x 8 s", "1/2": "short", "½": "short", "2/2": "",
		"(1/2)": "short", "did it twice": "", "numb": "nerve", "numbness": "nerve", "tingling": "nerve", "pins and needles": "nerve", "shooting": "nerve",
		"down the leg": "nerve", "down my left leg": "nerve", "weak leg": "nerve", "legs felt weak": "emergency",
		"pain down the leg": "hurt, nerve", "no numbness": "", "no tingling": "", "no pain down the leg": "", "no pain or tingling": "",
		"not down the leg": "", "no numbness, tingling": "nerve", "10 kg": "10 kg", "10kg": "10 kg", "10 kilos": "10 kg", "12.5 kg": "12.5 kg",
		"12,5 kg": "12.5 kg", "10.0 kg": "10 kg", "20 lb": "20 lb", "20 lbs": "20 lb", "20 pounds": "20 lb", "0 kg": "", "8 kg, then 10 kg": "10 kg",
		"red band": "red band", "Red Band": "red band", "with the red band": "red band", "with a band": "", "no band": "", "light": "light",
		"10 kg, hard": "hard, 10 kg", "10 kg felt light": "10 kg", "pain 0 during, 7 after": "pain 7", "pain 2, later 7": "pain 7",
		"pain 2 then 8": "pain 8", "pain 2 -> 8": "pain 8", "pain 2 → 8": "pain 8", "pain 2->8": "pain 8", "pain 1 left, 8 right": "pain 8",
		"pain 2/10 at first, then 7/10": "pain 7", "pain 2 / 8": "pain 8", "pain 2/8": "pain 8", "pain 3 Mon, 8 Tue": "pain 8", "pain 3...8": "pain 8",
		"pain 3…8": "pain 8", "pain 2 and 8": "pain 8", "pain 2, 8 next day": "pain 8", "pain 2; 7,5 later": "pain 8", "pain 8, later 2": "pain 8",
		"pain 3, did 1 set, 8 after": "pain 8, short, did 1 x 10 s", "2/10 pain, 8/10 later": "pain 8", "no pain at first; 8 after": "pain 8, unsure",
		"no pain at first, then 8": "pain 8, unsure", "no pain, but 7/10 later": "pain 7", "no pain 8 after": "pain 8", "pain (8/10)": "pain 8",
		"pain score 8": "pain 8", "pain went to 8": "pain 8", "pain went up to 8": "pain 8", "pain - 8": "pain 8", "8 pain": "pain 8",
		"pain of 8": "pain 8", "pain rated 8": "pain 8", "(8 pain)": "pain 8", "pain: (8)": "pain 8", "pain3": "pain 3", "hurts 7": "pain 7",
		"pain in the back 7": "pain 7", "ache, 4": "pain 4", "painful, 8/10": "pain 8", "did 8 reps": "did 8 x 10 s", "then 10 kg": "10 kg",
		"8 x 1": "short", "2 x 8": "short, did 2 x 8 s", "set 8": "", "on set 2: 3": "unsure", "8 reps": "did 8 x 10 s", "2026-11-08": "", "at 8:30": "", "8 am": "",
		"8pm": "", "at 8 in the evening": "", "8 hours later": "", "after 8 minutes": "", "day 8": "", "8 nov": "", "nov 8": "", "8.11.2026": "",
		"11/8/2026": "", "l5": "", "the 8th rep": "", "8 times": "", "5-8 reps": "short", "not 8": "unsure", "rpe 8": "", "100%": "",
		"8 per side": "did 8 x 10 s", "8 of 10 reps": "short", "did 8 of 10": "short", "did only 8": "short, did 2 x 8 s", "#8": "", "15": "",
		"8 reps, no pain": "did 8 x 10 s", "no pain, 8": "unsure", "no pain, 7/10": "unsure", "no pain after 10": "unsure",
		"no pain till 8 in the evening": "unsure", "8 easy": "easy, unsure", "no pain 3 days later": "", "no pain, then 8 reps": "",
		"no pain until set 8": "unsure", "pain after 8 reps": "hurt", "pain on set 2": "hurt", "set 2 pain": "hurt", "pain 5 - 10 minutes later": "pain 5",
		"not painfree": "hurt", "not painless": "hurt", "pins & needles": "nerve", "pins-and-needles": "nerve", "pins&needles": "nerve",
		"pins &amp; needles": "nerve", "Pins 'n' needles": "nerve", "pins + needles": "nerve", "pain 2, next day 6": "pain 6",
		"no pain, numbness or tingling": "", "pain 2 (0 to 10)": "pain 2", "pain during (0-10): ____ | Next-day pain (0-10): ____": "",
		"no bladder control": "emergency", "nothing hurt": "", "no pain left, 7 right": "pain 7", "pain 1, pin 6": "pain 1",
		"my back pain is a thing of the past": "unsure", "worse next  day, went down  the leg": "worse, nerve", "my dog was injured": "unsure",
		"not without pain": "unsure", "no pain until the last set": "unsure", "no tingling on the left only right": "nerve", "took it easy": "short",
		"easy at first": "unsure", "swap": "swap", "don't swap": "",
	} {
		assert.Equal(t, want, terse(remark.Read(", "+phrase, theHold(), nil)), phrase)
	}
}

// Words of danger and everyday words that are near them, behind 2 x 10 s.
func TestNearDanger(t *testing.T) {
	for phrase, want := range map[string]string{
		"leg gvae way": "doctor", "chset pain": "hurt, doctor", "soer": "unsure", "not numb between the legs": "",
		"not only numb between the legs": "emergency", "chest pain ruled out": "", "was numb between the legs in 2019": "perhaps, unsure",
		"numb between the legs since 2019": "emergency", "is numbness between the legs bad?": "emergency, unsure", "numb between the legs?": "emergency",
		"could I be having a stroke?": "emergency", "can you believe it, numb between the legs?": "emergency",
		"walking funny": "doctor", "funny": "unsure", "temperature of 39": "doctor", "temp 21": "", "38.5 °C": "doctor", "lost 3 kg": "doctor",
		"P4": "pain 4", "8 p.m.": "", "pain +4": "pain 4, unsure", "pain 2/5": "pain 4", "pain 2/10": "pain 2", "pain 11": "bad, unsure",
		"watched Fever Pitch": "", "alarm woke me": "", "woke me at night": "doctor", "slept badly": "", "fell in love with this": "", "x2": "",
		"squeezed glutes and kept chest up": "", "lifted 30 kg box yesterday": "", "carried 20 kg of shopping": "", "10 kg of weight": "10 kg",
		"ten kilos": "10 kg", "heavier band next time": "", "rotes Band": "", "red loop": "red band", "10 kg, could do 12": "10 kg",
		"red band too heavy, went back to green band": "hard, green band", "[mood:: sore]": "sore", "[mood:: ok]": "",
	} {
		assert.Equal(t, want, terse(remark.Read(", "+phrase, theHold(), nil)), phrase)
	}
}

// Numbers that belong to something else rate no pain.
func TestOtherNumbers(t *testing.T) {
	for _, phrase := range []string{"did 8 reps", "10 kg", "then 10 kg", "8 x 1", "2 x 8", "set 8", "8 reps", "2026-11-08", "at 8:30", "8 am", "8pm",
		"at 8 in the evening", "8 hours later", "after 8 minutes", "day 8", "8 nov", "nov 8", "8.11.2026", "8.11.", "11/8/2026", "1/2", "3/8", "l5", "the 8th rep",
		"8 times", "5-8 reps", "not 8", "rpe 8", "100%", "8 per side", "8 of 10 reps", "did 8 of 10", "did only 8", "#8", "15", "instead of 8", "was 8"} {
		assert.Equal(t, 2, remark.Read(", pain 2, "+phrase, theHold(), nil).Pain, phrase)
	}
}

// What apps append says nothing about the training; their fields may rate pain.
func TestApps(t *testing.T) {
	for _, appended := range []string{" ✅ 2026-11-23", " ⏳ 2026-11-23 ✅ 2026-11-22", " ^a1b2c3", " ⏳ 2026-11-23 ^a1b2c3", "  [completion:: 2026-11-22]",
		" (scheduled:: 2026-11-23)", " ➕ 2026-11-01 🛫 2026-11-02 📅 2026-11-03", " [[pain log]]", " ![[pain 7.png]]", " [pain 7](pain.md)", " https://example.com/pain/7"} {
		assert.Equal(t, remark.Remark{}, remark.Read(appended, theHold(), nil), appended)
		assert.Equal(t, "pain 2", terse(remark.Read(", pain 2"+appended, theHold(), nil)), appended)
	}
	for _, field := range []string{"[pain:: 7]", "(pain:: 7)", "pain:: 7"} {
		assert.Equal(t, "pain 7", terse(remark.Read(" "+field, theHold(), nil)), field)
	}
}

// A warning sign is quoted without the dates that a plugin puts before and behind it.
func TestSignsWithTaskDates(t *testing.T) {
	for typed, words := range map[string]string{
		"numb between the legs ⏳ 2026-11-23":                 "numb between the legs",
		"⏳ 2026-11-23 numb between the legs":                 "numb between the legs",
		"numb between the legs ⏳ 2026-11-23 ✅ 2026-11-24":    "numb between the legs",
		"numb ⏳ 2026-11-23 between the legs":                 "numb ⏳ 2026-11-23 between the legs",
		"numb between the legs, since the day before ⏳ then": "numb between the legs",
	} {
		assert.Equal(t, words, remark.Read(", "+typed, theHold(), nil).Warning.Words, typed)
	}
}

// What no table has is told by its likeness to what others wrote: a sign, perhaps one, a complaint, or nothing of the kind.
func TestLikeness(t *testing.T) {
	for text, want := range map[string]string{
		"bladder gurgles":            "perhaps",
		"swelling with pride":        "perhaps", // by another meaning of its words
		"only managed to look at it": "unsure",
	} {
		read := remark.Read(", "+text, tasks(false)[0], nil)
		assert.Equal(t, want, terse(read), text)
		prose := remark.ReadProse(text, nil)
		if read.Warning.Urgency > prose.Warning.Urgency {
			assert.Empty(t, read.Unknown, text)
			assert.Empty(t, terse(prose), "people write of all the world")
		}
	}
}

// A warning sign in the label of a link counts; what it leads to is passed over.
func TestLinks(t *testing.T) {
	for text, want := range map[string]string{
		"[[chest pain]]": "emergency", "[chest pain](note.md)": "emergency", "![chest pain](a.png)": "emergency", "ok [[note|chest pain]]": "emergency",
		"[[pain 7]]": "", "[pain 7](note.md)": "", "[no pain](pain.md)": "", "[chest pain](my note.md)": "emergency", "#chestpain": "emergency", "#pain7": "pain 7",
		"[my day](note.md)": "", "ok [[2026-11-22]]": "", "![[pain 7.png]]": "",
	} {
		assert.Equal(t, want, terse(remark.Read(", "+text, theHold(), nil)), text)
	}
}

// A boxed line is a remark where every word of it is known and something is said, else another item.
func TestWhole(t *testing.T) {
	for text, want := range map[string]bool{
		"hard, with pain 1": true, "hard": true, "it hurt a bit on the left": true, "10 kg": true, "skipped": true, "numb foot": true,
		"Squats: 60 kg": false, "ask the physio about my sore knee": false, "Bodyweight: 82.4 kg": false, "": false, "in the garden": false,
		"today": false, "10 min": false, "tat weh": false,
	} {
		assert.Equal(t, want, remark.Read(text, theHold(), nil).Whole(), text)
	}
}

// Places lie in the text as it was given.
func TestSpans(t *testing.T) {
	const text = ", in the garden, my back pain is a thing of the past. Meine Zehen"
	r := remark.Read(text, theHold(), nil)
	assert.Equal(t, "in the garden, my back pain is a thing of the past", r.Feedback.Unsure)
	assert.Equal(t, []string{"in the garden", "Meine Zehen"}, []string{r.Unknown[0].Of(text), r.Unknown[1].Of(text)})
}

// Words without a meaning are told as they were written; one that is unsure is told once.
func TestUnknown(t *testing.T) {
	for text, want := range map[string][]string{
		"twinge on the way down": {"on the way down"}, "watched the news while doing it": {"watched the news while doing it"}, "news": {"news"},
		"zebra, zzz, the gnu": {"zebra", "zzz", "the gnu"}, "soer": nil,
	} {
		var unknown []string
		for _, s := range remark.Read(text, theHold(), nil).Unknown {
			unknown = append(unknown, s.Of(text))
		}
		assert.Equal(t, want, unknown, text)
	}
}

// Loads are kept as the program writes them.
func TestLoad(t *testing.T) {
	for text, want := range map[string]string{
		"11.339 kg": "11.34 kg", "2.268 kg": "2.27 kg", ".5 kg": "0.5 kg", "25#": "25 lb", "80 lbs": "80 lb", "5 kg + 2.5 kg": "7.5 kg", "12,5 kg": "12.5 kg",
		"band: green": "green band", "green theraband": "green band", "purple mini band": "purple mini band", "2 bands": "2 bands", "next band up": "next band up",
		"light": "light", "": "",
		// of two, or a range, the less; none that was not used
		"8 kg left, 10 kg right": "8 kg", "10 kg right, 8 kg left": "8 kg", "10-12 kg": "10 kg", "12 kg, dropped to 10": "10 kg",
		"12 kg was too heavy, went down to 10": "", "my weight is 80 kg": "", "wanted 40 lb": "", "12 kg then 15 kg": "15 kg",
	} {
		assert.Equal(t, want, remark.Read(text, theHold(), nil).Load, text)
	}
}

// The amount that was done is kept.
func TestDone(t *testing.T) {
	reps := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8}}}
	held := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 1, Reps: 10, Hold: 5}}}
	tens := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 10}}}
	one := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 1, Reps: 8}}}
	right := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Side: workout.SideRight, Dose: workout.Dose{Sets: 2, Reps: 1, Hold: 10}}}
	for _, test := range []struct {
		task workout.Task
		text string
		want string
	}{
		{reps, "did 6 reps", "short, did 2 x 6"}, {reps, "did 1 set", "short, did 1 x 8"}, {reps, "did 1 x 8", "short, did 1 x 8"}, {reps, "did 2 x 8", "did 2 x 8"},
		{reps, "did 8 reps", "did 2 x 8"}, {reps, "1/2", "short"}, {reps, "8/8", ""}, {reps, "5/11", ""}, {reps, "8,8,6", "short"}, {reps, "8, 8", ""}, {reps, "⅔", "short"},
		{held, "did 1 x 8 x 5 s", "short, did 1 x 8 x 5 s"}, {held, "did 1 x 10 x 5 s", "did 1 x 10 x 5 s"}, {held, "did 1 x 10", "did 1 x 10 x 5 s"},
		{held, "did 1 x 9", "short, did 1 x 9 x 5 s"}, {held, "did 3 s", "short, did 1 x 10 x 3 s"},
		{tens, "2/10", "unsure"}, {reps, "2/10", "pain 2"}, {one, "1x8", "did 1 x 8"}, {one, "1 set of 8", "did 1 x 8"}, {one, "did 1 of 1 set", "did 1 x 8"}, {one, "6 reps on the right", "short, did 1 x 6"},
		{right, "8 s on the right", "short, did 2 x 8 s"}, {right, "10 s on the right", "did 2 x 10 s"}, {right, "10 s on the left", ""},
	} {
		assert.Equal(t, test.want, terse(remark.Read(", "+test.text, test.task, nil)), test.text)
	}
}

// A remark that is read in pieces is not turned round where it was cut.
func TestLongRemark(t *testing.T) {
	for _, text := range []string{"not easy", "no. Not easy", "weak legs", "chest pain"} {
		for n := range 10 {
			long := strings.Repeat("ok ", 122+n) + text
			assert.False(t, rises(remark.Read(long, tasks(false)[0], nil).Feedback), long)
		}
	}
	said := remark.Read(strings.Repeat("ok ", 126)+". Weak legs", tasks(false)[0], nil)
	assert.Equal(t, workout.UrgencyEmergency, said.Warning.Urgency)
}
