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
	words string // separated by commas; what a slash joins are alternatives
}

// complaints are the notions that a denial takes away: "no numbness". The words for pain are those of
// the reader of remarks.
var complaints = []notion{
	{"pain", ""},
	{"down the leg", `pain/hurt/hurts below knee, pain/ache/aching/burning/hurts/aches to
		foot/toes/toe/calf/ankle/shin/heel/knee,
		pain/hurt/hurts/ache/aches/aching/burning/fire/fires/firing/twinge/twinges/shoots all the
		way to/down/into foot/toes/toe/calf/ankle/shin/heel/knee/leg, pain in calf and foot,
		hot/live/electric wire, lightning bolt/bolts/from/down/in/into/pain, bolt/bolts of
		lightning/electricity, burning in/down/into/through foot/feet/toes/toe/calf/shin/ankle/heel,
		burning foot/feet/toes/shin, foot/feet/toes/shin burning/burns/burned, foot/feet/toes on
		fire, pain/pains/ache/burning/stabbing/tingling/hurts goes/going/runs/running/comes/shoots/
		from butt/back/bum/hip/buttock/spine/glute/arse to/till/until/into/down
		foot/toes/toe/ankle/calf/heel/shin/sole/knee, toothache/burning/poker/pain/jolt/current/fire
		in calf/shin/foot/lower, burns like nettles, leg on fire below, current goes/going/runs
		in/down/through, searing/burning/hot line from/down, sends/send/sent pain
		through/down/into/to the/ whole/ leg/foot/knee/calf, each sneeze/cough lightning, lightning
		to knee/foot/toe/calf, pain ran to/down heel/foot/calf/leg, leg getting/gets/got a/ shock,
		shock down/in leg/foot, burning/ache/aching/stabbing/hurts/pain in/on/under sole/shin/arch,
		shin/sole/toes/foot is/are/was/were/keeps burning, shin/sole/toes/foot is/are on fire,
		ache/aches/aching/pain runs below knee, creeping/crept/moving/moved/travelling/spreading
		lower/down leg, pain has/ moved/goes/gone past/below knee, burning in/outside of/ lower leg,
		burning pain in/outside of/ lower leg, leg lit up, lit up like a/ christmas/xmas/tree,
		stinging/stings/stung from buttock/bum/hip/back to sole/foot/toe/toes/ankle/calf, from waist
		down, leg pain, back/bum/butt/hip/buttock to heel/toe/toes/foot/ankle/calf
		burning/pain/ache/tingling/hurting, pain has/is/
		moved/moving/travels/travelled/travelling/spreads/spreading/going into/to/down/below
		leg/knee/calf/foot/thigh, knife/poker/needle from hip/bum/back/buttock to
		foot/heel/ankle/calf/knee/toe, hot poker in calf/foot/shin, pain down the/ two/both of
		them/legs, poker in my/ calf/leg/foot, cough/sneeze leg is/gets/getting shock/shocks, pain
		now/ goes/going/gone past/below knee, pian going, left leg only now right, pain goes past my
		knee, burny/burning stripe/line/streak, line/stripe of fire, burning goes/going
		further/lower/past, fire from buttock/bum/hip/back, burning outside of leg, further down
		each`},
	{"numb", `numb, numbness, numbed, numbish, numbing, numbnes, nubmness, tingling, tingle,
		tingles, tingled, tingly, tingeling, tingliness, pins/pin and needles, pins and
		needle/neddles/needels, pins needles, p and n, dead leg/patch/patches/spot/spots/toe/toes,
		no/lost/altered/reduced/changed/different/dead feeling, no/lost/altered/changed/different
		sensation, loss of feeling/sensation, lost all feeling, paresthesia, paraesthesia,
		parasthesia, prickling, ants in my leg/legs/foot/feet, cold dead foot, foot/feet asleep,
		cotton wool, leg is/feels/gone dead, numm, numbb, nummb, nubm, leg/foot/legs went dead,
		leg/foot felt dead, can't/couldn't feel my bum/bottom/backside, no feeling in my bum,
		deadness, no sensations/touch, novocaine, novocain, jhunjhuni, like after the dentist, ants
		walking/crawling/running/marching, insects/bugs/spiders/worms crawling/walking/running,
		creepy crawly/crawlies, tv static, like walking on a/
		cotton/wool/sponge/sand/pebbles/marbles/glass/bubbles/cushions/foam/gravel/stones, like/as
		wearing a sock, gone/went/going/goes numb/dead/tingly/fuzzy,
		no/zero/less/little/reduced/lost/losing feeling/sensation in, feeling gone in, can't feel
		the ground/floor/pedal/pedals, patch with no feeling, not/don't/doesn't/isn't feeling/feel
		when/if i touch/pinch/press, sock bunched/rolled, feels like leather, tingels, pringling,
		after/like an/ epidural, anaesthetised, anesthetised, anesthetized, desensitised,
		feet/foot/leg/legs/toes buzz, novacaine, sensation gone/less/down/reduced, sensation is
		gone/less/reduced, feeling is/has gone, lost the feeling, can't feel
		touch/pin/pinpricks/temperature, hot/cold/warm feels cold/warm/lukewarm/hot, walking on
		cotton/wool/sponge/marbles, felt/feel/feels nothing down/below/there, didn't feel my/
		foot/feet/toes/leg/legs, pins / needles, feeling gone/going around/round/from/at,
		foot/toes/toe/shin feels/feel dead, like nothing down there/below, is/are/feels/goes dead to
		touch, is/are/was/were sleeping from, leg/foot/legs/feet is/are sleeping, leg/foot/legs/feet
		sleeping, dead to touch, toilet seat feels weird/odd/funny/strange/soft, can't/couldn't tell
		hot from cold, pants/underpants/underwear/knickers feel/feels like they're/it's not there,
		ant crawling, stubbed toe and/on/but felt nothing, felt cold on one leg and/but, felt
		nothing at all there, bath/shower/water felt/feels cold/hot/warm on one, tackle
		gone/went/goes to sleep, tackle's gone to sleep, nothing down there/below, tingles down both
		arms, two dead legs, dentist had jabbed/injected, perineum/bottom/bum/foot/toes/saddle
		feels/is/feel/are dead/asleep, couldn't feel razor/water/seat/sheet, can't/couldn't/cnt feel
		behind/bottom/bum/ft/foot/feet/leg/legs/toes/bits, sole of foot feels like,
		feel/feels/feeling like cotton, couldn't/can't/don't feel
		brake/pedal/clutch/seat/saddle/chair, man bits, lady bits were, legs/leg/foot/feet
		feel/feels like they/it belong/belongs, feel like they belong, burny stripe, don't feel the/
		seat/chair under, bits were/are/went/go num`},
	{"nerve", `siatica, siatic, sciatca, ciatica, referred/lightening pain, leg below the knee, leg
		below knee, shooting, shoots, electric, electrical, electric shock/shocks, zap, zaps,
		zapping, zapped, zinger, zingers, zinging, sciatica, sciatic, radiating, radiates, radiated,
		radiate, radiation, radicular, nerve pain/pains/like, nervy, trapped/pinched nerve, nerve,
		nerves, zing, zings, sciaticca, electrocuted, tasered, tased, like a taser, nervey,
		sciatica's, sciatics, sciatia, ischias, lumboischialgia, ischialgia`},
	{"weak", `weak, weakness, weakened, weakish, week leg/legs, no/less/little/lost/losing/without
		power/strength/force, power/strength gone/going/drained, has no/little power/strength,
		weaker than the other, can't push clutch/pedal/pedals down, legs/leg packed/pack/gave/gone
		up/in/kaput, strength has gone/left, can't press clutch/pedal/pedals/brake/accelerator,
		thinner than other/right/left`},
	{"very weak", `very weak, really weak, so weak, too weak, extremely/getting weak, weaker, severe
		weakness, paralysed, paralyzed, paralysis, dead weight`},
	{"trouble", `trouble, troubles, troubled, difficulty, difficulties, difficult,
		hard/harder/strain/unable/straining to, problem, problems, struggle, struggled, struggling,
		issues, issue, trouble with, not/isn't emptying/passing, doesn't/won't empty/come, nothing
		comes/came, nothing comes/came out, full but nothing comes, full but nothing comes out,
		feels full but nothing comes, feels full but nothing comes out, full but can't go, feels
		full but can't go, weak/slow/poor stream, stream slow/weak/poor, stream is slow/weak/poor,
		trickle, trickles, trickling, but nothing comes/came/happens/happened, but nothing
		comes/came out, but i/ can't empty it/, but i/ can't pee/wee/start, won't pass, not able to
		pass, playing/plays/played/acting/acts/acted/backed up, not right, no urge/signal, lost the
		urge, don't/never get the/ urge, urge gone, urge has gone, have/had to strain, have to push,
		can't go, not working properly, not working right, nothing's coming, nothing is coming,
		won't/doesn't/don't/wouldn't hold, not empty/emptied, never empty/empties, stuck, hesitant,
		stops/stop and start/starts, can't get going, won't let go, takes forever/ages to start,
		never feels empty, feels never empty, very pressure, doesn't/don't feel like it empties,
		doesn't feel like it is/emptied, feels like it doesn't empty, slow to start/come/go, before
		anything came/comes/happens, not feel it coming/come, stops and starts can't, can't get
		going since, takes/took forever/ages to`},
	{"leak", `leak, leaks, leaked, leaking, leakage, dribble, dribbling, leaking through`},
	{"lose", `control gone, control is gone, lose/lost/losing/no/less/little/poor control, loss of
		control, lose, losing, lost, loss, loss of, no bladder/bowel/more control, no bladder or
		bowel control, no bowel or bladder control`},
	{"soiled", `not one drop, peed my pants, accident in my pants, pee but can't,
		wet/wetting/soiled/soiling/peeing myself, incontinent, incontinence, pee/toilet accident, no
		pee/wee since/today, pooped/pooed/peed without noticing, peed/pooped without knowing, saddle
		anaesthesia/anesthesia, cauda equina, soiled/soil/soiling
		bed/trousers/pants/underwear/sheets/knickers/jeans/shorts/clothes, soiled,
		messed/mess/messing myself/trousers/pants/bed,
		pee/peed/wee/weed/poo/pooed/poop/pooped/shit/shat/piss/pissed/crap/crapped myself/pants,
		poo/poop/stool/shit slips/slipped/comes/came/falls/fell out, poo/poop/stool just
		slips/slipped/comes/came out, motion/poo/pee without control, catheter, catheterised,
		catheterized, double incontinence, couldn't/didn't make it to the toilet/loo/bathroom,
		can't/couldn't pass water/urine, able to pass water/urine,
		trouble/difficulty/problem/problems passing water/urine, wee/pee/poo/urine comes/came/coming
		without, haven't/not/hasn't been peed/pooped/pooed/weed in, haven't/not/hasn't
		pooped/pooed/peed in/for/since, waterworks/water works shut/packed/stopped/let up/me/down,
		not/haven't been for a wee/pee in/since/for, can't hold
		water/wee/pee/urine/poo/wind/gas/farts/fart, urine/wee/pee not/doesn't/won't/isn't
		coming/come, bursting and/but can't/nothing, urine/pee/wee
		escape/escapes/escaped/runs/ran/leaks out/when/, bladder/bowel/bowels just/let/lets
		empties/go/empty, bladder has a/its mind, incontinence pads/pants, wet like a toddler,
		skidmarks, skid marks, number two slid/slipped/came out, gas or solid, bowels let go, can't
		control faeces/poo/bowels/bladder/wee/pee/feces, control faeces/feces, couldn't/can't/didn't
		feel the suppository/tampon/wipe/paper/catheter, shat/pee/peed/weed/pissed/wet/wetting the
		bed, back in nappies/diapers, no control down there, no idea when i need to/a/the/
		pee/wee/slash/loo/toilet, can't/couldn't/don't feel/know/tell when/if i need/have to/the/a/
		loo/toilet/wee/pee, can't/couldn't/don't feel/know/tell when/if i'm/ weeing/peeing/pooing,
		press/push/pressing/pushing on bladder to, didn't know i'd/i had/ peed/pooed,
		wee/pee/poo/urine just comes/came/coming/comming/leaks/leaked/slips out/, urinary retention,
		retention of urine, wet the bed again, haven't been to the loo/toilet for days,
		woke/wake/waking up in a/ wet bed, haven't/not/hasn't/didn't/don't pee/peed/wee/weed
		for/in/since/all, lose/lost/losing stool, slow to pee/wee, haven't/not/hasn't needed/wanted
		a/ wee/pee/poo/loo/toilet in/for/since, lost control of the back door, don't/didn't get
		the/that/a need to go, bladder full but i don't/can't, water goes/comes/runs alone/itself,
		number twos/two just/slips/comes, can't/couldn't/don't feel if/when i need/have to/ go,
		can't/couldn't hold it till/until i/the/ home/house/loo/toilet/get, bowels/bladder/bowel
		just went/gave, weak/poor stream, bladder shy/lazy, can't/couldn't/don't tell/know if/when
		i'm/ wet, only know/knew i'm weeing/peeing/going, wee/pee/urine coming/comes/came out when,
		haven't/not/hasn't needed a/ wee/pee/poo/loo all, can't/couldn't/don't tell/know if/when
		i'm/i am peeing/weeing/pissing/going, pissed/peed/weed/wet meself/mesel/mysel/maself,
		knickers/pants/trousers/underwear damp/wet all/again, tena lady/pads/pants, pooed in/on
		van/car/bed/sofa, pooed no warning, can't/couldn't squeeze bum to/shut, urine out by, press
		on tummy/belly/stomach/bladder to get/pee/wee/go, been/started/keep wetting the bed, not a
		drop since/all/for, only drops come/came, stained underwear/pants/knickers, wet my
		trousers/pants/jeans/knickers/leggings, still no wee/pee, can't/couldn't hold number
		two/twos, i weed/peed/pooed on floor/mat/sofa/chair`},
	{"give way", `isn't/aren't working right/properly/, not working right/properly, not/stopped
		working, doesn't/can't/couldn't/won't/wouldn't hold me, doesn't work/obey,
		gives/giving/gave/give way/out, don't/won't obey, not obeying, buckled, buckles, buckling,
		buckle, collapsed, collapses, collapsing, knee/knees/leg/legs fold/folds/folded/folding
		under/on, folded/folding/folds under me, folds/folded/goes/went/gave from/ under me,
		goes/went from underneath me, gives/gave/giving out under me,
		won't/doesn't/wouldn't/didn't/don't do what i tell it/them/,
		won't/doesn't/wouldn't/didn't/don't do what i want, won't/doesn't listen,
		won't/wouldn't/doesn't/didn't/can't/couldn't take weight, won't/wouldn't carry me,
		drops/dropped/went from under me, neither will/would hold me, not/isn't functioning, just
		useless, won't/can't/wouldn't/couldn't push me up, won't/wouldn't work, cut strings to, had
		to help me up`},
	{"foot drop", `foot drop/dropped, drop/dropped/floppy/dead/lazy foot, dropfoot, footdrop,
		slap/slaps/slapping the ground/floor when, catching/stubbing toes/toe,
		trip/trips/tripped/tripping/stumble/stumbled/stumbling/fall/falling on/over
		foot/feet/toes/toe, can't/couldn't/unable to/ wiggle/wriggle/bend/flex/pull/lift/raise up/
		foot/toes/toe/ankle, big/little/ foot/toe/toes/heel/ankle won't/don't/doesn't/can't
		lift/wiggle/move/work/pull/bend, foot/toe/toes/leg/legs paralysed/paralyzed,
		reduced/loss/weak/no/lost of/ dorsiflexion, dorsiflexion weak/reduced/gone, paralysed,
		paralyzed, paralysis, heel won't lift, lift/lifting/hoist/hoisting/haul/hauling/lug/help leg
		into/in/onto car/bed, won't/doesn't/don't lift leg/foot/toes,
		foot/toe/toes/forefoot/boot/shoe won't/doesn't/can't/don't come/go up, foot went lazy, flip
		flop/flops keeps/keep/kept falling, slap slap, stumble/stumbling/trip/tripping on/over
		every/each, can't get up from chair/toilet/loo without, can't lift leg/foot
		over/off/into/onto, foot/toe/toes keep/keeps/kept catching/tripping, foot/toe/toes
		catches/catch/catching on, drag/drags/dragged/dragging foot/leg/toes/toe,
		can't/couldn't/unable stand/walk/go/push/rise/raise up/ on/onto
		tiptoe/tiptoes/toes/heels/heel, unable to stand/walk/go/push/rise on
		tiptoe/tiptoes/toes/heels, have/need/needing/having to lift/hoist/haul/lug leg/legs with/by
		hand/hands, toe/toes scrape/scrapes/scraping, foot is/was floppy/lazy, foot hangs/hanging
		down/limp, toe/foot lift impossible/gone, foot/toe/toes/leg/boot/shoe
		keep/keeps/is/was/are/were/kept/
		drop/drops/dropping/drag/drags/dragging/dragged/slap/slaps/slapping/flop/flops/flopping/scuff/scuffs/scuffing,
		foot/feet/leg/legs not obey/obeying, can't/couldn't raise heel, foot to clear the, get foot
		to clear, floppy foot/feet, foot/feet floppy, get off the/ loo/toilet/chair without pulling,
		knee/knees goes/went/going/go away, loo/toilet/chair without pulling, get off loo/toilet
		without, can't/couldn't/unable rock back/up/ on heel/heels, so foot doesn't/won't/don't
		catch/drag/trip, foot/feet hooks/hook carpet/floor/rug, hip/leg/knee won't bend up, leg
		drags, can't climb stairs, big toe won't come/go/lift/ up, leg has resigned, foot
		wouldn't/won't come off, leg/thigh/knee quits, leg just won't extend, leg
		won't/doesn't/wouldn't lift up/off, leg just folds`},
	{"heart or stroke", `chest
		tight/pain/pains/tightness/pressure/heavy/ache/aches/aching/discomfort/burning/squeezing/crushing,
		chest felt/feels/was tight/odd/funny/weird/strange/heavy, chestpain, chestpains,
		chestpressure, chesttightness, tightness/heaviness in my chest, tightness/tight/heaviness in
		the chest, tight/heavy chest, pressure on/in my chest, heart attack/pain/hurt/hurts, angina,
		heavy feeling in chest, heavy feeling in my chest, weight/elephant on my chest, pain in
		heart/jaw, pain in my heart/jaw, my heart hurts, pain in/down my left arm, pain in the left
		arm, left arm pain/numb/tingling/ache/aches/aching, jaw pain/aches/aching/ache/hurts, pain
		in the jaw, hurts/hurt/painful to breathe, hurts/pain breathing, pain on breathing, stroke,
		a stroke, mini stroke, slurred, slurring, slurred speech, speech slurred/slurry,
		double/blurred/lost vision, vision blurred/went/gone/lost/dim/dimmed/dims/double/doubled,
		face drooping/drooped/droops/numb/dropped/lopsided/crooked/drops, drooping/numb face, facial
		droop, can't/couldn't speak, elephant/weight on the chest, pressure/weight/elephant/brick on
		chest, pressure on/in the chest, face went/is/was/feels/felt numb, numbness in my face,
		numbness in the face, numb left arm, numbness in my left arm,
		worst/explosive/blinding/thunderclap/thunder clap headache/headaches, worst headache of my
		life, sudden severe/blinding/bad/massive/terrible/awful/ headache, headache like a
		thunderclap/explosion/gunshot/bomb/thunder/bat/hammer, elephant sat/sitting/standing on
		chest, words came out jumbled/wrong/slurred/funny/muddled/scrambled, words came out all
		jumbled/wrong/muddled/scrambled, speech went/gone/was/is slurred/funny, arm went/gone/is/was
		limp, lost/losing sight/vision in/on, can't see out of one eye, blind/blurry in one eye,
		face fell on one side, mouth drooping/drooped/droops/dropped,
		belly/stomach/tummy/abdomen/gut
		beating/beats/pulsating/pulsates/pulsing/pulses/throbbing/throbs, belly beating like a
		heart, pulsating/pulsing/throbbing/beating in/feeling in/ belly/stomach/tummy/abdomen,
		coughing up blood, can't/couldn't see out/in of/ one/an/my/ eye, mouth/lip
		hanging/hangs/hung, elephant sitting on me, chest went/goes/gone/got/gets tight/heavy/funny,
		squeezing/squeeze/pressure/burning/pain/tightness/ache behind breastbone/sternum, fist in
		chest, indigestion that goes/up/in, indigestion in jaw/arm, lips/lip went/are/turned/going
		blue, blue/bluish lips, mouth going/is/gone to one/left/right/side, mouth is
		hanging/going/drooping, speech gone/is/went/got slurry/thick/funny, talking/talked/speaking
		gibberish, gibberish, tongue heavy/thick, arm and leg just/went/switched/are/both
		off/numb/weak/dead, curtain came/down over/across, thunderclap, head pain sudden/so, sudden
		bang in head, bat to/in/at the/ head, hit with a bat in/back/on, headache came/come/started
		on suddenly/in/instantly, blinding/thunder headache, skull about to, popped in head, pain in
		head arrived/came/sudden/like, stiff neck and/with rash/fever/headache/light, lights/light
		hurt/hurts/kills, droopy eye/eyelid, eyelid droopy/drooping/hanging, tight band
		round/around/across the/ chest, mouth/face/smile crooked/droopy/lopsided/wonky,
		mouth/face/smile went/felt/feels/looked/looks/is/was crooked/droopy/lopsided/wonky, arm
		suddenly/went heavy/weak/dead/useless/limp, arm useless, lips bluish, weakness in/of
		right/left/one arm/hand, arm/hand weakness, arm/hand went weak/limp, chest felt/feels like
		an elephant, one side of my body/face went/is/gone/felt/feels numb/weak/dead/limp, left arm
		went/goes/gone/feels/felt/is/was tingly/numb, tingling/numbness/pain in/down left arm/jaw,
		squeezing/vice/tightness/tightening/discomfort/heaviness/pressure/pains/crushing/gripping/stabbing
		in/around/across chest, a squeeze in chest, sudden thunder headache/pain, head exploded,
		half of/ my face went/is/goes/dropped/fell funny/droopy/numb/weird/odd/dead, side of my face
		went/is/goes/dropped/fell funny/droopy/numb/weird/odd/dead, arm dropped/drops/fell by
		itself, hand/arm just useless, couldn't/can't hold my/a/ mug/cup/pen/fork/spoon/glass,
		tongue wouldn't/won't work, can't/couldn't smile right/properly/straight/, can't/couldn't
		talk right/properly/straight, band/tightness/tight round/around/across chest/heart, gtn,
		nitro spray, jaw is/was/ paining/aching/hurting/sore, pain/hurts/stabbing/stabs/sharp when i
		inhale/breathe, pain/hurts/stabbing/stabs/sharp when inhaling/breathing, couldn't/can't get
		words out, worst headache/head ever, aneurysm, sudden tearing/ripping,
		beating/beatin/thumping/pulsing in belly/stomach/tummy, arm won't/doesn't/wouldn't
		go/lift/move up/, arm and leg just/both/ switched/off/dead/numb, gibberish says, curtain
		came/come/falling down over/across, curtain over eye, hit with a/ bat back/in/on, sudden
		bang in, something popped in head, side of my face is/feels/looks hanging/dead/asleep/gone,
		half of/ my face has/is/went gone/ to sleep/asleep, belt round/around chest, lips a/ bit/
		blue, can't find the right/ words all/suddenly/today, my face feels funny/odd/numb/weird,
		standing/sitting/sat on breastbone/sternum, words come/came out as/all/funny, someone
		standing on my breastbone, can't find words suddenly, saw/seeing/see double, blind spot
		one/in/my eye, dropped cup/mug/phone hand/arm, hand/arm wouldn't/won't grip/hold/close,
		right/left side went weak/numb/dead, headache hit me, weight behind breastbone, like someone
		standing on it, chest like someone, breathing got so tight, couldn't/can't find words
		for/after/a`},
	{"tearing", `tearing, ripping`},
	{"crash", `serious/bad accident/fall, crashed, fell down the stairs, fell from, hit by a
		car/bike/van/taxi/tram/train/cyclist/scooter, rear ended/ender, whiplash, knocked off my
		bike, car/van/bus/truck/lorry/motorbike/taxi hit/knocked/ran me, hit/knocked/run
		over/down/off by/ a/ car/van/bus/truck/lorry/motorbike/taxi/scooter/bike/cyclist, shunted,
		hit me from behind, car/bike/road/motorbike/traffic
		crash/smash/prang/collision/wreck/accident, in a crash/collision/smash/wreck, rta, mva, rtc,
		came/fell/thrown/knocked/flew/went off
		horse/motorbike/motorcycle/roof/ladder/scaffold/scaffolding/moped/scooter/quad, off the
		ladder/roof/scaffold/scaffolding, off a ladder/roof, from a ladder/roof/height, kicked by a
		horse, came a cropper, van/car/truck/tractor/quad/bike rolled/tipped/flipped, motorbike/bike
		went from under, skied into, wrote off the/my car/ute/van/truck/bike, t boned,
		wakeboard/ski/snowboard/jet crash, tbone, tboned, fall/fell/fallen/tumbled/slipped/slid down
		stairs/steps/escalator, hit a ditch/lamppost, airbags went, knocked down by, rolled the/a/my
		quad/car/van/buggy/tractor, dropped/fell from the/ loft/hatch/roof/tree,
		roof/scaffold/scaffolding/ladder fall`},
	{"accident", `accident, accidents, minor accident, a fall, had/took a fall, fell
		over/down/off/on, fell, tumble, tumbled, tripped, tripped/slipped on/over, slipped and fell,
		fall on the stairs, slipped on the stairs/ice, hit my back on/against/when, hit my head,
		banged my back/head, arse over tit, took a tumble/spill/header/nosedive, a fall
		on/at/in/down/from/last, bad tumble, landed on/hard/badly
		back/bum/arse/backside/tailbone/bottom/coccyx/hip, landed hard/badly/flat, slipped in/on
		shower/bath/ice/mud/stairs/steps/wet/floor, went over on, hit/cracked head/tailbone,
		had/took a/ tumble, horse/bike/pony threw/bucked me, thrown from, got knocked/bumped
		over/down/off, missed a step/stair/kerb, fell/fall/fallen out/off/in/into/at of/
		bed/bathroom/bath/shower/stairs/garden/kitchen/chair/ladder, slipped/tripped/fell/tumble and
		landed/hit, tripped over dog/cat/toy/rug/carpet/kerb/step/it, slammed spine/back, flew
		against/into, got/was/spear tackled, sent me flying, since/after a/ fall/accident/crash,
		banged/smacked/whacked head/back/tailbone/spine, hit the deck, landed on my back, went head
		over heels, fell/fallen/thrown/knocked/flew off
		bike/bicycle/chair/stool/bed/sofa/couch/skateboard/kerb/curb/trampoline/swing, came off
		the/my/a bike/bicycle/skateboard, fallen over, landed on neck/head, hit the floor/ground
		hard, off horse, went down on ice/stairs/steps/floor/pavement, thrown off
		trampoline/swing/bike/horse/board/bull/quad, got/was spear/high tackled, slipped
		and/got/have osteoporosis, thrown down stairs/steps, slipped badly`},
	{"labour", `bleeding, bleed, bled, blood, spotting, fluid, water broke, contraction,
		contractions, regular contractions,
		tightening/tightenings/contractions/contraction/cramp/cramps every, tightenings, in
		labour/labor, mucus plug, waters broke/broken/gone/leaking, waters may have gone, waters
		have broken/gone, my waters, show of blood, gush of water/fluid, brown blood, blood on the
		pad, cramps like a period, period/belly cramps, pains coming in waves, coming in waves,
		itching like mad, belly/bump/tummy/stomach going/goes/went/gets/getting/keeps
		hard/tight/rock, cramps low down, bleeding heavily/today, positive test, some bleeding`},
	{"swelling", `swelling, swollen, calf is hot/red/warm/thick/fat/tender, hot/warm/purple/red
		calf, calf is hot and red, calf is red and hot, lump, lumps, changed shape, deformed,
		deformity, ballooned, blew/blown/puffed up like a balloon, calf/leg/ankle
		bigger/larger/fatter/thicker than, calf/leg bigger/larger/fatter/thicker, calf/leg is
		bigger/larger/fatter/thicker, calf warm/hot/doubled/purple, calf feels warm/hot, red calf
		hot, dvt, blood/ clot, clot, calf red and/tight, calf thick/fat/rock hard/tender, had clots
		before, calf blew/blown up, leg/calf/ankle/foot is/ fat and/now, one leg is fat,
		leg/calf/ankle thick and, thick and shining/shiny/hot/warm, leg/calf blown up, sock
		leaves/left deep/a mark/marks, hot patch on calf/leg, warm when touch, boot won't zip/fit,
		can't press calf, calf like a, bump sticking/stuck out, step in backbone/spine, dent in
		spine/back, bone poking, knot on the spine, back bent to, caved over, calf way/much/lot
		thicker/bigger/fatter, leg/calf is/ twice/double the size, warm/red and shiny/swollen, hot
		and swollen, bone/rib sticks/sticking/poking out, lost height, calf/leg/ankle puffed up,
		leg/calf/ankle/foot swelled/swells/bulging, and swelled, leg/foot cold and white/blue/pale,
		calf sore/red/tender/hot and red/sore/hot/swollen/shiny, hump in/on back, calf hard as/and
		rock/purple/hot, calf aching/sore/hurts and/ hot/red, suddenly hunched, hump came/up
		up/overnight, vertebra/bone feels/felt/is pushed/out out/of, hunched over suddenly, one
		leg/calf/ankle twice/double/much as/the/ size/thick/thicker/bigger/fat, leg/calf hard as a/
		rock/stone/board, calf tender/sore/painful and warm/hot/red, foot/leg cold white/pale/blue,
		foot/leg feels cold and numb/pale/white, shrunk 4/3/2/5 cm/inches, lower leg twice, leg
		twice its size, calf/leg like a balloon, lower leg is puffy`},
	{"headache", `bad/severe headache, headache, headaches, migraine`},
	{"less moving", `less/reduced movement, moves/moving/kicks less, fewer/reduced movements,
		fewer/no kicks, less/not kicking, stopped/not moving, baby quiet/quieter/stopped, baby
		is/was/gone quiet, baby very quiet, baby is quieter, quiet baby, baby still, baby hasn't
		moved, not/haven't felt the baby, baby isn't/not moving, can't/couldn't feel the baby, baby
		kicks less, bump has/gone/went quiet, bump has gone quiet, baby not moved/kicked/kicking,
		haven't felt baby, no baby movement/movements/kicks`},
	{"ill", `fever, fevers, feverish, night/cold sweat/sweats/sweating, chills, shivers,
		sweats/sweating/drenched at night, high/raised/slight temperature,
		running/ran/run/had/have/got/with/and/w a temperature, shivering, shivery, ran/running/got a
		temp, temperature is up, high temp, fevr, fevver, weight loss, loss of weight, unexplained
		weight loss, lost/losing a lot of weight, weight dropping off/don't/and/but/for, lost so
		much weight, blood in my urine/pee/wee/poo/stool, bloody urine, blood when i pee,
		coughing/coughed blood/pink/red, coughing/coughed/cough up blood, temp high, rigor/rigors,
		sheets soaked/wet/drenched, soaked/wet/drenched sheets, soaked the sheets, drenched in the
		night, infection, kidney/water/urine infection, uti, sepsis, kidney stones/stone,
		lost/losing/dropped/shed/drop/lose a/two/three/four/half/several/2/3/4/1 stone/stones,
		lost/losing/dropping lots/loads/tons of/ weight, losing too much/ weight, lost too much
		weight, clothes/trousers/jeans/pants/belt/skirt/shirt/shirts falling/hanging/hang/fall
		off/on, lost/losing weight, not even trying to lose, losing/lost weight and not/no, skin and
		bone, chemo fever, peed/peeing/pee/pissing/pissed/wee/weeing blood/red, blood in
		wee/pee/urine/poo/stool/poop/toilet, bit of a temperature, burning pee/wee, burns when/to i/
		pee/wee, skinny/thin/thinner for no reason, skinny/thin/thinner without, no appetite and,
		sweating cold, weeping and/wound/scar, scar hot/is hot/weeping/oozing/smells, wound
		hot/weeping/oozing/smells, pus, oozing, peeing pus, cloudy pee/urine/wee, pee/urine/wee is/
		cloudy/smelly/dark, look gaunt, gaunt, wasting/shrinking away, getting/got/become/becoming
		thinner/thin/skinny/skinnier/gaunt each/every/without/for/and, kilos/pounds/weight are/is
		melting/dropping/falling/vanishing/going, no appetite, off my food, food has no taste, lost
		heaps/tonnes of weight, ring slides off, drenched pjs/pyjamas/pajamas, flu like, with
		temp/temps, hot and cold sweats/flushes/shivers/all/chills, weight is/keeps/just/
		falling/dropping/coming/melting off, weight dropping for no, dropping weight without,
		sweat/sweating/sweated/sweats through the/ sheets/bed, teeth chattering under/and, weight
		keeps/is going down, lost/lose/losing nearly/almost/about/over/another a/two/three stone,
		abscess, feel/feels/feeling/felt properly/really ill, down/lost weight no idea why, no idea
		why i'm losing, soaked/soaking nightie/pyjamas/pjs/pillow/shirt with, blood when i/ cough,
		kilos/pounds dropping off, bones ache/aching everywhere/all, pee/wee/urine
		burns/burning/stings/stinging, can't/couldn't keep fluids/food/water/anything down, headache
		every morning, can't stop shaking, feel/feeling proper ill, weight without dieting,
		sweating/sweated/sweat through pyjamas/pjs/sheets/nightie/shirt/bedding, temperature every
		evening/night, boiling hot and teeth, pregnancy test positive, missed period, period weeks
		late, kg/kilos/kilo/pounds/lbs gone since/without/no/and, woke/woken/wake up
		drenched/soaked/soaking, line infected, line/drip was infected`},
	{"history", `weak immunity, weak immune system, immune system/suppressed, immunosuppressed,
		injects/inject/injected/injecting drugs, cancer, tumour, tumor, metastasis, metastases,
		melanoma, myeloma, lymphoma, leukaemia, leukemia, carcinoma, sarcoma, metastatic, chemo,
		chemotherapy, radiotherapy, mastectomy, oncologist, oncology, in/ remission,
		immunosuppressants, low immune, hiv, transplant, the big c, secondaries, lumpectomy,
		tumours, tumors, bowel/breast/prostate/lung/skin cancer, myelom, cancerous, malignant, bone
		mets, used again needle, needles again, relapsed and used, shooting up again, psa went up,
		oncologist asked, biologics`},
	{"unrelieved", `rest doesn't ease/help, not eased by rest, no relief from rest, not better with
		rest, even at rest, hurts at rest/night, pain/there at rest, no position helps, kept/keeps
		me up/awake, worse during the night, night/nonstop pain, pain/hurting/aches/gnawing at
		night, hurt at/all night, pain woke me, woke me up, wakes/woke/waking me, woke up with pain
		in the night, woke with pain in the night, woke up with pain at night, woke with pain at
		night, woke at night with pain, woke up at night with pain, awake with pain, woke/wakes me
		at night, woke/wakes me in the night, can't sleep for/from pain, couldn't sleep for/with
		pain, can't sleep for/with the pain, couldn't sleep for the pain, can't sleep because of
		pain, can't/couldn't sleep because of the pain, too sore to sleep,
		woke/wakes/woken/waking/wake up/ crying/screaming, woke/wakes/woken/waking/wake up/ in/with
		pain/agony, woke/wakes/woken/waking/wake up/ in/with the/ pain/agony,
		worst/worse/bad/terrible/awful/horrible at/in/during/over night, worst in the night,
		wakes/woke/waking/keeps waking me/ every/all night, up all/half night with/from/in
		it/pain/back/agony, pain/hurts/throbs/throbbing/aches/ached/aching/agony every/all/each
		night, pain/hurts/throbs/throbbing/aches/aching at/in/during/through the/ night, lying/lay
		awake with, never lets up, doesn't let up, doesn't/won't ease, never eases, nothing
		helps/eases/touches it, no matter how/what i lie/sit/position, pacing at/the night/floor,
		sleep/sleeping/slept in the/a/ recliner/armchair/chair, constant/constantly
		pain/hurting/hurts/ache/aching, worse/worst in bed, up pacing, worse/worst lying down,
		worse/worst when i lie, sleeping/sleep upright, lying flat is agony, woken by it/pain/back,
		every night woken, resting/rest makes no difference, rest doesn't make a difference, pain in
		the bed/night, can't lie on it/back/down/flat, every night from/with the/ pain/it/back,
		drags/pulls/drag/pull me out of sleep, back pain gets me up, pain never
		stops/eases/goes/lets/sleeps, pain won't/doesn't stop/ease/go/let, wakened/awakened/woken by
		the/a/deep/ pain/it/back, pain gets/got/getting me up, can't/couldn't get comfy/comfortable
		in bed/at, awake all/half the/ night with/from pain/it/back, no/can't/couldn't/not sleep
		because/for/with/from of/ it/pain/back, hurts/hurt/aches/pain more at night,
		painkillers/pills don't touch it, pain nonstop/constant/constantly, non stop pain, no change
		at rest, pain non stop, at 2/3/4 am again, dread bed, pacing til dawn/morning/late, pacing
		til/till, ruined by pain, waking at 2/3/4 am, hurts/aches/worse more in bed, night till
		dawn/morning`},
	{"unsteady", `stumbles, unsteady, unsteadiness, unsteady/shuffling gait, stumbling, stumbled,
		staggering, legs not obeying, can't/couldn't walk straight, walking like drunk, losing my
		balance when walking, hands/hand/fingers/feet/legs clumsy, clumsy
		hands/hand/fingers/feet/legs, hands are/feel/felt clumsy, drunk legs, walk/walking/walked
		like a/im/i/ drunk, off/can't/losing balance walking, lurching, dropping/dropped/drop
		things/cups/stuff, walk/walking/walked into walls/doors/things, walking
		got/is/was/gone/went/goes all/ wobbly/funny/odd/weird/strange, legs won't go straight, legs
		all over the/ shop/place, bouncing off walls/the/hallway, like on a boat, on a boat when i
		walk, lost balance walking/times/3/4/5, don't know where feet/foot/they are/is, fumbling
		buttons, veering, veer, can't judge where foot/feet, legs don't go where, walking
		very/is/become/becoming uncertain, uncertain walking, gait has/gone/is/went funny/off/odd,
		holding/hold/held on/onto to/ furniture, hold/holding the furniture to walk/get,
		walking/walk wobbly/funny, wobbly when walking, like a drunk, gait wobbly/worse,
		bump/bumping/bumped into doors/door/doorframes/walls/furniture/things, walking/walk/walked
		all over the/ place/shop/road, walk/walking/walks like a/an
		penguin/duck/drunk/zombie/robot/crab, gait's gone/off/weird/funny/wonky, legs not/aren't
		balancing, look/looking down to see/check where foot/feet, legs/leg
		jump/jerk/jumping/jerking on their/its own, asked if i was drunk/pissed/ok to/, walking
		is/has/ become/gone very/so/ uncertain/unsafe/shaky, never needed a stick, can't/couldn't
		keep a/ straight line, lost my balance three/two/four/several/2/3/4 times, walk/walking like
		a/ sailor/penguin, won't/doesn't tell me where floor is, walked into
		door/doors/wall/frame/walls, walked into the door/ frame, balance
		totally/completely/really/all off/gone, grip and legs clumsy, can't button, can't/couldn't
		button/fasten/ shirts/shirt/buttons`},
	{"girdle", `band like, tight band around, band around the trunk, band around my
		trunk/chest/waist`},
	{"no better", `no/not better, not any better, no improvement, not/isn't improving, not/isn't
		getting better, no change for weeks, still no better`},
	{"kept from", `keeps/kept/stops/stopped/stopping me from, keeps you from, can't/couldn't/off
		work, prevents me`},
	{"first", `first back pain, first time back pain`},
	{"morning stiff", `stiffness/stiff in the morning, morning stiffness, stiff in the mornings,
		stiff every morning`},
	{"late night", `second half of the night`},
	{"dizzy", `😵, 🤢, 🤮, head is/was spinning, room was spinning, giddy, dizzy, dizziness, dizy,
		diziness, dizzyness, faint, fainted, fainting, faintness, faints, lightheaded, light
		headed/headedness/head, lightheadedness, woozy, vertigo,
		blacked/black/passed/passing/blacking/pass/greyed/grayed out, palpitations, heart
		fluttered/skipped/skips/flutter/flutters/missing, fluttering heart, heart
		skipped/missed/skips beats, heart missed/skipped a beat, vision black, everything went
		black/grey/gray/dark, nauseous, nausea, vomited, vomiting, collapsed, collapsing,
		feel/feeling sick, sick to my stomach, palpatations, palpitation, keeled over, lay down
		dizzy, giddiness, swimmy, swimming head, head swimming/swam/swims, faintish, nearly/almost
		fainted/passed/went out/, nearly/almost keeled over, woozie, wozy, dizzi, dizzines,
		head/room/everything/world spinning/spun/spins/tilted/tilting/swaying, heart/ticker/pulse
		racing/fluttering/irregular/jumping/skipping/flutters/erratic, heart/ticker/pulse
		is/was/going/went/gone mad/racing/crazy/irregular/nuts/bonkers/berserk, heart/ticker/pulse
		all over, skipping/skipped/missing/missed beats/heartbeats, skipped/missed a beat,
		heart/pulse did funny/weird/odd things, arrhythmia, afib, af episode, svt, going/about to
		faint, felt faint/swimmy/sick, queasy, puked, puking, puke, vomit, barfed, wanted to vomit,
		heart/ticker/pulse is/was/keeps/kept jumping/skipping/fluttering/stopping,
		loose/lose/lost/losing consciousness, consciousness, went/turned white as/and, nearly/almost
		blacked/past/pased out, head gone/going light, heart going/went
		bananas/crackers/haywire/wild/wildly, saw/seeing/see black/white/flashing
		spots/dots/stars/lights, saw/seeing stars/spots, vision/sight went
		grey/gray/black/dark/white/blurry/fuzzy, threw/chucked up, came to/round on the/
		kitchen/bathroom/gym/bedroom/ floor, don't remember finishing/falling/stopping, next thing i
		was on the floor, woke up on floor, clammy and, went clammy/pale, went all white/grey/pale,
		heart won't settle, pulse 140/150/160/170/180 just/at/sitting, heart going like the
		clappers, lights went out in my head, woke up next to bench/mat/bike/bed/rack, room/world
		went black`},
	{"breathless", `can't/couldn't get/catch my breath, struggling/hard/struggled to breathe, can't
		get enough air, breathless, breathlessness, short/shortness/out of breath, breathlesness,
		can't/couldn't breathe, trouble/difficulty/tight breathing, gasping, wheezing, wheezy,
		can't/couldn't catch/get my/ breath/air, can't get air, fighting for breath, breathing hard
		to, air hungry, struggling/struggled for breath/air, gasped for/, puffing badly,
		winded/panting at rest, breath short, so out of puff i, can't finish a/ sentence, winded by
		walking/climbing/stairs/talking, puffed walking, no puff walking, panting lying/sitting,
		breathing fast at rest, out of puff lying/sitting/resting/walking, short of puff, panting
		like mad doing, panting doing nothing`},
	{"crushing", `crushing, crushed, squeezing feeling, squeezing pain, vice like`},
	{"festers", `weeping, weeps, wept, oozing, oozes, oozed, opened, opening, opened up, split open,
		smells, smelly, yellow, pus, leaking, leaks, hot, red, angry, gaping, burst, infected`},
	{"odd", `odd, oddly, weird, weirdly, strange, strangely, funny, peculiar, feels/feel strange`},
	{"sharp", `sharp, sharply`},
	{"sexual", `new/newly sexual, new/newly problem/problems/trouble with sex/erections/erection,
		erectile/sexual dysfunction, impotent, impotence, no erection/erections, can't get an
		erection, can't orgasm/ejaculate, can't/couldn't come/climax/finish during/in/ sex,
		no/less/lost/zero feeling during/in/with sex, numb during sex, no/lost morning
		erection/erections/wood, willy/penis/dick/cock doesn't/won't/not/isn't/stopped
		work/works/working, limp dick/willy/penis, can't feel sex, won't stand to attention,
		erections vanished/gone/disappeared/stopped, erections have vanished/gone/stopped,
		ejaculate, hard on that won't, hard on won't go, felt nothing below/during/in sex/down,
		things not working in bedroom, won't salute, sex feels like/of nothing, feel/feels/feeling
		nothing during/when/in sex, touches/touch me and i feel nothing, can't/couldn't
		get/stay/keep hard, can't/couldn't get it up since/anymore/with, dead in bed,
		haven't/not/hasn't had an erection, no erection since, erection since`},
}

