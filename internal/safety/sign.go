package safety

import (
	"slices"
	"strings"
	"sync"

	"rotate/internal/workout"
)

// Notion is a set of what words can contribute to a warning sign: at most 64 notions.
type Notion uint64

// A notion is something that signs speak of, with the words and phrases for it.
type notion struct {
	name  string
	words string // separated by commas
}

// complaints are the notions that a denial takes away: "no numbness". The words for pain are those of
// the reader of remarks.
var complaints = []notion{
	{"pain", ""},
	{"down the leg", `pain below the knee, pain below my knee, pain below knee, pain to the foot, pain to my foot,
		pain to the toes, pain to my toes, pain all the way to the foot, pain all the way to my foot, pain
		all the way to the toes, hurts below the knee, pain in calf and foot, pain in my calf and foot`},
	{"numb", `numb, numbness, numbed, numbish, numbing, numbnes, nubmness, tingling, tingle,
		tingles, tingled, tingly, tingeling, tingliness, pins and needles, pin and needles,
		pins and needle, pins needles, pins n needles, p and n, dead leg, no feeling,
		no sensation, lost feeling, loss of feeling, lost all feeling, loss of sensation,
		lost sensation, altered feeling, altered sensation, reduced feeling, paresthesia,
		paraesthesia, parasthesia, prickling, prickly, fizzing, ants in my leg, ants in my legs, ants in my
		foot, ants in my feet, ants crawling, crawling feeling, cold dead foot, foot asleep, feet asleep, fuzzy, fuzzy feeling, buzzing,
		cotton wool, leg is dead, foot is dead, leg feels dead, foot feels dead, numm, numbb, nummb,
		nubm, leg went dead, foot went dead, leg gone dead, legs went dead, leg felt dead, foot felt
		dead, changed feeling, different feeling, changed sensation, different sensation,
		can't feel my bum, couldn't feel my bum, can't feel my bottom, couldn't feel my bottom, can't
		feel my backside, couldn't feel my backside, cannot feel my bum, no feeling in my bum`},
	{"nerve", `siatica, siatic, sciatca, ciatica, referred pain, leg below the knee,
		leg below knee, shooting, shoots, electric, electrical, electric shock, electric shocks,
		zap, zaps, zapping, zapped, zinger, zingers, zinging, sciatica, sciatic, radiating,
		radiates, radiated, radiate, radiation, radicular, nerve pain, nerve pains, nervy,
		trapped nerve, pinched nerve, nerve, nerves, zing, zings, sciaticca`},
	{"weak", `weak, weakness, weakened, weakish, week leg, week legs`},
	{"very weak", `very weak, really weak, so weak, too weak, extremely weak, weaker,
		getting weak, severe weakness, paralysed, paralyzed, paralysis, dead weight`},
	{"trouble", `trouble, troubles, troubled, difficulty, difficulties, difficult, hard to,
		harder to, problem, problems, struggle, struggled, struggling, strain to, unable to,
		issues, issue, trouble with, slow to start, slow to come, not emptying, isn't
		emptying, doesn't empty, does not empty, won't empty, won't come, will not come, doesn't come,
		nothing comes, nothing comes out, full but nothing comes, full but nothing comes out, feels full
		but nothing comes, feels full but nothing comes out, full but can't go, feels full but can't go, nothing came, nothing came out`},
	{"leak", `leak, leaks, leaked, leaking, leakage, dribble, dribbling`},
	{"lose", `control gone, control is gone, lose control, loss of control, lost control,
		losing control, lose, losing, lost, loss, loss of, no control, no bladder control,
		no bowel control, no bladder or bowel control, no bowel or bladder control, less control,
		little control, poor control, no more control`},
	{"soiled", `pooped myself, shit myself, crapped myself, peed my pants,
		accident in my pants, pee but can't, pee but cannot, wet myself, wetting myself,
		soiled myself, soiling myself, wet my pants, peed myself, peeing myself, pissed myself,
		pooed myself, shat myself, wet the bed, incontinent, incontinence, pee accident,
		toilet accident, no pee since, no pee today, no wee since,
		no wee today, haven't peed since, not peed since, pooped without noticing, pooed without noticing,
		peed without noticing, peed without knowing, pooped without knowing, retention, saddle anaesthesia, saddle anesthesia, cauda equina, ces`},
	{"give way", `not working, stopped working, wouldn't hold me, won't hold me,
		doesn't hold me, doesn't work, gives way, gave way, giving way, give way, gives out,
		do not obey, don't obey, does not obey, doesn't obey,
		won't obey, not obeying, gave out, giving out, buckled, buckles, buckling, buckle, collapsed, collapses, collapsing`},
	{"foot drop", `foot drop, drop foot, dropped foot, dropfoot, footdrop,
		foot keeps dropping, foot is dropping, foot dropping, foot drops, foot dropped,
		dragging my foot, dragging a foot, dragging foot, dragging my leg, foot dragging, dragging my left
		foot, dragging my right foot, dragging the foot, dragging the left foot, dragging the right foot,
		drag my left foot, drag my right foot, drag my foot, foot flops, foot flopping, floppy foot, foot
		keeps catching, foot catches on, toe catches on, toes catch on, toes keep catching, toe keeps
		catching, can't stand on tiptoe, cannot stand on tiptoe, can't stand on my toes, can't stand on my
		heels, can't walk on my heels, can't walk on tiptoe, can't go on tiptoe,
		foot drags, foot drag, foot slaps, foot slapping, toes drag, toe drag, trip over my toes,
		tripping over my foot, tripping over my feet, tripping over my toes, tripped over my foot,
		tripped over my own foot, tripped over my toes, trip over my foot, trip over my feet,
		tripping on my toes, catching my toes, tripping over my own feet,
		toes won't lift, toes will not lift, toes don't lift, toe won't lift, foot won't lift, foot will
		not lift, paralysed, paralyzed, paralysis`},
	{"heart or stroke", `chest tight, chest felt tight, chest feels tight, chest was tight,
		chestpain, chestpains, chestpressure, chesttightness, tightness in chest, tightness in my chest, tightness in the chest, tight in the chest, chest
		pain, chest pains, chest tightness, chest pressure, tight chest, pressure on my chest,
		pressure in my chest, heart attack, angina, chest heavy, chest felt heavy, chest feels heavy,
		chest was heavy, heavy chest, heaviness in chest, heaviness in my chest, heaviness in the
		chest, heavy feeling in chest, heavy feeling in my chest, weight on my chest, heart pain, pain
		in heart, pain in my heart, my heart hurts, heart hurt, heart hurts, pain in left arm, pain in
		my left arm, pain in the left arm, pain down left arm, pain down my left arm, left arm pain,
		jaw pain, pain in jaw, pain in my jaw, pain in the jaw, hurts to breathe, hurt to breathe,
		hurts when i breathe, hurts breathing, painful to breathe, hurts when breathing, pain when
		breathing, pain when i breathe, pain breathing, pain on breathing, stroke, a stroke, mini
		stroke, slurred, slurring, slurred speech, speech slurred, double vision, seeing double,
		blurred vision, vision blurred, lost vision, face drooping, face drooped, face droops,
		drooping face, facial droop, face numb, numb face, can't speak, couldn't speak, words came out
		wrong, elephant on my chest, elephant on the chest, pressure on chest, pressure in chest,
		pressure on the chest, pressure in the chest, weight on chest, weight on the chest, face went
		numb, face is numb, face was numb, face feels numb, face felt numb, numbness in my face, numbness
		in the face, left arm numb, left arm went numb, left arm is numb, left arm was numb, numb left
		arm, numbness in left arm, numbness in my left arm`},
	{"tearing", `tearing, ripping`},
	{"crash", `serious accident, bad accident, car accident, car crash, bike crash, crashed,
		serious fall, bad fall, fell down the stairs, fell from, hit by a car, rear ended,
		rear-ender, whiplash, hit by a bike, hit by a van, knocked down, knocked off my bike`},
	{"accident", `accident, accidents, minor accident, a fall, had a fall, fell over,
		fell down, fell off, fell on, fell, tumble, tumbled, tripped, tripped on, tripped over,
		slipped on, slipped over, slipped and fell, took a fall, fall on the stairs, slipped on the
		stairs, hit my back on, hit my back against, hit my back when, hit my head, banged my back, banged my head, slipped on ice, slipped on the
		ice, landed on my back`},
	{"bleeding", `bleeding, bleed, bled, blood, spotting, fluid, waters broke, water broke, waters
		gone`},
	{"contractions", `contraction, contractions, regular contractions`},
	{"swelling", `swelling, swollen, swells, swelled, swell, calf hot, calf is hot, hot calf, calf is red, calf hot and red, calf red and hot, calf is hot and red, calf is red and hot, lump, lumps, lumpy, bulge,
		bulging, changed shape, deformed, deformity`},
	{"headache", `bad headache, severe headache, headache, headaches, migraine`},
	{"less moving", `less movement, moves less, moving less, fewer movements, fewer kicks,
		less kicking, stopped moving, not moving, reduced movement, reduced movements, baby quiet,
		baby is quiet, baby was quiet, baby very quiet, baby quieter, baby is quieter, quiet baby,
		baby still, baby not moved, baby hasn't moved, not felt the baby, baby is not moving, can't
		feel the baby, couldn't feel the baby, haven't felt the baby`},
	{"ill", `fever, fevers, feverish, night sweat, night sweats, chills, shivers, sweats at night,
		sweating at night, high temperature, running a temperature, shivering, shivery, ran a
		temperature, ran a temp, running a temp, run a temperature, had a temperature, have a
		temperature, got a temperature, temperature is up, high temp, raised temperature, fevr,
		fevver, weight loss, losing weight, lost weight, loss
		of weight, unexplained weight loss, lost a lot of weight, weight dropping off, lost so much
		weight, blood in urine, blood in my urine, blood in pee, blood in my pee, blood in wee, blood
		in my wee, blood in poo, blood in my poo, blood in stool, blood in my stool, peeing blood,
		bloody urine, blood when i pee, coughing blood, coughing up blood, coughed blood, coughed up
		blood, cough up blood`},
	{"immune", `weak immunity, weak immune system, immune system, immunosuppressed,
		injects drugs, inject drugs, injected drugs, injecting drugs`},
	{"unrelieved", `rest does not ease, not eased by rest, rest does not help, rest doesn't help,
		rest doesn't ease, no relief from rest, not better with rest, even at rest, hurts at rest,
		pain at rest, no position helps, constant pain, kept me up, keeps me up, more at night, worse
		during the night, night pain, pain at night, hurts at night, hurt at night, hurting at night,
		aches at night, worse at night, pain all night, hurt all night, hurts all night, ached all
		night, pain woke me, woke me up, wakes me, woken by pain, woke up with pain in
		the night, woke with pain in the night, woke up with pain at night, woke with pain at night, woke
		at night with pain, woke up at night with pain,
		keeps me awake, kept me awake, awake with pain, woke me, woke me at night, woke me in the
		night, wakes me at night, wakes me in the night, waking me, can't sleep for pain, couldn't
		sleep for pain, can't sleep for the pain, couldn't sleep for the pain, can't sleep because of
		pain, can't sleep because of the pain, couldn't sleep because of the pain, can't sleep with
		the pain, can't sleep from pain, couldn't sleep with pain, too sore to sleep`},
	{"cancer", `cancer, tumour, tumor, metastasis, metastases`},
	{"unsteady", `unsteady, unsteadiness, unsteady gait, stumbling, stumbled, staggering, legs not
		obeying, can't walk straight, couldn't walk straight, walking like drunk,
		shuffling gait, losing my balance when walking, hands clumsy, clumsy hands,
		hands are clumsy, hands feel clumsy, hands felt clumsy, hand clumsy, clumsy hand, fingers clumsy,
		clumsy fingers`},
	{"girdle", `like a band, band like, band-like, tight band around, band around the trunk,
		band around my trunk, band around my chest, band around my waist`},
	{"no better", `no better, not better, not any better, no improvement, not improving,
		not getting better, isn't getting better, isn't improving, no change for weeks,
		still no better`},
	{"kept from", `keeps me from, kept me from, keeps you from, stops me from,
		stopped me from, stopping me from, can't work, couldn't work, off work, prevents me`},
	{"first", `first back pain, first time back pain`},
	{"morning stiff", `stiffness in the morning, stiff in the morning, morning stiffness,
		stiff in the mornings, stiff every morning`},
	{"late night", `second half of the night`},
	{"dizzy", `head spinning, head is spinning, head was spinning, room was spinning, giddy,
		room spins, dizzy, dizziness, dizy, diziness, dizzyness, faint, fainted, fainting,
		faintness, faints, lightheaded, light headed, lightheadedness, light headedness, woozy,
		vertigo, blacked out, black out, passed out, passing out, pass out, seeing stars,
		saw stars, room spinning, palpitations, heart racing, heart fluttering, heart flutters,
		heart fluttered, fluttering heart, heart skipped, heart skips, heart skipping, heart skipped beats, heart missed a beat, heart missed beats,
		heart skipped a beat, heart skips beats, vision went black, vision black, everything went black, nauseous, nausea, vomited,
		vomiting, threw up, collapsed, collapsing, felt sick, feel sick, feeling sick, sick to my
		stomach, palpatations, palpitation, keeled over, lay down dizzy`},
	{"breathless", `can't get my breath, couldn't get my breath, struggling to breathe,
		can't get enough air, breathless, breathlessness, short of breath, shortness of breath,
		out of breath, breathlesness, can't breathe, couldn't breathe, cannot breathe,
		could not breathe, hard to breathe, trouble breathing, difficulty breathing,
		struggled to breathe, gasping, wheezing, wheezy, no breath, couldn't catch my breath,
		can't catch my breath`},
	{"crushing", `crushing, crushed, squeezing feeling, squeezing pain, vice like`},
	{"odd", `odd, oddly, weird, weirdly, strange, strangely, funny`},
	{"sharp", `sharp, sharply`},
	{"sexual", `erectile dysfunction, impotent, impotence, no erection, no erections,
		can't get an erection, can't orgasm, sexual dysfunction`},
}

