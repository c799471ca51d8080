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
		in calf/shin/foot/lower, burns like nettles, foot burns/burning, leg on fire below, current
		goes/going/runs in/down/through, searing/burning/hot line from/down, sends/send/sent pain
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
		tingles, tingled, tingly, tingeling, tingliness, pins and needles, pin and needles, pins and
		needle, pins needles, p and n, dead leg, no feeling, no sensation, lost feeling, loss of
		feeling, lost all feeling, loss of sensation, lost sensation, altered feeling, altered
		sensation, reduced feeling, paresthesia, paraesthesia, parasthesia, prickling, ants in my
		leg, ants in my legs, ants in my foot, ants in my feet, ants crawling, cold dead foot, foot
		asleep, feet asleep, cotton wool, leg is dead, foot is dead, leg feels dead, foot feels
		dead, numm, numbb, nummb, nubm, leg went dead, foot went dead, leg gone dead, legs went
		dead, leg felt dead, foot felt dead, changed feeling, different feeling, changed sensation,
		different sensation, can't feel my bum, couldn't feel my bum, can't feel my bottom, couldn't
		feel my bottom, can't feel my backside, couldn't feel my backside, no feeling in my bum,
		deadness, dead feeling, no sensations, novocaine, novocain, jhunjhuni, like after the
		dentist, ants walking/crawling/running/marching, insects/bugs/spiders/worms
		crawling/walking/running, creepy crawly/crawlies, tv static, like walking on a/
		cotton/wool/sponge/sand/pebbles/marbles/glass/bubbles/cushions/foam/gravel/stones, like/as
		wearing a sock, gone/went/going/goes numb/dead/tingly/fuzzy,
		no/zero/less/little/reduced/lost/losing feeling/sensation in, feeling gone in, can't feel
		the ground/floor/pedal/pedals, patch with no feeling, dead patch/patches/spot/spots,
		not/don't/doesn't/isn't feeling/feel when/if i touch/pinch/press, sock bunched/rolled, feels
		like leather, tingels, pins and neddles/needels, pringling, after/like an/ epidural,
		anaesthetised, anesthetised, anesthetized, desensitised, feet/foot/leg/legs/toes buzz,
		novacaine, sensation gone/less/down/reduced, sensation is gone/less/reduced, feeling is/has
		gone, lost the feeling, no touch, can't feel touch/pin/pinpricks/temperature, hot/cold/warm
		feels cold/warm/lukewarm/hot, walking on cotton/wool/sponge/marbles, felt/feel/feels nothing
		down/below/there, didn't feel my/ foot/feet/toes/leg/legs, pins / needles, feeling
		gone/going around/round/from/at, foot/toes/toe/shin feels/feel dead, like nothing down
		there/below, is/are/feels/goes dead to touch, is/are/was/were sleeping from,
		leg/foot/legs/feet is/are sleeping, leg/foot/legs/feet sleeping, dead to touch, toilet seat
		feels weird/odd/funny/strange/soft, can't/couldn't feel bits, can't/couldn't tell hot from
		cold, pants/underpants/underwear/knickers feel/feels like they're/it's not there, ant
		crawling, dead toe/toes, stubbed toe and/on/but felt nothing, felt cold on one leg and/but,
		felt nothing at all there, bath/shower/water felt/feels cold/hot/warm on one, tackle
		gone/went/goes to sleep, tackle's gone to sleep, nothing down there, nothing down below,
		tingles down both arms, two dead legs, dentist had jabbed/injected,
		perineum/bottom/bum/foot/toes/saddle feels/is/feel/are dead/asleep, couldn't feel
		razor/water/seat/sheet, can't/couldn't/cnt feel
		behind/bottom/bum/ft/foot/feet/leg/legs/toes/bits, sole of foot feels like,
		feel/feels/feeling like cotton, couldn't/can't/don't feel
		brake/pedal/clutch/seat/saddle/chair, man bits, lady bits were, legs/leg/foot/feet
		feel/feels like they/it belong/belongs, feel like they belong, burny stripe, don't feel the/
		seat/chair under, bits were/are/went/go num`},
	{"nerve", `siatica, siatic, sciatca, ciatica, referred pain, leg below the knee, leg below knee,
		shooting, shoots, electric, electrical, electric shock, electric shocks, zap, zaps, zapping,
		zapped, zinger, zingers, zinging, sciatica, sciatic, radiating, radiates, radiated, radiate,
		radiation, radicular, nerve pain, nerve pains, nervy, trapped nerve, pinched nerve, nerve,
		nerves, zing, zings, sciaticca, lightening pain, electrocuted, tasered, tased, like a taser,
		nerve like, nervey, sciatica's, sciatics, sciatia, ischias, lumboischialgia, ischialgia`},
	{"weak", `weak, weakness, weakened, weakish, week leg, week legs,
		no/less/little/lost/losing/without power/strength/force, power/strength gone/going/drained,
		has no/little power/strength, weaker than the other, can't push clutch/pedal/pedals down,
		legs/leg packed/pack/gave/gone up/in/kaput, strength has gone/left, can't press
		clutch/pedal/pedals/brake/accelerator, thinner than other/right/left`},
	{"very weak", `very weak, really weak, so weak, too weak, extremely weak, weaker, getting weak,
		severe weakness, paralysed, paralyzed, paralysis, dead weight`},
	{"trouble", `trouble, troubles, troubled, difficulty, difficulties, difficult, hard to, harder
		to, problem, problems, struggle, struggled, struggling, strain to, unable to, issues, issue,
		trouble with, slow to come, not emptying, isn't emptying, doesn't empty, won't empty, won't
		come, doesn't come, nothing comes, nothing comes out, full but nothing comes, full but
		nothing comes out, feels full but nothing comes, feels full but nothing comes out, full but
		can't go, feels full but can't go, nothing came, nothing came out, weak/slow/poor stream,
		stream slow/weak/poor, stream is slow/weak/poor, trickle, trickles, trickling, but nothing
		comes/came/happens/happened, but nothing comes/came out, but i/ can't empty it/, but i/
		can't pee/wee, but i/ can't start, not passing, isn't passing, won't pass, not able to pass,
		playing/plays/played up, acting/acts/acted up, not right, no urge, lost the urge, don't get
		the/ urge, never get the/ urge, urge gone, urge has gone, straining to, have to strain, had
		to strain, have to push, can't go, not working properly, not working right, nothing's
		coming, nothing is coming, backed up, won't/doesn't/don't/wouldn't hold, not empty, not
		emptied, never empty/empties, stuck, hesitant, stops and starts, stops/stop and
		start/starts, can't get going, won't let go, takes forever/ages to start, never feels empty,
		feels never empty, very pressure, no signal, doesn't/don't feel like it empties, doesn't
		feel like it is/emptied, feels like it doesn't empty, slow to start/come/go, before anything
		came/comes/happens, not feel it coming/come, stops and starts can't, can't get going since,
		takes/took forever/ages to`},
	{"leak", `leak, leaks, leaked, leaking, leakage, dribble, dribbling, leaking through`},
	{"lose", `control gone, control is gone, lose control, loss of control, lost control, losing
		control, lose, losing, lost, loss, loss of, no control, no bladder control, no bowel
		control, no bladder or bowel control, no bowel or bladder control, less control, little
		control, poor control, no more control`},
	{"soiled", `not one drop, pooped myself, shit myself, crapped myself, peed my pants, accident in
		my pants, pee but can't, wet myself, wetting myself, soiled myself, soiling myself, wet my
		pants, peed myself, peeing myself, pissed myself, pooed myself, shat myself, wet the bed,
		incontinent, incontinence, pee accident, toilet accident, no pee since, no pee today, no wee
		since, no wee today, haven't peed since, not peed since, pooped without noticing, pooed
		without noticing, peed without noticing, peed without knowing, pooped without knowing,
		saddle anaesthesia, saddle anesthesia, cauda equina, soiled/soil/soiling
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
		not/haven't been for a wee/pee in/since/for, can't hold water/wee/pee/urine/poo,
		urine/wee/pee not/doesn't/won't/isn't coming/come, urine not coming, bursting and/but
		can't/nothing, urine/pee/wee escape/escapes/escaped/runs/ran/leaks out/when/,
		bladder/bowel/bowels just/let/lets empties/go/empty, bladder has a/its mind, incontinence
		pads/pants, wet like a toddler, skidmarks, skid marks, can't hold wind/gas/farts/fart,
		number two slid/slipped/came out, gas or solid, bowels let go, can't control
		faeces/poo/bowels/bladder/wee/pee, control faeces/feces, couldn't/can't/didn't feel the
		suppository/tampon/wipe/paper/catheter, shat the bed, back in nappies/diapers, no control
		down there, pee/peed/weed/pissed/wet the bed, no idea when i need to/a/the/
		pee/wee/slash/loo/toilet, can't/couldn't/don't feel/know/tell when/if i need/have to/the/a/
		loo/toilet/wee/pee, can't/couldn't feel when i need/have to/ go, can't/couldn't/don't
		feel/know/tell when/if i'm/ weeing/peeing/pooing, press/push/pressing/pushing on bladder to,
		didn't know i'd/i had/ peed/pooed, wee/pee/poo/urine just
		comes/came/coming/comming/leaks/leaked/slips out/, can't control faeces/feces, urinary
		retention, retention of urine, wet the bed again, haven't been to the loo/toilet for days,
		woke/wake/waking up in a/ wet bed, tena pads, haven't/not/hasn't/didn't/don't
		pee/peed/wee/weed for/in/since/all, lose/lost/losing stool, slow to pee/wee,
		haven't/not/hasn't needed/wanted a/ wee/pee/poo/loo/toilet in/for/since, lost control of the
		back door, don't/didn't get the/that/a need to go, bladder full but i don't/can't, water
		goes/comes/runs alone/itself, number twos/two just/slips/comes, can't/couldn't/don't feel
		if/when i need/have to/ go, can't/couldn't hold it till/until i/the/
		home/house/loo/toilet/get, bowels/bladder/bowel just went/gave, weak/poor stream, bladder
		shy/lazy, can't/couldn't/don't tell/know if/when i'm/ wet, only know/knew i'm
		weeing/peeing/going, wee/pee/urine coming/comes/came out when, haven't/not/hasn't needed a/
		wee/pee/poo/loo all, can't/couldn't/don't tell/know if/when i'm/i am
		peeing/weeing/pissing/going, pissed/peed/weed/wet meself/mesel/mysel/maself,
		knickers/pants/trousers/underwear damp/wet all/again, tena lady/pads/pants, pooed in/on
		van/car/bed/sofa, pooed no warning, can't/couldn't squeeze bum to/shut, urine out by, press
		on tummy/belly/stomach/bladder to get, been/started/keep wetting the bed, wetting the bed,
		not a drop since/all/for, only drops come/came, press on belly/tummy/stomach/bladder to
		pee/wee/go, stained underwear/pants/knickers, wet my trousers/pants/jeans/knickers/leggings,
		still no wee/pee, can't/couldn't hold number two/twos, i weed/peed/pooed on
		floor/mat/sofa/chair`},
	{"give way", `isn't/aren't working right/properly/, not working right/properly, not working,
		stopped working, wouldn't hold me, won't hold me, doesn't hold me, doesn't work, gives way,
		gave way, giving way, give way, gives out, don't obey, doesn't obey, won't obey, not
		obeying, gave out, giving out, buckled, buckles, buckling, buckle, collapsed, collapses,
		collapsing, knee/knees/leg/legs fold/folds/folded/folding under/on, folded/folding/folds
		under me, folds/folded/goes/went/gave from/ under me, goes/went from underneath me,
		gives/gave/giving out under me, won't/doesn't/wouldn't/didn't/don't do what i tell it/them/,
		won't/doesn't/wouldn't/didn't/don't do what i want, won't/doesn't listen,
		won't/wouldn't/doesn't/didn't take weight, can't/couldn't take weight, won't/wouldn't carry
		me, drops/dropped from under me, give out, went from under me, neither will/would hold me,
		not functioning, isn't functioning, can't/couldn't/won't/wouldn't hold me, just useless,
		won't/can't/wouldn't/couldn't push me up, won't/wouldn't work, can't/couldn't/won't hold me,
		cut strings to, had to help me up`},
	{"foot drop", `foot drop/dropped, drop/dropped/floppy/dead foot, dropfoot, footdrop,
		slap/slaps/slapping the ground/floor when, catching/stubbing toes/toe,
		trip/trips/tripped/tripping/stumble/stumbled/stumbling/fall/falling on/over
		foot/feet/toes/toe, can't/couldn't/unable to/ wiggle/wriggle/bend/flex/pull/lift/raise up/
		foot/toes/toe/ankle, big/little/ foot/toe/toes/heel/ankle won't/don't/doesn't/can't
		lift/wiggle/move/work/pull/bend, foot/toe/toes/leg/legs paralysed/paralyzed,
		reduced/loss/weak/no/lost of/ dorsiflexion, dorsiflexion weak/reduced/gone, paralysed,
		paralyzed, paralysis, heel won't lift, lift/lifting/hoist/hoisting/haul/hauling/lug/help leg
		into/in/onto car/bed, won't/doesn't/don't lift leg/foot/toes,
		foot/toe/toes/forefoot/boot/shoe won't/doesn't/can't/don't come/go up, lazy foot, foot went
		lazy, flip flop/flops keeps/keep/kept falling, slap slap, stumble/stumbling/trip/tripping
		on/over every/each, can't get up from chair/toilet/loo without, can't lift leg/foot
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
		without, can't raise heel, can't/couldn't/unable rock back/up/ on heel/heels, so foot
		doesn't/won't/don't catch/drag/trip, foot/feet hooks/hook carpet/floor/rug, hip/leg/knee
		won't bend up, foot keeps catching, leg drags, can't climb stairs, big toe won't
		come/go/lift/ up, leg has resigned, foot wouldn't/won't come off, leg/thigh/knee quits, leg
		just won't extend, leg won't/doesn't/wouldn't lift up/off, leg just folds`},
	{"heart or stroke", `chest tight, chest felt tight, chest feels tight, chest was tight,
		chestpain, chestpains, chestpressure, chesttightness, tightness in chest, tightness in my
		chest, tightness in the chest, tight in the chest, chest pain, chest pains, chest tightness,
		chest pressure, tight chest, pressure on my chest, pressure in my chest, heart attack,
		angina, chest heavy, chest felt heavy, chest feels heavy, chest was heavy, heavy chest,
		heaviness in chest, heaviness in my chest, heaviness in the chest, heavy feeling in chest,
		heavy feeling in my chest, weight on my chest, heart pain, pain in heart, pain in my heart,
		my heart hurts, heart hurt, heart hurts, pain in left arm, pain in my left arm, pain in the
		left arm, pain down left arm, pain down my left arm, left arm pain, jaw pain, pain in jaw,
		pain in my jaw, pain in the jaw, hurts to breathe, hurt to breathe, hurts when i breathe,
		hurts breathing, painful to breathe, hurts when breathing, pain when breathing, pain when i
		breathe, pain breathing, pain on breathing, stroke, a stroke, mini stroke, slurred,
		slurring, slurred speech, speech slurred, double vision, seeing double, blurred vision,
		vision blurred, lost vision, face drooping, face drooped, face droops, drooping face, facial
		droop, face numb, numb face, can't speak, couldn't speak, words came out wrong, elephant on
		my chest, elephant on the chest, pressure on chest, pressure in chest, pressure on the
		chest, pressure in the chest, weight on chest, weight on the chest, face went numb, face is
		numb, face was numb, face feels numb, face felt numb, numbness in my face, numbness in the
		face, left arm numb, left arm went numb, left arm is numb, left arm was numb, numb left arm,
		numbness in left arm, numbness in my left arm, worst/explosive/blinding/thunderclap/thunder
		clap headache/headaches, worst headache of my life, sudden
		severe/blinding/bad/massive/terrible/awful/ headache, headache came on suddenly, headache
		like a thunderclap/explosion, chest ache/aches/aching/discomfort/burning/squeezing/crushing,
		elephant sat/sitting/standing on chest, words came out
		jumbled/wrong/slurred/funny/muddled/scrambled, words came out all
		jumbled/wrong/muddled/scrambled, speech went/gone/was/is slurred/funny, arm went/gone/is/was
		limp, lost/losing sight/vision in/on, can't see out of one eye, vision went/gone/lost, blind
		in one eye, face dropped/lopsided/crooked/drops, face fell on one side, mouth
		drooping/drooped/droops/dropped, belly/stomach/tummy/abdomen/gut
		beating/beats/pulsating/pulsates/pulsing/pulses/throbbing/throbs, belly beating like a
		heart, pulsating/pulsing/throbbing/beating in/feeling in/ belly/stomach/tummy/abdomen,
		coughing up blood, can't/couldn't see out/in of/ one/an/my/ eye, mouth/lip
		hanging/hangs/hung, elephant sitting on me, chest went/goes/gone/got/gets tight/heavy/funny,
		squeezing/squeeze/pressure/burning/pain/tightness/ache behind breastbone/sternum, fist in
		chest, indigestion that goes/up/in, indigestion in jaw/arm, jaw aches/aching/ache/hurts,
		lips/lip went/are/turned/going blue, blue lips, mouth going/is/gone to one/left/right/side,
		mouth is hanging/going/drooping, speech gone/is/went/got slurry/thick/funny, smile
		is/was/went/looks crooked/lopsided/wonky, talking/talked/speaking gibberish, gibberish,
		tongue heavy/thick, arm and leg just/went/switched/are/both off/numb/weak/dead, curtain
		came/down over/across, vision dim/dimmed/dims, thunderclap, head pain sudden/so, sudden bang
		in head, bat to/in/at the/ head, hit with a bat in/back/on, headache like a
		gunshot/bomb/thunder/bat/hammer, headache came/come/started on suddenly/in/instantly,
		blinding headache, skull about to, popped in head, pain in head arrived/came/sudden, stiff
		neck and/with rash/fever/headache/light, lights/light hurt/hurts/kills, droopy eye/eyelid,
		eyelid droopy/drooping, tight band round/around/across the/ chest, mouth/face/smile
		crooked/droopy/lopsided/wonky, mouth/face/smile went/felt/feels/looked/looks/is/was
		crooked/droopy/lopsided/wonky, arm suddenly/went heavy/weak/dead/useless/limp, arm useless,
		bluish lips, lips bluish, weakness in/of right/left/one arm/hand, arm/hand weakness,
		arm/hand went weak/limp, chest felt/feels like an elephant, elephant on chest, one side of
		my body/face went/is/gone/felt/feels numb/weak/dead/limp, left arm
		went/goes/gone/feels/felt/is/was tingly/numb, left arm tingling, tingling/numbness/pain
		in/down left arm/jaw,
		squeezing/vice/tightness/tightening/discomfort/heaviness/pressure/pains/crushing/gripping/stabbing
		in/around/across chest, brick on chest, a squeeze in chest, thunder headache, sudden thunder
		headache, head exploded, half of/ my face went/is/goes/dropped/fell
		funny/droopy/numb/weird/odd/dead, side of my face went/is/goes/dropped/fell
		funny/droopy/numb/weird/odd/dead, arm dropped/drops/fell by itself, hand/arm just useless,
		couldn't/can't hold my/a/ mug/cup/pen/fork/spoon/glass, tongue wouldn't/won't work,
		can't/couldn't smile right/properly/straight/, can't/couldn't talk right/properly/straight,
		band/tightness/tight round/around/across chest/heart, gtn, nitro spray, jaw is/was/
		paining/aching/hurting/sore, chest felt/feels/was odd/funny/weird/strange,
		pain/hurts/stabbing/stabs/sharp when i inhale/breathe, pain/hurts/stabbing/stabs/sharp when
		inhaling/breathing, couldn't/can't get words out, blurry in one eye, vision double, speech
		slurry, eyelid hanging, worst headache ever, sudden thunder pain, aneurysm, sudden
		tearing/ripping, beating/beatin/thumping/pulsing in belly/stomach/tummy, arm
		won't/doesn't/wouldn't go/lift/move up/, arm and leg just/both/ switched/off/dead/numb,
		talking gibberish, gibberish says, curtain came/come/falling down over/across, curtain over
		eye, hit with a/ bat back/in/on, sudden bang in, worst head ever, something popped in head,
		pain in head arrived/like/came, side of my face is/feels/looks hanging/dead/asleep/gone,
		half of/ my face has/is/went gone/ to sleep/asleep, belt round/around chest, lips a/ bit/
		blue, can't find the right/ words all/suddenly/today, my face feels funny/odd/numb/weird,
		standing/sitting/sat on breastbone/sternum, words come/came out as/all/funny, someone
		standing on my breastbone, can't find words suddenly, saw/seeing/see double, left arm
		ache/aches/aching, blind spot one/in/my eye, vision doubled, dropped cup/mug/phone hand/arm,
		hand/arm wouldn't/won't grip/hold/close, right/left side went weak/numb/dead, headache hit
		me, weight behind breastbone, like someone standing on it, chest like someone, breathing got
		so tight, couldn't/can't find words for/after/a`},
	{"tearing", `tearing, ripping`},
	{"crash", `serious accident, bad accident, car accident, car crash, bike crash, crashed, serious
		fall, bad fall, fell down the stairs, fell from, hit by a car, rear ended, rear ender,
		whiplash, hit by a bike, hit by a van, knocked off my bike,
		car/van/bus/truck/lorry/motorbike/taxi hit/knocked/ran me, hit/knocked/run over/down/off by/
		a/ car/van/bus/truck/lorry/motorbike/taxi/scooter/bike/cyclist, shunted, hit me from behind,
		car/bike/road/motorbike/traffic crash/smash/prang/collision/wreck/accident, in a
		crash/collision/smash/wreck, rta, mva, rtc, came/fell/thrown/knocked/flew/went off
		horse/motorbike/motorcycle/roof/ladder/scaffold/scaffolding/moped/scooter/quad, off the
		ladder/roof/scaffold/scaffolding, off a ladder/roof, from a ladder/roof/height, kicked by a
		horse, came a cropper, van/car/truck/tractor/quad/bike rolled/tipped/flipped, motorbike/bike
		went from under, skied into, hit by a taxi/tram/train/cyclist/scooter, wrote off the/my
		car/ute/van/truck/bike, t boned, wakeboard/ski/snowboard/jet crash, tbone, tboned,
		fall/fell/fallen/tumbled/slipped/slid down stairs/steps/escalator, hit a ditch/lamppost,
		airbags went, knocked down by, rolled the/a/my quad/car/van/buggy/tractor, dropped/fell from
		the/ loft/hatch/roof/tree, roof/scaffold/scaffolding/ladder fall`},
	{"accident", `accident, accidents, minor accident, a fall, had a fall, fell over, fell down,
		fell off, fell on, fell, tumble, tumbled, tripped, tripped on, tripped over, slipped on,
		slipped over, slipped and fell, took a fall, fall on the stairs, slipped on the stairs, hit
		my back on, hit my back against, hit my back when, hit my head, banged my back, banged my
		head, slipped on ice, slipped on the ice, arse over tit, took a tumble/spill/header, a fall
		on/at/in/down/from/last, bad tumble, landed on/hard/badly
		back/bum/arse/backside/tailbone/bottom/coccyx/hip, landed hard/badly, slipped in/on
		shower/bath/ice/mud/stairs/steps/wet/floor, went over on, hit head/tailbone, had/took a/
		tumble, horse/bike/pony threw/bucked me, thrown from, got knocked/bumped over/down/off,
		missed a step/stair/kerb, fell/fall/fallen out/off/in/into/at of/
		bed/bathroom/bath/shower/stairs/garden/kitchen/chair/ladder, slipped/tripped/fell/tumble and
		landed/hit, tripped over dog/cat/toy/rug/carpet/kerb/step/it, slammed spine/back, flew
		against/into, got/was tackled, sent me flying, since a/ fall/accident/crash, after a/
		fall/accident/crash, banged/smacked/whacked head/back/tailbone/spine, cracked head/tailbone,
		hit the deck, landed on my back, took a nosedive, went head over heels,
		fell/fallen/thrown/knocked/flew off
		bike/bicycle/chair/stool/bed/sofa/couch/skateboard/kerb/curb/trampoline/swing, came off
		the/my/a bike/bicycle/skateboard, fallen over, landed on neck/head, hit the floor/ground
		hard, landed flat, off horse, went down on ice/stairs/steps/floor/pavement, thrown off
		trampoline/swing/bike/horse/board/bull/quad, spear tackled, got/was spear/high tackled,
		slipped and/got/have osteoporosis, thrown down stairs/steps, slipped badly`},
	{"labour", `bleeding, bleed, bled, blood, spotting, fluid, waters broke, water broke, waters
		gone, contraction, contractions, regular contractions, tightening/tightenings every,
		tightenings, in labour/labor, mucus plug, waters broke/broken/gone/leaking, waters may have
		gone, waters have broken/gone, my waters, show of blood, gush of water/fluid, brown blood,
		blood on the pad, cramps like a period, period cramps, pains coming in waves, coming in
		waves, itching like mad, belly/bump/tummy/stomach going/goes/went/gets/getting/keeps
		hard/tight/rock, cramps low down, contractions every, contraction every, bleeding heavily,
		positive test, bleeding today, some bleeding, cramp/cramps every, belly cramps`},
	{"swelling", `swelling, swollen, calf hot, calf is hot, hot calf, calf is red, calf hot and red,
		calf red and hot, calf is hot and red, calf is red and hot, lump, lumps, changed shape,
		deformed, deformity, ballooned, blew/blown up like a balloon, calf/leg/ankle
		bigger/larger/fatter/thicker than, calf/leg bigger/larger/fatter/thicker, calf/leg is
		bigger/larger/fatter/thicker, calf warm/hot, calf feels warm/hot, calf is warm, warm calf,
		red calf hot, dvt, blood/ clot, clot, calf red and, calf thick/fat/rock hard/tender, calf is
		thick/fat/tender, had clots before, calf blew/blown up, leg/calf/ankle/foot is/ fat and/now,
		one leg is fat, leg/calf/ankle thick and, thick and shining/shiny/hot/warm, leg/calf blown
		up, calf doubled, sock leaves/left deep/a mark/marks, calf purple, purple calf, hot patch on
		calf/leg, warm when touch, boot won't zip/fit, can't press calf, calf like a, bump
		sticking/stuck out, step in backbone/spine, dent in spine/back, bone poking, knot on the
		spine, back bent to, caved over, calf way/much/lot thicker/bigger/fatter, calf
		thicker/bigger/fatter, leg/calf is/ twice/double the size, warm and shiny/swollen, hot and
		swollen, red and swollen/shiny, bone/rib sticks/sticking/poking out, lost height,
		calf/leg/ankle puffed up, leg/calf/ankle/foot swelled/swells/bulging, and swelled, calf
		bulging, puffed up like a balloon, leg/foot cold and white/blue/pale, calf
		sore/red/tender/hot and red/sore/hot/swollen/shiny, hump in/on back, calf hard as/and
		rock/purple/hot, calf hard as a/ rock, red calf, calf aching/sore/hurts and/ hot/red,
		suddenly hunched, hump came/up up/overnight, vertebra/bone feels/felt/is pushed/out out/of,
		hunched over suddenly, one leg/calf/ankle twice/double/much as/the/
		size/thick/thicker/bigger/fat, leg/calf hard as a/ rock/stone/board, calf
		tender/sore/painful and warm/hot/red, foot/leg cold white/pale/blue, foot/leg feels cold and
		numb/pale/white, shrunk 4/3/2/5 cm/inches, calf red tight, lower leg twice, leg twice its
		size, calf/leg like a balloon, lower leg is puffy`},
	{"headache", `bad headache, severe headache, headache, headaches, migraine`},
	{"less moving", `less movement, moves less, moving less, fewer movements, fewer kicks, less
		kicking, stopped moving, not moving, reduced movement, reduced movements, baby quiet, baby
		is quiet, baby was quiet, baby very quiet, baby quieter, baby is quieter, quiet baby, baby
		still, baby not moved, baby hasn't moved, not felt the baby, baby isn't moving, can't feel
		the baby, couldn't feel the baby, haven't felt the baby, baby not moving, baby kicks less,
		kicks less, bump has/gone/went quiet, bump gone quiet, bump has gone quiet, baby gone quiet,
		baby stopped, not kicking, no kicks, baby not moved/kicked/kicking, haven't felt baby, no
		baby movement/movements/kicks`},
	{"ill", `fever, fevers, feverish, night sweat, night sweats, chills, shivers, sweats at night,
		sweating at night, high temperature, running a temperature, shivering, shivery, ran a
		temperature, ran a temp, running a temp, run a temperature, had a temperature, have a
		temperature, got a temperature, temperature is up, high temp, raised temperature, fevr,
		fevver, weight loss, losing weight, lost weight, loss of weight, unexplained weight loss,
		lost a lot of weight, weight dropping off, lost so much weight, blood in urine, blood in my
		urine, blood in pee, blood in my pee, blood in wee, blood in my wee, blood in poo, blood in
		my poo, blood in stool, blood in my stool, peeing blood, bloody urine, blood when i pee,
		coughing blood, coughing up blood, coughed blood, coughed up blood, cough up blood, temp
		high, got a temp, cold sweat/sweats, rigor/rigors, drenched at night, sheets
		soaked/wet/drenched, soaked/wet/drenched sheets, soaked the sheets, drenched in the night,
		night sweating, infection, kidney infection, water infection, urine infection, uti, sepsis,
		kidney stones/stone, lost/losing/dropped/shed/drop/lose
		a/two/three/four/half/several/2/3/4/1 stone/stones, lost/losing/dropping lots/loads/tons of/
		weight, losing too much/ weight, lost too much weight,
		clothes/trousers/jeans/pants/belt/skirt/shirt/shirts falling/hanging/hang/fall off/on,
		lost/losing weight, not even trying to lose, losing/lost weight and not/no, skin and bone,
		chemo fever, peed/peeing/pee/pissing/pissed/wee/weeing blood/red, blood in
		wee/pee/urine/poo/stool/poop/toilet, with a temperature, and a temperature, w a temperature,
		bit of a temperature, slight temperature, burning pee/wee, burns when/to i/ pee/wee,
		skinny/thin/thinner for no reason, skinny/thin/thinner without, no appetite and, cold
		sweating, sweating cold, weeping and/wound/scar, scar hot/is hot/weeping/oozing/smells,
		wound hot/weeping/oozing/smells, pus, oozing, peeing pus, cloudy pee/urine/wee,
		pee/urine/wee is/ cloudy/smelly/dark, look gaunt, gaunt, wasting away, shrinking away,
		getting/got/become/becoming thinner/thin/skinny/skinnier/gaunt each/every/without/for/and,
		kilos/pounds/weight are/is melting/dropping/falling/vanishing/going, losing a lot of weight,
		no appetite, off my food, food has no taste, lost heaps/tonnes of weight, ring slides off,
		drenched pjs/pyjamas/pajamas, flu like, with temp/temps, hot and cold
		sweats/flushes/shivers/all/chills, weight is/keeps/just/ falling/dropping/coming/melting
		off, weight dropping for no, dropping weight without, sweat/sweating/sweated/sweats through
		the/ sheets/bed, teeth chattering under/and, weight keeps/is going down, weight dropping
		don't/and/but/for, lost/lose/losing nearly/almost/about/over/another a/two/three stone,
		abscess, feel/feels/feeling/felt properly/really ill, down/lost weight no idea why, no idea
		why i'm losing, soaked/soaking nightie/pyjamas/pjs/pillow/shirt with, coughing/coughed
		pink/red, blood when i/ cough, kilos/pounds dropping off, bones ache/aching everywhere/all,
		pee/wee/urine burns/burning/stings/stinging, can't/couldn't keep fluids/food/water/anything
		down, headache every morning, can't stop shaking, feel/feeling proper ill, weight without
		dieting, sweating/sweated/sweat through pyjamas/pjs/sheets/nightie/shirt/bedding,
		temperature every evening/night, boiling hot and teeth, pregnancy test positive, missed
		period, period weeks late, kg/kilos/kilo/pounds/lbs gone since/without/no/and,
		woke/woken/wake up drenched/soaked/soaking, line infected, line was infected, drip was
		infected`},
	{"history", `weak immunity, weak immune system, immune system, immunosuppressed, injects drugs,
		inject drugs, injected drugs, injecting drugs, cancer, tumour, tumor, metastasis,
		metastases, melanoma, myeloma, lymphoma, leukaemia, leukemia, carcinoma, sarcoma,
		metastatic, chemo, chemotherapy, radiotherapy, mastectomy, oncologist, oncology, in/
		remission, immunosuppressants, immune suppressed, low immune, hiv, transplant, the big c,
		secondaries, lumpectomy, tumours, tumors, bowel/breast/prostate/lung/skin cancer, myelom,
		cancerous, malignant, bone mets, used again needle, needles again, relapsed and used,
		shooting up again, psa went up, oncologist asked, biologics`},
	{"unrelieved", `rest doesn't ease, not eased by rest, rest doesn't help, no relief from rest,
		not better with rest, even at rest, hurts at rest, pain at rest, no position helps, constant
		pain, kept me up, keeps me up, worse during the night, night pain, pain at night, hurts at
		night, hurt at night, hurting at night, aches at night, worse at night, pain all night, hurt
		all night, hurts all night, ached all night, pain woke me, woke me up, wakes me, woken by
		pain, woke up with pain in the night, woke with pain in the night, woke up with pain at
		night, woke with pain at night, woke at night with pain, woke up at night with pain, keeps
		me awake, kept me awake, awake with pain, woke me, woke me at night, woke me in the night,
		wakes me at night, wakes me in the night, waking me, can't sleep for pain, couldn't sleep
		for pain, can't sleep for the pain, couldn't sleep for the pain, can't sleep because of
		pain, can't sleep because of the pain, couldn't sleep because of the pain, can't sleep with
		the pain, can't sleep from pain, couldn't sleep with pain, too sore to sleep,
		woke/wakes/woken/waking/wake up/ crying/screaming, woke/wakes/woken/waking/wake up/ in/with
		pain/agony, woke/wakes/woken/waking/wake up/ in/with the/ pain/agony,
		worst/worse/bad/terrible/awful/horrible at/in/during/over night, worst at/in night, worst in
		the night, wakes/woke/waking/keeps waking me/ every/all night, up all/half night
		with/from/in it/pain/back/agony, pain/hurts/throbs/throbbing/aches/ached/aching/agony
		every/all/each night, pain/hurts/throbs/throbbing/aches/aching at/in/during/through the/
		night, lying/lay awake with, never lets up, doesn't let up, doesn't ease, won't ease, never
		eases, nothing helps/eases/touches it, no matter how/what i lie/sit/position, pacing at/the
		night/floor, sleep/sleeping/slept in the/a/ recliner/armchair/chair, constant/constantly
		pain/hurting/hurts/ache/aching, worse/worst in bed, up pacing, pacing till, worse/worst
		lying down, worse/worst when i lie, sleeping upright, sleep upright, lying flat is agony,
		woken by it/pain/back, every night woken, resting/rest makes no difference, rest doesn't
		make a difference, gnawing at night, pain in the bed/night, there at rest, can't lie on
		it/back/down/flat, every night from/with the/ pain/it/back, drags/pulls/drag/pull me out of
		sleep, pain gets me up, back pain gets me up, pain never stops/eases/goes/lets, pain
		won't/doesn't stop/ease/go/let, wakened/awakened/woken by the/a/deep/ pain/it/back, pain
		gets/got/getting me up, can't/couldn't get comfy/comfortable in bed/at, awake all/half the/
		night with/from pain/it/back, no sleep because/for/with/from of/ it/pain/back,
		can't/couldn't/not sleep for/with/because/from of/ it/pain/back, hurts/hurt/aches/pain more
		at night, pain never sleeps, painkillers/pills don't touch it, pain
		nonstop/constant/constantly, non stop pain, nonstop pain, no change at rest, pain non stop,
		at 2/3/4 am again, dread bed, pacing til dawn/morning/late, pacing til/till, ruined by pain,
		waking at 2/3/4 am, hurts more in bed, hurts/aches/worse more in bed, night till
		dawn/morning`},
	{"unsteady", `stumbles, unsteady, unsteadiness, unsteady gait, stumbling, stumbled, staggering,
		legs not obeying, can't walk straight, couldn't walk straight, walking like drunk, shuffling
		gait, losing my balance when walking, hands clumsy, clumsy hands, hands are clumsy, hands
		feel clumsy, hands felt clumsy, hand clumsy, clumsy hand, fingers clumsy, clumsy fingers,
		drunk legs, walk/walking/walked like a/im/i/ drunk, off balance walking, can't balance
		walking, lurching, clumsy feet/legs, feet/legs clumsy, dropping/dropped/drop
		things/cups/stuff, walk/walking/walked into walls/doors/things, walking
		got/is/was/gone/went/goes all/ wobbly/funny/odd/weird/strange, legs won't go straight,
		losing balance walking, legs all over the/ shop/place, bouncing off walls/the/hallway, like
		on a boat, on a boat when i walk, lost balance walking/times, don't know where
		feet/foot/they are/is, fumbling buttons, veering, veer, can't judge where foot/feet, legs
		don't go where, walking very/is/become/becoming uncertain, uncertain walking, gait
		has/gone/is/went funny/off/odd, holding/hold/held on/onto to/ furniture, hold/holding the
		furniture to walk/get, walking/walk wobbly/funny, wobbly when walking, like a drunk, gait
		wobbly/worse, bump/bumping/bumped into doors/door/doorframes/walls/furniture/things,
		walking/walk/walked all over the/ place/shop/road, walk/walking/walks like a/an
		penguin/duck/drunk/zombie/robot/crab, gait's gone/off/weird/funny/wonky, legs not balancing,
		legs aren't balancing, look/looking down to see/check where foot/feet, legs/leg
		jump/jerk/jumping/jerking on their/its own, lost balance times/3/4/5, asked if i was
		drunk/pissed/ok to/, walking is/has/ become/gone very/so/ uncertain/unsafe/shaky, never
		needed a stick, can't/couldn't keep a/ straight line, lost my balance
		three/two/four/several/2/3/4 times, walk/walking like a/ sailor/penguin, won't/doesn't tell
		me where floor is, walked into door/doors/wall/frame/walls, walked into the door/ frame,
		balance totally/completely/really/all off/gone, grip and legs clumsy, can't button,
		can't/couldn't button/fasten/ shirts/shirt/buttons`},
	{"girdle", `band like, tight band around, band around the trunk, band around my trunk, band
		around my chest, band around my waist`},
	{"no better", `no better, not better, not any better, no improvement, not improving, not getting
		better, isn't getting better, isn't improving, no change for weeks, still no better`},
	{"kept from", `keeps me from, kept me from, keeps you from, stops me from, stopped me from,
		stopping me from, can't work, couldn't work, off work, prevents me`},
	{"first", `first back pain, first time back pain`},
	{"morning stiff", `stiffness in the morning, stiff in the morning, morning stiffness, stiff in
		the mornings, stiff every morning`},
	{"late night", `second half of the night`},
	{"dizzy", `😵, 🤢, 🤮, head spinning, head is spinning, head was spinning, room was spinning,
		giddy, room spins, dizzy, dizziness, dizy, diziness, dizzyness, faint, fainted, fainting,
		faintness, faints, lightheaded, light headed, lightheadedness, light headedness, woozy,
		vertigo, blacked out, black out, passed out, passing out, seeing stars, saw stars, room
		spinning, palpitations, heart racing, heart fluttering, heart flutters, heart fluttered,
		fluttering heart, heart skipped, heart skips, heart skipping, heart skipped beats, heart
		missed a beat, heart missed beats, heart skipped a beat, heart skips beats, vision went
		black, vision black, everything went black, nauseous, nausea, vomited, vomiting, collapsed,
		collapsing, felt sick, feel sick, feeling sick, sick to my stomach, palpatations,
		palpitation, keeled over, lay down dizzy, giddiness, swimmy, swimming head, head
		swimming/swam/swims, faintish, nearly/almost fainted/passed/went out/, nearly/almost keeled
		over, light head, woozie, wozy, dizzi, dizzines, head/room/everything/world
		spinning/spun/spins/tilted/tilting/swaying, heart/ticker/pulse
		racing/fluttering/irregular/jumping/skipping/flutters/erratic, heart/ticker/pulse
		is/was/going/went/gone mad/racing/crazy/irregular/nuts/bonkers/berserk, heart/ticker/pulse
		all over, skipping/skipped/missing/missed beats/heartbeats, skipped/missed a beat,
		heart/pulse did funny/weird/odd things, arrhythmia, afib, af episode, svt, blacking out,
		going to faint, felt faint/swimmy/sick, queasy, puked, puking, puke, vomit, barfed, wanted
		to vomit, about to faint, heart flutter/flutters, heart/ticker/pulse is/was/keeps/kept
		jumping/skipping/fluttering/stopping, heart missing, loose/lose/lost/losing consciousness,
		consciousness, went/turned white as/and, nearly/almost blacked out, head gone/going light,
		nearly/almost past/pased out, heart going/went bananas/crackers/haywire/wild/wildly,
		saw/seeing/see black/white/flashing spots/dots/stars/lights, saw/seeing stars/spots,
		vision/sight went grey/gray/black/dark/white/blurry/fuzzy, everything went grey/gray/dark,
		threw up, pass out, came to/round on the/ kitchen/bathroom/gym/bedroom/ floor, don't
		remember finishing/falling/stopping, next thing i was on the floor, woke up on floor,
		chucked up, clammy and, went clammy/pale, went all white/grey/pale, heart won't settle,
		pulse 140/150/160/170/180 just/at/sitting, heart going like the clappers, lights went out in
		my head, woke up next to bench/mat/bike/bed/rack, greyed/grayed out, room/world went black`},
	{"breathless", `can't get my breath, couldn't get my breath, struggling to breathe, can't get
		enough air, breathless, breathlessness, short of breath, shortness of breath, out of breath,
		breathlesness, can't breathe, couldn't breathe, hard to breathe, trouble breathing,
		difficulty breathing, struggled to breathe, gasping, wheezing, wheezy, couldn't catch my
		breath, can't catch my breath, can't/couldn't catch/get my/ breath/air, can't get air,
		fighting for breath, breathing hard to, tight breathing, air hungry, struggling/struggled
		for breath/air, gasped for/, puffing badly, winded at rest, breath short, so out of puff i,
		can't finish a/ sentence, winded by walking/climbing/stairs/talking, puffed walking, no puff
		walking, panting at rest, panting lying/sitting, breathing fast at rest, out of puff
		lying/sitting/resting/walking, short of puff, panting like mad doing, panting doing
		nothing`},
	{"crushing", `crushing, crushed, squeezing feeling, squeezing pain, vice like`},
	{"festers", `weeping, weeps, wept, oozing, oozes, oozed, opened, opening, opened up, split open,
		smells, smelly, yellow, pus, leaking, leaks, hot, red, angry, gaping, burst, infected`},
	{"odd", `odd, oddly, weird, weirdly, strange, strangely, funny, peculiar, feels/feel strange`},
	{"sharp", `sharp, sharply`},
	{"sexual", `new sexual, newly sexual, new/newly problem/problems/trouble with
		sex/erections/erection, erectile dysfunction, impotent, impotence, no erection, no
		erections, can't get an erection, can't orgasm, sexual dysfunction, can't/couldn't
		come/climax/finish during/in/ sex, no/less/lost/zero feeling during/in/with sex, numb during
		sex, no/lost morning erection/erections/wood, willy/penis/dick/cock
		doesn't/won't/not/isn't/stopped work/works/working, limp dick/willy/penis, can't feel sex,
		won't stand to attention, erections vanished/gone/disappeared/stopped, erections have
		vanished/gone/stopped, can't ejaculate, ejaculate, hard on that won't, hard on won't go,
		felt nothing below/during/in sex/down, things not working in bedroom, won't salute, sex
		feels like nothing, feel/feels/feeling nothing during/when/in sex, touches/touch me and i
		feel nothing, can't/couldn't get/stay/keep hard, sex feels of nothing, can't/couldn't get it
		up since/anymore/with, dead in bed, haven't/not/hasn't had an erection, no erection since,
		erection since`},
}