// places are where, when and how, which mean nothing alone.
var places = []notion{
	{"unable", `can't/couldn't move/hold/control/feel/empty, can't, couldn't, unable to, unable,
		not/wasn't/been able to, can/could barely/hardly, barely, hardly, don't know when, not
		knowing when, can't tell when, can't start, not knowing, been/wasn't able, no longer able
		to, no longer able, able to barely, haven't/not/hasn't been able to`},
	{"unfelt", `can't/couldn't/hardly/don't/barely feel, can/could barely feel, stopped feeling, no
		longer feel, don't/doesn't/can't/couldn't know i need/have to/, don't/can't/couldn't notice,
		no longer feel when, no urge, lost the urge, don't get the/ urge, by the clock, didn't feel
		it coming, without noticing/knowing/feeling, can't/couldn't/don't feel urge, no feeling of
		needing, not/don't/can't/couldn't/doesn't feel it coming/come/go, without even
		noticing/feeling`},
	{"pee", `no bladder/bowel control, no bladder or bowel control, no bowel or bladder control,
		pee, peeing, peed, pooed, weeing, urine, urinate, urinating, urination, pooing, poop,
		pooping, bladder, bowel, bowels, number two, void, piss, pissing, go to the loo, loo, poos,
		water works, waterworks, pass/passing/passed water/urine/stool, potty, lav, take a/
		pee/wee/piss/leak, having/had/have a/ pee/wee/piss/poo, back passage, poo, toilet, wee,
		urinal, pipi, peepee, tinkle`},
	{"changed", `changed, changes, change, different, gone, dysfunction, no longer`},
	{"wound", `scar, wound, op wound, incision, stitches, sutures, op/surgical site, staples`},
	{"sex", `sexual, sexual function, sexually, sex, erection, erections, erectile, orgasm, orgasms,
		climax, intercourse, making love, wank, aroused, arousal, libido`},
	{"both", `both, either, two dead legs`},
	{"legs", `legs, feet, calves, thighs, legs heavy/shaky/shaking/wobbly/both,
		heavy/shaky/shaking/wobbly legs, legs were shaking/wobbly`},
	{"leg", `leg, foot, calf, thigh, shin, hamstring, toe, toes, big toe/toes, ankle, heel, buttock,
		buttocks, bum cheek, glute, legs, feet, calves, thighs, shins, knee, knees, sole, soles,
		instep, little toe, outside/side/top/ball of foot, kneecap, lower leg/legs, footsole, soles
		of my feet, legs heavy/shaky/shaking/wobbly, heavy/shaky/shaking/wobbly legs, legs were
		shaking/wobbly, other leg/foot/thigh/calf/knee, two dead legs`},
	{"asleep", `sparkly, sparkling, fell/falls asleep, asleep, rubbery, block of wood/ice,
		someone/somebody elses, not/isn't mine, not my own, doesn't/don't belong to me, doesn't feel
		like mine, not part of me, buzzing, humming, fizzing, fuzzy, fuzzy/crawling/without/sock
		feeling, crawly, leathery, bubbles in, champagne bubbles, buzzes, buzzed, prickles, prickly,
		like static, static feeling, touch feels far, like wood/rubber, sleeps/sleep all
		day/night/time, gone like dead, like dead, is sleeping all/whole/since, he/she is sleeping,
		gone/went/goes to sleep`},
	{"saddle", `between the legs, between my legs, between legs/thighs, saddle, saddle
		area/bit/region, genital, genitals, genital/nappy/underpants area, private parts/area/bits,
		privates, crotch, groin, inner thigh/thighs, buttocks, buttock, bum, butt, backside, anus,
		anal, rectum, perineum, wiping, wipe, wiped, down there/below, penis, testicles, scrotum,
		vagina, vulva, labia, can't/couldn't feel my bum/bottom/backside, no feeling in my bum,
		genitalia, front bottom, willy, foof, perineal, undercarriage, nether regions, nethers,
		lady/girly/man/boy bits, fanny, vag, nads, bollocks, dick, bumhole, arse, back passage,
		where nappy/pad/pants would be, intimate zone/area/parts, bum crack, crack of bum, sit bit,
		area i sit on, my bottom/behind, in/round my bottom, area/place/part/bit where i sit,
		zone/area/part of the/ bicycle/bike seat/saddle, bicycle/bike seat area/zone/bit, toilet
		seat feels weird/odd/funny/strange/soft, can't/couldn't feel bits,
		pants/underpants/underwear/knickers feel/feels like they're/it's not there, tackle, nothing
		down there/below, bottom feels asleep/dead/numb, behind feels, don't feel the/ seat/chair
		under`},
	{"private", `between the legs, between my legs, between legs, genital, genitals, genital area,
		private parts/area/bits, privates, crotch, wiping, wipe, wiped, down there/below, penis,
		testicles, scrotum, vagina, vulva, labia, genitalia, perineum, anus, willy, dick, nether
		regions, nethers, lady/girly bits, fanny, vag, back passage, bollocks, intimate
		zone/area/parts, bedroom department/dept, manhood, little soldier, mr happy, todger, tackle,
		tackle's`},
	{"walk", `walk, walking, walked, to walk`},
	{"move it", `can't/couldn't move, move, lift, raise, stand on, control, wiggle, wriggle, bend,
		control it, flex`},
	{"down", `spreads/spread to/into, spreading/refers/travels/travelling/down/in to, further down,
		down, into, along, reaching, towards my, radiating into`},
	{"chest", `chest, breastbone, breast bone, sternum`},
	{"sudden", `sudden, suddenly, out of nowhere, suddenley, all of a sudden, bang, instantly`},
	{"strain", `cough, coughs, coughing, coughed, sneeze, sneezes, sneezing, sneezed, on the toilet,
		achoo, sneeze in, clearing throat, clear my throat, straining on loo/toilet`},
	{"worse", `worse, worsened, worsening, worst, worser, even worse`},
	{"blades", `between the shoulder blades, between my shoulder blades, between shoulder blades,
		between the blades`},
	{"weeks", `weeks, months, a few weeks, few/for weeks, for months, daily activities/life, work,
		working, going out, sleep, sleeping, sleeping well`},
	{"months", `minutes, months, half an hour, an hour, eases, eases with moving, a few months`},
	{"pregnant", `pregnant, pregnancy, weeks/wks pregnant/gone/along/preg, trimester, preggers,
		expecting a baby, waters broke/broken/gone/leaking, waters may have gone, waters have
		broken/gone, in labour/labor, mucus plug, preggo, preg, up the duff, bun in oven, months
		along, im expecting, baby not moved/kicked/kicking, baby hasn't moved/kicked, haven't felt
		the baby, haven't felt baby, baby kicks less, gush of water/fluid, contractions/contraction
		every, positive test, test positive, positive pregnancy test, pregnancy test positive,
		period late, period weeks late, missed period, missed my period, might be pregnant, no baby
		movement/movements, baby movement`},
	{"broke", `crack, cracked, cracking, crunch, crunched, snap, snapped, popped, pop, shrunk,
		shrinking, lost height, felt/heard a/ crack/crunch/snap/pop/clunk, heard it/something
		crack/snap/pop, krak, crak, one broke, broke i think, heard a crunch, felt it go/crack/pop,
		something snapped/popped/cracked, heard a crunch/crack/snap/pop lifting/when, lost 2/two/an
		inches/inch, shrunk 4/3/2/5 cm/inches, shrunk cm/inches`},
	{"calf", `calf, calves, calf hot, calf is hot/red, hot calf, calf hot and red, calf red and hot,
		calf is hot and red, calf is red and hot`},
	{"old", `osteoporosis, steroids, long term steroids, older age, elderly, steroid, prednisone,
		prednisolone, cortisone tablets, on/ steroids, brittle bones/bone, bone density, osteopenia,
		osteoporotic, thin/weak/crumbly bones, osteoperosis, fosamax, alendronate, dexa, bones like
		chalk/biscuits/glass, bone is weak, on cortisone, cortisone, prednisalone, pred, bones are
		like chalk, bones are brittle/thin/weak`},
}