// places are where, when and how, which mean nothing alone.
var places = []notion{
	{"unable", `can't move, couldn't move, cannot move, could not move, can't, cannot,
		can not, couldn't, could not, unable to, unable, can't hold, couldn't hold,
		can't control, couldn't control, not able to, wasn't able to, can barely, could barely,
		can hardly, could hardly, barely, hardly, can't feel, couldn't feel, cannot feel,
		could not feel, don't know when, not knowing when, can't tell when, can't empty,
		couldn't empty, can't start, not knowing, been able to, been able, no longer able to, no longer able, able to barely, haven't
		been able to, have not been able to, not been able to, hasn't been able to, wasn't able`},
	{"unfelt", `can't feel, couldn't feel, cannot feel, could not feel, can not feel,
		can barely feel, could barely feel, hardly feel, don't feel, do not feel, barely feel,
		stopped feeling, no longer feel`},
	{"pee", `no bladder control, no bowel control, no bladder or bowel control,
		no bowel or bladder control, pee, peeing, peed, pooped, pooed, wee, weeing, urine, urinate, urinating,
		urination, poo, pooing, poop, pooping, bladder, bowel, bowels, toilet, number two, stool,
		void, piss, pissing, go to the loo, loo, poos, water works, waterworks`},
	{"changed", `newly, new, changed, changes, change, different, gone, dysfunction, no longer`},
	{"sex", `sexual, sexual function, sexually, sex, erection, erections, erectile, orgasm,
		orgasms`},
	{"both", `both, either`},
	{"legs", `legs, feet, calves, thighs`},
	{"leg", `leg, foot, calf, thigh, shin, hamstring, toe, toes, big toe, ankle, heel,
		buttock, buttocks, bum cheek, glute, legs, feet, calves, thighs, shins, knee, knees,
		sole, soles`},
	{"asleep", `went to sleep, gone to sleep, goes to sleep, fell asleep, falls asleep, asleep`},
	{"saddle", `between the legs, between my legs, between legs, saddle, saddle area, genital,
		genitals, genital area, private parts, privates, private area, crotch, groin,
		inner thigh, inner thighs, buttocks, buttock, bum, bottom, butt, backside, anus, anal,
		rectum, perineum, wiping, wipe, wiped, down there, penis, testicles, scrotum, vagina,
		vulva, labia, can't feel my bum, couldn't
		feel my bum, can't feel my bottom, couldn't feel my bottom, can't feel my backside, couldn't feel
		my backside, cannot feel my bum, no feeling in my bum, genitalia, down below, front bottom, willy, foof, perineal`},
	{"private", `between the legs, between my legs, between legs, genital, genitals, genital area,
		private parts, privates, private area, crotch, wiping, wipe, wiped, down there, down below,
		penis, testicles, scrotum, vagina, vulva, labia, genitalia, perineum, anus`},
	{"walk", `walk, walking, walked, to walk`},
	{"move it", `can't move, couldn't move, cannot move, could not move, move, lift, raise,
		stand on, control`},
	{"down", `spreads to, spreading to, spread to, spreads into, spread into, refers to,
		travels to, travelling to, further down, down, down to, into, along, in to, reaching,
		towards my, radiating into`},
	{"chest", `chest`},
	{"sudden", `sudden, suddenly, out of nowhere`},
	{"back", `back, spine, lower back, upper back, mid back, lumbar`},
	{"strain", `cough, coughs, coughing, coughed, sneeze, sneezes, sneezing, sneezed,
		on the toilet`},
	{"effort", `cough, coughing, coughed, sneeze, sneezing, sneezed, jumping, jump, lifting,
		effort, exercise, pressing, training`},
	{"worse", `worse, worsened, worsening, worst`},
	{"blades", `between the shoulder blades, between my shoulder blades,
		between shoulder blades, between the blades`},
	{"weeks", `weeks, months, a few weeks, few weeks, for weeks, for months, daily activities,
		work, working, daily life, going out, sleep, sleeping, sleeping well`},
	{"months", `minutes, months, half an hour, an hour, eases, eases with moving, a few months`},
	{"baby", `baby, babys, baby's, bump, foetus, fetus`},
	{"calf", `calf, calves, calf hot, calf is hot, hot calf, calf is red, calf hot and
		red, calf red and hot, calf is hot and red, calf is red and hot`},
	{"old", `osteoporosis, steroids, long-term steroids, long term steroids, older age, older,
		elderly`},
}

