// Package safety says when not to train and when to see someone: it holds the warning signs as they
// are printed, most urgent first, and the words that make them. It does no I/O.
package safety

import (
	"maps"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// A Group is a set of signs that call for the same action.
type Group struct {
	Title   string // a short heading, without a full stop
	Action  string // one sentence: what to do about a sign of the group
	Urgency workout.Urgency
	Signs   []Sign
}

// A Sign is a line that is printed, with the forms that are recognised as the sign. Forms are
// separated by commas; each is the names of notions that come together in a clause, joined by +.
type Sign struct {
	Text  string // at most 100 characters
	forms string
	named string            // forms that name the condition themselves, and so always count
	Under workout.Condition // forms count only under it; empty: always
}

// Lines returns the signs as they are printed.
func (g Group) Lines() []string {
	return words.Each(g.Signs, func(s Sign) string { return s.Text })
}

const (
	callNow = "Stop training and call the emergency number, or have someone call for you."
	seeOne  = "Make an appointment, and show them the plan before you go on with it."
)

// groups are the warning signs, most urgent first.
var groups = []Group{
	{"Call the emergency number now", callNow, workout.UrgencyEmergency, []Sign{
		{Text: "Pain, tingling, weakness or numbness in both legs.",
			forms: "pain + both + legs, down the leg + both + legs, numb + legs, nerve + both + legs, weak + legs, weak + both + leg"},
		{Text: "Numbness or tingling around the genitals, buttocks, anus or inner thighs.",
			forms: "numb + saddle, asleep + saddle"},
		{Text: "A different feeling between the legs, or when you wipe after the toilet.",
			forms: "numb + saddle, changed + private, odd + private, trouble + private, unfelt + private"},
		{Text: "Difficulty peeing, leaking, or not knowing when your bladder is full.",
			forms: "trouble + pee, leak + pee, unable + pee, unfelt + pee, soiled"},
		{Text: "New loss of bladder or bowel control.", forms: "lose + pee, numb + pee, give way + pee"},
		{Text: "New sexual problems.",
			forms: "sexual, changed + sex, trouble + sex, lose + sex, unable + sex, numb + sex, unfelt + sex, give way + private, give way + sex"},
		{Text: "A leg that is very weak, getting weaker or gives way, or difficulty walking.",
			forms: "very weak + leg, weak + worse + leg, give way + leg, foot drop, trouble + walk, unable + walk, unable + move it + leg"},
		{Text: "Chest pain.", forms: "heart or stroke, chest + pain, chest + crushing"},
		{Text: "Sudden tearing pain in the back or the tummy.", forms: "tearing + pain"},
		{Text: "Back pain after a serious accident.", forms: "crash"},
		{Text: "Back pain after a minor accident with osteoporosis, long-term steroids or older age.",
			forms: "accident + old, sudden + pain + old, broke + old"},
		{Text: "With osteoporosis: a fall, or sudden back pain.", forms: "accident, sudden + pain",
			Under: workout.Osteoporosis},
	}},
	{"In pregnancy, stop and call", "Stop training and call your maternity unit or the emergency number.",
		workout.UrgencyMaternity, []Sign{
			{Text: "Bleeding, or leaking fluid.", forms: "labour, leak",
				named: "labour + pregnant, leak + pregnant", Under: workout.Pregnancy},
			{Text: "Regular contractions.", forms: "labour", Under: workout.Pregnancy},
			{Text: "Calf pain or swelling.", forms: "pain + calf, swelling + calf, swelling + leg",
				Under: workout.Pregnancy},
			{Text: "A bad headache.", forms: "headache", named: "headache + pregnant", Under: workout.Pregnancy},
			{Text: "The baby moves less.", forms: "less moving", named: "less moving + pregnant",
				Under: workout.Pregnancy},
		}},
	{"See a doctor urgently", "Do not train, and ask for an urgent appointment with a doctor.",
		workout.UrgencyDoctor, []Sign{
			{Text: "Fever, night sweats, or losing weight without a reason.", forms: "ill, wound + festers"},
			{Text: "Back pain with a weak immune system, or in someone who injects drugs.", forms: "history"},
			{Text: "A lump, a swelling or a changed shape of the back.", forms: "swelling"},
			{Text: "Pain that rest does not ease, or that is worse at night.", forms: "unrelieved"},
			{Text: "Pain that is worse when you cough, sneeze or poo.",
				forms: "worse + strain, pain + strain, worse + pee"},
			{Text: "Pain between the shoulder blades.", forms: "pain + blades"},
			{Text: "Back pain with a history of cancer.", forms: "history"},
			{Text: "Walking that has become unsteady.", forms: "unsteady, odd + walk"},
			{Text: "Pain like a band around the trunk.", forms: "girdle"},
			{Text: "Back pain after an accident or a fall.", forms: "accident"},
			{Text: "After birth: leaking when you cough, jump or lift.", forms: "leak"},
		}},
	{"Stop the move", "Leave the move out today, and ask a doctor or a physiotherapist before you go on with it.", workout.UrgencyNerve, []Sign{
		{Text: "Pain or burning that runs down or into a leg.", forms: "down the leg"},
		{Text: "Numbness, tingling, or pins and needles.", forms: "numb, asleep + leg, unfelt + leg, unfelt + saddle"},
		{Text: "Shooting or electric pain, or sciatica.", forms: "nerve"},
		{Text: "A leg that feels weak.", forms: "weak + leg"},
	}},
	{"Stop the session", "Stop at once and rest; if it does not pass, call the emergency number.",
		workout.UrgencyStop, []Sign{
			{Text: "Dizziness, or feeling faint.", forms: "dizzy"},
			{Text: "Breathlessness.", forms: "breathless"},
			{Text: "Sharp pain.", forms: "sharp + pain"},
		}},
	{"See a doctor or a physiotherapist", seeOne, workout.UrgencySee, []Sign{
		{Text: "No better after a few weeks.", forms: "no better + weeks"},
		{Text: "The pain keeps you from daily activities.", forms: "kept from + weeks"},
		{Text: "First back pain under 18 or over 55.", forms: "first"},
		{Text: "Stiffness in the morning for over 30 minutes that eases with moving, for over 3 months.",
			forms: "morning stiff + months"},
		{Text: "Pain that wakes you in the second half of the night.", forms: "late night"},
	}},
}

// emergencies are the signs that most often call for the emergency number.
const emergencies = "chest pain, numbness between the legs, weak legs or trouble peeing"

// perhaps is the group for what is like a warning sign but may not be one.
var perhaps = Group{Title: "Perhaps a warning sign", Urgency: workout.UrgencyPerhaps,
	Action: "Find out whether this is a warning sign: for " +
		emergencies + " call the emergency number now, about any other ask a doctor."}

// Groups returns the warning signs, most urgent first.
func Groups() []Group { return slices.Clone(groups) }

// Short returns what stops a session and what calls for help, in lines that fit on a training
// sheet.
func Short() []string {
	return []string{
		"Stop at once: sharp pain, pain that runs down a leg, chest pain, dizziness, breathlessness.",
		"Call the emergency number: chest pain, numbness between the legs, weak legs, trouble peeing.",
	}
}

// Advice says what a sign calls for, as a clause: "call the emergency number".
func Advice(u workout.Urgency) string {
	action := of(u).Action
	return strings.ToLower(action[:1]) + strings.TrimSuffix(action[1:], ".")
}

const (
	askFirst = "ask a doctor or a physiotherapist before you go on with the move"
	askAbout = "ask a doctor or a physiotherapist about it"
)

// Later says what a sign calls for once its week is over, as a clause.
func Later(u workout.Urgency) string {
	switch u {
	case workout.UrgencyNerve:
		return askFirst
	case workout.UrgencyStop:
		return askAbout + "; if it comes back, stop at once and rest"
	}
	return Advice(u)
}

// BeforeTraining says what a sign of a group calls for in someone who has no plan yet, as a heading
// and a sentence: there is no move or session to stop.
func BeforeTraining(g Group) (title, action string) {
	switch g.Urgency {
	case workout.UrgencyEmergency, workout.UrgencyMaternity, workout.UrgencyDoctor:
		return g.Title, g.Action
	case workout.UrgencyStop:
		return Title(workout.UrgencySee), "Ask a doctor before you train. If you have this now and it does not pass, call the emergency number."
	}
	return Title(workout.UrgencySee), "Ask a doctor or a physiotherapist before you train."
}

// Title returns the heading of the signs of an urgency: "Call the emergency number now".
func Title(u workout.Urgency) string { return of(u).Title }

// of returns the first group of an urgency; each urgency except UrgencyNone has one.
func of(u workout.Urgency) Group {
	all := append(Groups(), perhaps)
	return all[slices.IndexFunc(all, func(g Group) bool { return g.Urgency == u })]
}

const onceCleared = ". Train only once a doctor has cleared you, and only as far as that doctor allows."

// onward says what to do in the week after a sign.
var onward = map[workout.Urgency]string{
	workout.UrgencyEmergency: "If it is there or comes back: " + Advice(workout.UrgencyEmergency) + onceCleared,
	workout.UrgencyMaternity: "If it is there or comes back: " + Advice(workout.UrgencyMaternity) + onceCleared,
	workout.UrgencyDoctor:    "See a doctor urgently, and do not train before.",
	workout.UrgencyNerve: words.Capitalize(askFirst) + ". If it spreads, or your legs or your bladder change: " +
		Advice(workout.UrgencyEmergency) + ".",
	workout.UrgencyStop: words.Capitalize(askAbout) + ". If it comes back: " + Advice(workout.UrgencyStop) + ".",
	workout.UrgencyPerhaps: "That may be a warning sign. For " + emergencies + " call the emergency number now; " +
		"about any other ask a doctor before you train.",
	workout.UrgencySee: "Show it to a doctor or a physiotherapist, and this plan too.",
}

// paragraphWords begin the paragraph about a warning sign.
const paragraphWords = "Warning sign:"

// Paragraph returns the first paragraph of a week that follows one with a warning sign. The reader
// may not be the one who runs rotate, so it contains no command.
func Paragraph(w workout.Warning) string {
	return paragraphWords + " you wrote " + quote(w.Words) + ". " + onward[w.Urgency]
}

// IsParagraph reports whether a text is such a paragraph, whatever words it quotes.
func IsParagraph(text string) bool {
	said, begins := strings.CutPrefix(text, paragraphWords+` you wrote "`)
	return begins && slices.ContainsFunc(Onward(), func(then string) bool {
		quoted, ends := strings.CutSuffix(said, `". `+then)
		return ends && !strings.Contains(quoted, `"`)
	})
}

// Quotes reports whether a sentence is the one of such a paragraph that quotes the user's words.
func Quotes(sentence string) bool {
	return strings.HasPrefix(sentence, paragraphWords+` you wrote "`) &&
		strings.HasSuffix(strings.TrimSuffix(sentence, "."), `"`)
}

// Onward lists the parts of such paragraphs that say what to do.
func Onward() []string {
	return words.Each(slices.Sorted(maps.Keys(onward)), func(u workout.Urgency) string { return onward[u] })
}

func quote(words string) string { return `"` + strings.ReplaceAll(words, `"`, "'") + `"` }

// Common are the warning signs that a session offers to write down, most urgent first.
func Common() []workout.Warning {
	return []workout.Warning{
		{Urgency: workout.UrgencyEmergency, Words: "numb between the legs"},
		{Urgency: workout.UrgencyEmergency, Words: "trouble peeing"},
		{Urgency: workout.UrgencyEmergency, Words: "weak legs"},
		{Urgency: workout.UrgencyEmergency, Words: "chest pain"},
		{Urgency: workout.UrgencyNerve, Words: "pain or numbness down a leg"},
		{Urgency: workout.UrgencyStop, Words: "dizzy or faint"},
	}
}

// Sources returns where the signs and the defaults for conditions come from, one source per line.
func Sources() []string {
	return []string{
		"Warning signs: NHS advice on back pain, as worded on NHS Trust pages.",
		"Low back pain and sciatica: NICE guideline NG59.",
		"Disc: no Pallof press with an acute herniation (barlore); no bend and twist (spiegato).",
		"Surgery: no bending, lifting or twisting for 6 weeks, which is disputed.",
		"Surgery: a post-discectomy leaflet has knee rolls from day 1.",
		"Osteoporosis: the UK consensus (BJSM 2022) favours strength training and good technique over bans.",
		"Osteoporosis: end-range flexion and rotation are flagged (PMC5101068).",
		"Pregnancy: not flat on the back for long after 16 weeks (NHS advice).",
		"Pregnancy: no one-sided carrying and no loaded twisting (leaflets).",
		"Stenosis: extension provokes leg symptoms (Physiopedia).",
		"Spondylolisthesis: extension and rotation load the pars (ACSM CSMR 2009).",
		"Hip replacement: no leg across the midline, no twist or pivot standing, no bend beyond 90 degrees " +
			"(hospital leaflets).",
		"Postnatal: heavy twisting and planks only after a check.",
		"Which moves each condition leaves out or limits: this project's own defaults.",
	}
}

// Disclaimer returns what the program is not, in two sentences.
func Disclaimer() string {
	return "This is general exercise information, not medical advice. " +
		"It cannot examine you: if in doubt, ask someone who can."
}