// places are where, when and how, which mean nothing alone.
var places = []notion{
	{"unable", `can't move, couldn't move, can't, couldn't, unable to, unable, can't hold, couldn't
		hold, can't control, couldn't control, not able to, wasn't able to, can barely, could
		barely, can hardly, could hardly, barely, hardly, can't feel, couldn't feel, don't know
		when, not knowing when, can't tell when, can't empty, couldn't empty, can't start, not
		knowing, been able to, been able, no longer able to, no longer able, able to barely, haven't
		been able to, not been able to, hasn't been able to, wasn't able`},
	{"unfelt", `can't feel, couldn't feel, can barely feel, could barely feel, hardly feel, don't
		feel, barely feel, stopped feeling, no longer feel, don't/doesn't/can't/couldn't know i
		need/have to/, don't/can't/couldn't notice, no longer feel when, no urge, lost the urge,
		don't get the/ urge, by the clock, didn't feel it coming, without noticing/knowing/feeling,
		can't/couldn't/don't feel urge, no feeling of needing, not/don't/can't/couldn't/doesn't feel
		it coming/come/go, without even noticing/feeling`},
	{"pee", `no bladder control, no bowel control, no bladder or bowel control, no bowel or bladder
		control, pee, peeing, peed, pooed, weeing, urine, urinate, urinating, urination, pooing,
		poop, pooping, bladder, bowel, bowels, number two, void, piss, pissing, go to the loo, loo,
		poos, water works, waterworks, pass/passing/passed water/urine/stool, potty, lav, take a/
		pee/wee/piss/leak, having/had/have a/ pee/wee/piss/poo, back passage, poo, toilet, wee,
		urinal, pipi, peepee, tinkle`},
	{"changed", `changed, changes, change, different, gone, dysfunction, no longer`},
	{"wound", `scar, wound, op wound, incision, stitches, sutures, op site, surgical site, staples`},
	{"sex", `sexual, sexual function, sexually, sex, erection, erections, erectile, orgasm, orgasms,
		climax, intercourse, making love, wank, aroused, arousal, libido`},
	{"both", `both, either, two dead legs`},
	{"legs", `legs, feet, calves, thighs, legs heavy, heavy legs, legs shaky, shaky legs, legs
		shaking, shaking legs, legs were shaking, legs wobbly, wobbly legs, legs were wobbly, legs
		both`},
	{"leg", `leg, foot, calf, thigh, shin, hamstring, toe, toes, big toe, ankle, heel, buttock,
		buttocks, bum cheek, glute, legs, feet, calves, thighs, shins, knee, knees, sole, soles,
		instep, big toes, little toe, outside/side/top/ball of foot, kneecap, lower leg, lower legs,
		footsole, soles of my feet, legs heavy, heavy legs, legs shaky, shaky legs, legs shaking,
		shaking legs, legs were shaking, legs wobbly, wobbly legs, legs were wobbly, other
		leg/foot/thigh/calf/knee, two dead legs`},
	{"asleep", `sparkly, sparkling, went to sleep, gone to sleep, goes to sleep, fell asleep, falls
		asleep, asleep, rubbery, block of wood/ice, someone elses, somebody elses, not mine, not my
		own, isn't mine, doesn't/don't belong to me, doesn't feel like mine, not part of me,
		buzzing, humming, fizzing, fuzzy, fuzzy feeling, crawling feeling, crawly, leathery, like
		rubber, bubbles in, champagne bubbles, buzzes, buzzed, prickles, prickly, without feeling,
		like static, static feeling, sock feeling, touch feels far, like wood/rubber, sleeps/sleep
		all day/night/time, gone like dead, like dead, is sleeping all/whole/since, he/she is
		sleeping, gone/went/goes to sleep`},
	{"saddle", `between the legs, between my legs, between legs, saddle, saddle area, genital,
		genitals, genital area, private parts, privates, private area, crotch, groin, inner thigh,
		inner thighs, buttocks, buttock, bum, butt, backside, anus, anal, rectum, perineum, wiping,
		wipe, wiped, down there, penis, testicles, scrotum, vagina, vulva, labia, can't feel my bum,
		couldn't feel my bum, can't feel my bottom, couldn't feel my bottom, can't feel my backside,
		couldn't feel my backside, no feeling in my bum, genitalia, down below, front bottom, willy,
		foof, perineal, undercarriage, nether regions, nethers, lady bits, girly bits, private bits,
		fanny, vag, nads, bollocks, dick, bumhole, arse, between thighs, saddle bit, saddle region,
		back passage, where nappy/pad/pants would be, intimate zone/area/parts, bum crack, crack of
		bum, sit bit, nappy area, area i sit on, underpants area, my bottom, in my bottom, round my
		bottom, area/place/part/bit where i sit, zone/area/part of the/ bicycle/bike seat/saddle,
		bicycle/bike seat area/zone/bit, toilet seat feels weird/odd/funny/strange/soft,
		can't/couldn't feel bits, pants/underpants/underwear/knickers feel/feels like they're/it's
		not there, tackle, nothing down there, nothing down below, my behind, bottom feels
		asleep/dead/numb, behind feels, man bits, boy bits, don't feel the/ seat/chair under`},
	{"private", `between the legs, between my legs, between legs, genital, genitals, genital area,
		private parts, privates, private area, crotch, wiping, wipe, wiped, down there, down below,
		penis, testicles, scrotum, vagina, vulva, labia, genitalia, perineum, anus, willy, dick,
		nether regions, nethers, lady bits, girly bits, private bits, fanny, vag, back passage,
		bollocks, intimate zone/area/parts, bedroom department/dept, manhood, little soldier, mr
		happy, todger, tackle, tackle's`},
	{"walk", `walk, walking, walked, to walk`},
	{"move it", `can't move, couldn't move, move, lift, raise, stand on, control, wiggle, wriggle,
		bend, control it, flex`},
	{"down", `spreads to, spreading to, spread to, spreads into, spread into, refers to, travels to,
		travelling to, further down, down, down to, into, along, in to, reaching, towards my,
		radiating into`},
	{"chest", `chest, breastbone, breast bone, sternum`},
	{"sudden", `sudden, suddenly, out of nowhere, suddenley, all of a sudden, bang, instantly`},
	{"strain", `cough, coughs, coughing, coughed, sneeze, sneezes, sneezing, sneezed, on the toilet,
		achoo, sneeze in, clearing throat, clear my throat, straining on loo/toilet`},
	{"worse", `worse, worsened, worsening, worst, worser, even worse`},
	{"blades", `between the shoulder blades, between my shoulder blades, between shoulder blades,
		between the blades`},
	{"weeks", `weeks, months, a few weeks, few weeks, for weeks, for months, daily activities, work,
		working, daily life, going out, sleep, sleeping, sleeping well`},
	{"months", `minutes, months, half an hour, an hour, eases, eases with moving, a few months`},
	{"pregnant", `pregnant, pregnancy, weeks/wks pregnant/gone/along, trimester, preggers, expecting
		a baby, waters broke/broken/gone/leaking, waters may have gone, waters have broken/gone, in
		labour/labor, mucus plug, preggo, preg, up the duff, bun in oven, months along, weeks gone,
		wks preg, weeks preg, im expecting, baby not moved/kicked/kicking, baby hasn't moved/kicked,
		haven't felt the baby, haven't felt baby, baby kicks less, gush of water/fluid, contractions
		every, contraction every, positive test, test positive, positive pregnancy test, pregnancy
		test positive, period late, period weeks late, missed period, missed my period, might be
		pregnant, no baby movement/movements, baby movement`},
	{"broke", `crack, cracked, cracking, crunch, crunched, snap, snapped, popped, pop, shrunk,
		shrinking, lost height, felt/heard a/ crack/crunch/snap/pop/clunk, heard it/something
		crack/snap/pop, krak, crak, one broke, broke i think, heard a crunch, felt it go/crack/pop,
		something snapped/popped/cracked, heard a crunch/crack/snap/pop lifting/when, lost 2/two/an
		inches/inch, shrunk 4/3/2/5 cm/inches, shrunk cm/inches`},
	{"calf", `calf, calves, calf hot, calf is hot, hot calf, calf is red, calf hot and red, calf red
		and hot, calf is hot and red, calf is red and hot`},
	{"old", `osteoporosis, steroids, long term steroids, older age, elderly, steroid, prednisone,
		prednisolone, cortisone tablets, on/ steroids, brittle bones, brittle bone, bone density,
		osteopenia, osteoporotic, thin bones, osteoperosis, fosamax, alendronate, dexa, bones like
		chalk/biscuits/glass, bone is weak, weak bones, on cortisone, cortisone, prednisalone, pred,
		crumbly bones, bones like chalk, bones are like chalk, bones are brittle/thin/weak`},
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
