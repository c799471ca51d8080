// Package safety holds what the program says about when not to train and when to see someone:
// plain text in groups, most urgent first. It decides nothing and does no I/O.
package safety

import "fmt"

// A Group is a set of signs that call for the same action.
type Group struct {
	Title  string   // a short heading, without a full stop
	Action string   // one sentence: what to do when a sign of the group is there
	Signs  []string // one line each, at most 100 characters
}

// Groups returns the warning signs, most urgent first, and last what the --avoid conditions leave
// out. Every call returns a fresh slice.
func Groups() []Group {
	return []Group{emergency(), stopSession(), urgent(), seeSomeone(), conditions()}
}

func emergency() Group {
	return Group{
		Title:  "Call the emergency number now",
		Action: "Stop training and call the emergency number, or have someone call for you.",
		Signs: []string{
			"Pain, tingling, weakness or numbness in both legs.",
			"Numbness or tingling around the genitals, the buttocks or the anus.",
			"Trouble peeing, or a bladder or bowel that you can no longer control and could before.",
			"Sexual function that has newly changed or gone.",
			"A leg that is very weak or getting weaker, or trouble walking.",
			"Chest pain.",
			"A sudden, tearing pain in the back or the tummy.",
			"Back pain after a serious accident.",
			"Back pain after a minor accident with osteoporosis, long-term steroids or older age.",
		},
	}
}

func stopSession() Group {
	return Group{
		Title: "Stop the session",
		Action: "Stop at once and rest; with chest pain, or if it does not pass, " +
			"call the emergency number.",
		Signs: []string{
			"Chest pain.",
			"Dizziness.",
			"Breathlessness.",
			"Sharp pain, or pain that runs down a leg.",
		},
	}
}

func urgent() Group {
	return Group{
		Title:  "See a doctor urgently",
		Action: "Do not train, and ask for an urgent appointment with a doctor.",
		Signs: []string{
			"Fever, night sweats, or losing weight without a reason.",
			"Back pain with a weak immune system, or in someone who injects drugs.",
			"A lump, a swelling or a changed shape of the back.",
			"Pain that rest does not ease, or that is worse at night.",
			"Pain that is worse on coughing, sneezing or pooing.",
			"Pain between the shoulder blades.",
			"Back pain with a history of cancer.",
			"Walking that has become unsteady.",
			"Pain like a band around the trunk.",
		},
	}
}

func seeSomeone() Group {
	return Group{
		Title:  "See a doctor or a physiotherapist",
		Action: "Make an appointment, and show them the plan before you go on with it.",
		Signs: []string{
			"No better after a few weeks.",
			"The pain keeps you from daily activities.",
			"Pain that moves further down the leg.",
			"Under 45, with stiffness in the morning that eases with moving.",
		},
	}
}

func conditions() Group {
	return Group{
		Title: "If you have a condition",
		Action: "Plan with --avoid, and ask the clinician who knows your case: " +
			"what it leaves out are defaults, not bans.",
		Signs: []string{
			"disc: no Texas twist; no Pallof, cable, Swiss ball, landmine or roman chair moves.",
			"disc: no suitcase carry and no side bend.",
			"surgery: only knee rotations, once your surgeon or physiotherapist has cleared them.",
			"osteoporosis: no Texas twist; no cable, Swiss ball, landmine or roman chair moves.",
			"osteoporosis: no side bend; knee and tabletop knee rotations to half range only.",
			"pregnancy: no knee or tabletop knee rotations, no Texas twist, no Swiss ball moves.",
			"pregnancy: no prone back extension or roman chair moves.",
			"hip replacement: no Texas twist leg across the midline without advice.",
		},
	}
}

// Short returns what stops a session and what calls for help, in lines that fit on a training sheet.
func Short() []string {
	return []string{
		"Stop at once: sharp pain, pain that runs down a leg, chest pain, dizziness, breathlessness.",
		"Call the emergency number: chest pain, numbness between the legs, weak legs, trouble peeing.",
	}
}

// BeforeYouGoOn returns the sentences that open a week after one in which a word called for seeing
// someone.
func BeforeYouGoOn(word string) []string {
	return []string{
		fmt.Sprintf("Before you go on: the last week says %q.", word),
		"Numbness between the legs, weakness in the legs, or trouble with bladder or bowel: " +
			"call the emergency number now.",
		"Tingling or pain down a leg: ask a doctor or physiotherapist first.",
		"All the signs: rotate safety.",
	}
}

// Sources returns where the signs and the conditions' defaults come from, one source a line.
func Sources() []string {
	return []string{
		"Warning signs: NHS advice on back pain, as worded on NHS Trust pages.",
		"Low back pain and sciatica: NICE guideline NG59.",
		"Disc: no Pallof press with an acute herniation (barlore); no bend and twist (spiegato).",
		"Surgery: no bending, lifting or twisting for 6 weeks, which is disputed.",
		"Surgery: a post-discectomy leaflet has knee rolls from day 1.",
		"Osteoporosis: the UK consensus (BJSM 2022) favours strength and how-to over bans.",
		"Osteoporosis: end-range flexion and rotation are flagged (PMC5101068).",
		"Pregnancy: not flat on the back for long after 16 weeks (NHS advice).",
		"Which moves each condition leaves out: this project's own defaults.",
	}
}

// Disclaimer returns what the program is not, in two sentences.
func Disclaimer() string {
	return "This is general exercise information, not medical advice. " +
		"It cannot examine you: if in doubt, ask someone who can."
}