// Pain, Down, Leg, Lose and Ill are notions that the reader of remarks has its own words and rules for.
// Radiating is pain that goes down or into a leg, which takes the order of the words.
var (
	Pain      = bit("pain")
	Down      = bit("down")
	Leg       = bit("leg")
	Lose      = bit("lose")
	Ill       = bit("ill")
	Radiating = bit("down the leg")
)

// Deniable are the notions that a denial takes away.
var Deniable = Notion(1)<<len(complaints) - 1

// bit is the notion of a name.
func bit(name string) Notion {
	all := notions()
	i := slices.IndexFunc(all, func(n notion) bool { return n.name == name })
	if i < 0 || len(all) > 64 {
		panic("safety: no bit for the notion " + name)
	}
	return 1 << i
}

// notions are all notions, each with the bit of its place.
func notions() []notion { return slices.Concat(complaints, places) }

// Vocabulary calls yield for each word and phrase of the signs.
func Vocabulary(yield func(phrase string, n Notion)) {
	for i, n := range notions() {
		for phrase := range strings.SplitSeq(n.words, ",") {
			if phrase = strings.Join(strings.Fields(phrase), " "); phrase != "" {
				yield(phrase, 1<<i)
			}
		}
	}
}

// A form is a set of notions that make a sign where they come together in a clause.
type form struct {
	all     Notion
	under   workout.Condition // counts under it only; empty: always
	urgency workout.Urgency
}

var forms = sync.OnceValue(func() []form {
	var all []form
	for _, g := range groups {
		for _, s := range g.Signs {
			for names := range strings.SplitSeq(s.forms, ",") {
				f := form{under: s.Under, urgency: g.Urgency}
				for name := range strings.SplitSeq(names, "+") {
					f.all |= bit(strings.TrimSpace(name))
				}
				all = append(all, f)
			}
		}
	}
	return all
})

// Judge is what the notions of a clause call for, under the plan's conditions.
func Judge(said Notion, avoid []workout.Condition) workout.Urgency {
	for _, f := range forms() { // the most urgent first
		if said&f.all == f.all && (f.under == "" || slices.Contains(avoid, f.under)) {
			return f.urgency
		}
	}
	return workout.UrgencyNone
}