// Pain, Down, Leg, Lose, Pregnant and Ill are notions that the reader of remarks has its own words and rules for.
// Radiating is pain that goes down or into a leg, which takes the order of the words.
var (
	Pain      = bit("pain")
	Down      = bit("down")
	Leg       = bit("leg")
	Lose      = bit("lose")
	Ill       = bit("ill")
	Radiating = bit("down the leg")
	Pregnant  = bit("pregnant")
)

// Standing are the notions of who someone is: they hold for all that is said.
var Standing = bit("old") | bit("history") | Pregnant

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
			if phrase = strings.TrimSpace(phrase); phrase != "" {
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
			all = append(all, formsOf(s.forms, s.Under, g.Urgency)...)
			all = append(all, formsOf(s.named, "", g.Urgency)...)
		}
	}
	return all
})

func formsOf(list string, under workout.Condition, urgency workout.Urgency) (all []form) {
	for names := range strings.SplitSeq(list, ",") {
		if names == "" {
			break
		}
		f := form{under: under, urgency: urgency}
		for name := range strings.SplitSeq(names, "+") {
			f.all |= bit(strings.TrimSpace(name))
		}
		all = append(all, f)
	}
	return all
}

// Judge is what the notions of a clause call for, under the plan's conditions.
func Judge(said Notion, avoid []workout.Condition) workout.Urgency {
	for _, f := range forms() { // the most urgent first
		if said&f.all == f.all && (f.under == "" || slices.Contains(avoid, f.under)) {
			return f.urgency
		}
	}
	return workout.UrgencyNone
}
