package remark

import (
	"strings"

	"rotate/internal/workout"
)

// A role is a set of what a word can do in a remark.
type role uint64

const (
	pain     role = 1 << iota // speaks of pain
	bad                       // speaks of bad pain
	badly                     // makes pain bad
	strong                    // speaks of strong pain
	strongly                  // makes pain, or something about the back, strong
	sore                      // sore, stiff, tight
	worse                     // worse than before
	easy                      // it was easy
	hard                      // it was hard
	thing                     // what is easy before it is no exercise: easy range
	about                     // what has pain before it is none: pain podcast
	fail                      // cut short
	skip                      // not done
	swap                      // another exercise is asked for
	fear                      // may speak of pain, failing or danger
	well                      // says that there was no pain
	denial                    // takes away what follows
	answer                    // a denial that can be all that is said: no, none
	refusal                   // says, alone, that nothing was done
	gone                      // takes away what it follows
	through                   // lets a denial through
	except                    // takes some of a denial back
	verb                      // what one fails to do
	did                       // leads to an amount
	only                      // leads to an amount that is less
	part                      // a part of the work
	lessen                    // makes less of the range or the work
	place                     // of the body
	side                      // left, right, both
	or                        // joins what a denial reaches
	and                       // joins, but not for a denial
	turn                      // begins another clause: but, then
	past                      // of another time
	other                     // of someone else, or not real
	nextDay                   // the day or night after
	later                     // after the work
	now                       // of this session
	was                       // leads to a number of another time
	label                     // the number after it is something else
	body                      // its own weight
	unit                      // the number before it is something else
	reps                      // a unit of amounts
	sets                      // a unit of amounts
	seconds                   // a unit of amounts
	kilos                     // a unit of loads
	pounds                    // a unit of loads
	times                     // x
	band                      // a load
	kindOf                    // of a band: its colour or strength
	count                     // a number as a word
	manner                    // may come between a number and its unit
	month                     // beside the number of a day
	filler                    // no meaning for training
	figure                    // a number in figures
	than                      // compares
	toward                    // to
	extent                    // how far a movement goes, or how much is done
	nearly                    // a denial that leaves a little
	notYet                    // a denial of all the time before
)

// complaint are the roles that a denial takes away.
const complaint = pain | bad | badly | strong | strongly | sore | worse | easy | hard | fail | skip | swap | fear | well

// respelt are words that are often typed otherwise: the word, and what is typed for it.
var respelt = map[string]string{
	"havent": "havenae havnt hvnt havn havnet", "didnt": "didnae didn dint dident diddnt didt didnot didint ddnt didnr", "dont": "dinnae dinna dnt donot dunt",
	"doesnt": "doesnae dosent dosnt doesent doesn doesnot", "cant": "cnt cannae cannea canna carnt cannt cannot", "couldnt": "couldnae cudnt cldnt coudnt couldn couldnot culdnt coulnt",
	"wasnt": "wasnae wasn wosnt", "isnt": "isnae isn isnot", "hasnt": "hasn", "wouldnt": "wouldnae wouldn wldnt wudnt", "through": "thru thro",
	"because": "cos coz cuz bc bcoz becoz becos becuz becuase", "tomorrow": "tmrw tmr tmw tomoz tomos tomorow tommorow tommorrow tomorro tomo tmoz",
	"tonight": "tonite tonigt", "today": "todat tday", "night": "nite", "sore": "soar", "right": "rite rght", "left": "lft", "yesterday": "yday yest yesterdy ystrday",
	"accidentally": "accidently acidentally accidentaly acidently accidentially", "without": "wo witout wthout", "though": "tho", "with": "wiv wi",
	"nothing": "nuffink nothink", "session": "sesh", "exercise": "exersise excercise exercize exersize", "finish": "finsh", "managed": "manged",
}

// contractions are the short forms of two words, by the second and the first.
var contractions = map[string]map[string]string{
	"not": {"did": "didnt", "do": "dont", "does": "doesnt", "is": "isnt", "was": "wasnt", "are": "arent", "were": "werent", "have": "havent",
		"has": "hasnt", "had": "hadnt", "could": "couldnt", "would": "wouldnt", "should": "shouldnt", "can": "cant", "will": "wont"},
	"have": {"could": "couldve"},
	"of":   {"could": "couldve"},
}

// wholly are phrases that say that all was done.
var wholly = []string{"all done", "did it", "did them", "did them all", "did all", "did both", "still did", "fitted it in", "got it done", "got them done",
	"done anyway", "did mine", "full sets", "all sets", "all reps", "every rep", "both sets done", "did every", "done", "finished", "completed", "managed it", "managed all",
	"squeezed it in", "got it in", "made it"}

// tellers are those who say of the writer what they saw, and how it is told.
var tellers = []string{"wife", "husband", "hubby", "missus", "partner", "son", "daughter", "mum", "mom", "mother", "dad", "father", "friend", "colleague",
	"says", "said", "physio says", "physio said"}

// ofMyself are words for the one who writes.
var ofMyself = []string{"i", "im", "ive", "me", "my"}

// lessened are the words for what is gone that also mean that some of it is left.
var lessened = []string{"better", "improved", "improves", "improving", "eased", "eases", "easing", "eased off", "fading", "fades", "less", "lessened", "minimal",
	"negligible", "reduced", "decreased", "decreasing", "settling", "settled", "subsiding", "calmed", "calmed down"}

// articles may be left out of a phrase, unless it ends with one. They may be added to it, as may what is said by the way.
var (
	articles = []string{"a", "an", "the", "my", "our", "own"}
	byTheWay = []string{"me", "left", "right", "really", "even", "quite", "actually", "still", "just", "properly", "whole", "also", "fully",
		"so", "too", "very", "that", "entirely"}
)

// What may be beside an amount that is all of a clause: for which side, in passing, why; and words for a sum.
var (
	eachSide  = []string{"each", "per", "each side", "per side", "both"}
	sideNames = []string{"left", "right", "l", "r"}
	inPassing = []string{"lol", "sorry", "but"}
	reasons   = []string{"of", "because", "cause", "as", "due", "before"}
	totals    = []string{"total", "in total", "altogether"}
)

// counts are the numbers that are understood as words, by what they count.
var counts = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// vocabulary is every word and phrase that is understood, besides the warning signs of the package
// safety. Apostrophes do not matter, and short forms stand for the long ones: didn't for did not. A word may be
// in several lines. What a slash joins are alternatives, single words each: "foot/toe drags/ on" are four phrases, as an
// empty one may be left out; so may an article, unless it ends the phrase. Articles and words such as really may be added
// to a phrase that complains. A phrase takes the meaning of its words away.
var vocabulary = []struct {
	role  role
	words string
}{
	{pain, `pain, pains, pained, painful, painfull, painfully, paining, pian, paine, payn, panful,
		hurt, hurts, hurting, hurted, hurty, hurtful, hurtin, ache, aches, ached, aching, achy,
		acheing, achey, achiness, ach, twinge, twinges, twinged, twinging, twingy, discomfort,
		discomforts, uncomfortable, uncomfy, discomfortable, ouch, ow, oww, owie, oof, niggle,
		niggles, niggling, niggly, niggled, nagging, pinch, pinched, pinches, pinching, pinchy,
		burning, burn, burned, burns, burnt, aggravated, aggravates, aggravating, aggravate,
		irritated, irritates, irritating, irritation, killing, killed, kills, killing me, fried,
		throb, throbs, throbbing, throbbed, pang, pangs, sting, stinging, stings, stung, tender,
		tenderness, pulling, cramp, cramps, cramping, crampy, tweaked, tweak, tweaky, jabbing, jab,
		jolt, jolts, gnawing, moderate pain, mild pain, slight pain, grumbling, grumbly,
		complaining, complained, suffering, suffer, suffered, torture, pinch of pain, catching,
		catches, sting of pain, clicking painfully, flared, faint pain, faint ache, nerve pain, pain
		in the, impinged, impingement, 😣, 😖, 🤕, 😫, 😩, 😭, backpain, backache, back ache, lbp, stitch,
		stitches, bellyache, hip ache, soreness and pain, tugging, tugs, tug, tugged, aggrivated,
		aggrivates, agrovated, agravated, agravates, hrt, ouchie, ouchy, spasmy pain, cramping up,
		murder, murder on, ouchh, paim, paon, pein, bit me, it bit, bites, biting, nip, nips,
		nipped, nipping, nippy, grumbled, grumbles, complains, protested, protesting, protests,
		wince, winced, wincing, yelped, zinger, zing, cricked, crick, kink, kinked, catch in my
		back, catch in the back, catch in my, wrenched, hobbled, hobbling, winded me, paind, hot
		needle/poker, needle/needles/nail/nails/knife/poker/pick/dagger/skewer/screwdriver/skewers
		in back/spine/side/hip/ribs/me, like a hot/ needle/poker/skewer/nail/screwdriver, poking in
		spine/back, skewered, gives/give/gave/giving me
		gyp/jip/gip/grief/hell/aggro/jyp/stick/bother/trouble/agony, giving it what for, gyp, jip,
		yelp, yelping, smarted, smarting, smarts, grit/gritted/gritting my/ teeth, gritted my teeth,
		grit my teeth, teeth gritted, through gritted teeth, knackin, knacking, lowping, louping,
		loupin, aargh, aaargh, aaaargh, arghh, youch, yowch, yow, owch, owwie, ouchies, yikes my,
		searing, doubled over, floored me, laid me out, took my breath away, made me
		swear/cry/gasp/jump/wince/flinch/cringe/yelp/squeal/moan/groan/shout/scream, makes me
		swear/cry/gasp/jump/wince/flinch/cringe/yelp/squeal/moan/groan/shout/scream, brought tears,
		tears in/to my/ eyes, eyes watered/watering, eyes were watering, flinch, flinched,
		flinching, grabbed my back, back grabbed/grabs/grabbing, grabbing pain, toothache, like a
		toothache, bruised feeling, hammering in back, stabby feeling, bone on bone, throbby,
		pulsating, hurtin', hurtz, hertz my, painin, painy, dolorous, crampin, stingy,
		buggered/stuffed/rooted/knackered/wrecked/shot/killed back, back is/was
		buggered/stuffed/rooted/knackered/wrecked/shot/crook, back's/backs
		buggered/stuffed/rooted/knackered/wrecked/crook/screaming/killing, screaming at me,
		screaming blue murder, giving out to me, not a happy back, back not happy/impressed, aua,
		dolor, wrists/knees/hips/shoulders kill, pain/it came/comes back, did something to my/the
		back, my back's gone, got me in the/my back, gets me every time, caught my back, bad
		night/day with my/the/ back, bad day for the/my back, cramped up, grimace, grimaced,
		grimacing`},
	{bad, `sharp, sharply, stab, stabbing, stabbed, stabs, stabby, strained, strain, straining,
		strains, flare up, flare ups, flareup, flared up, flaring up, flares up, flaring, flare,
		pulled my back, pulled something, pulled a muscle, pulled my, pulled muscle, sprained,
		sprain, sprains, hurt my, hurt a lot, hurts a lot, hurt badly, hurts bad, hurt bad, bad
		pain, lots of pain, so much pain, too much pain, too painful, very painful, really hurt,
		really hurts, really painful, extremely painful, quite painful, knife like, like a knife,
		intense pain, strong pain, big pain, hurt like hell, hurts like hell, hurt so much, hurts so
		much, never hurt so much, hasn't hurt so much, haven't hurt so much, hadn't hurt so much,
		felt a pop, something popped, something snapped, something gave, something went, sharper,
		couldn't get out of bed, can't get out of bed, couldn't get off the floor, can't get off the
		floor, couldn't get out of the chair, can't get out of a chair, couldn't straighten up,
		can't straighten up, bent double, like a hot knife, like being/been/getting
		stabbed/kicked/punched/hit/shot/knifed/branded, stabbed in the back, kicked by a mule, twist
		a knife, like someone stabbed/kicked/punched, knife/dagger in back/spine/side/me/hip, knife
		twisting, ice pick, red hot poker, pinged my back, ricked, ricked back, did my back in, done
		my back, put back out, threw back out, couldn't/can't stand straight, couldn't/can't stand
		up straight, couldn't/can't straighten, couldn't/can't move after/afterwards/for, something
		tore/ripped/pinged/twanged/snapped/cracked, back pinged/twanged, knifelike`},
	{badly, `bad, badly, a lot, alot, lots, awful, awfully, terrible, terribly, horrible, horribly,
		intense, intensely, nasty, strong, strongly, big time, heaps, loads, nothing but`},
	{strong, `agony, agonising, agonizing, agonisingly, excruciating, excrutiating, excruciatingly,
		unbearable, unbearably, spasm, spasms, spasmed, spasming, spasmy, spazzed, spasmd, injured,
		injury, injuring, injured myself, injured my back, seized up, locked up, locking up, back
		locked, back seized, back went out, threw my back out, threw out my back, put my back out,
		back is out, slipped disc, slipped disk, herniated, severe pain, unable to stand, can't
		stand up, couldn't stand up, couldn't get up, can't get up, screaming, screamed, in tears,
		cried, killer pain, worst pain, worst ever, ruptured, done my back in, unberable,
		unbearible, excrushiating, excruciate, agonizin, worst pain of my life, crying from, cried
		with`},
	{strongly, `severe, severely, locked, locks, locking, seized, seizes, seizing, sieze, tore,
		torn, extreme, extremely bad, popped out, snapped, went out, gave out, crippled, crippling,
		debilitating`},
	{strong, `tore something/sth/a muscle`},
	{pain, `symptomatic, charley horse, rough/brutal/hard on the/my back/spine/hip/hips, back
		barking/clunked, hrts, hrting, nrs, vas, nprs, pain level, pain score, pain scale, pain
		rating, pain rate, pain lvl, pain index, pain intensity`},
	{sore, `rigid, stiffnes, felt/feel/feeling/was/bit wooden,
		muscles/quads/legs/glutes/abs/obliques/hammies/hamstrings/calves/shoulders
		fatigued/shot/knackered/tired/weary/spent, tired/weary legs/muscles/arms/shoulders/abs/core,
		feeling/feel/felt yesterdays/mondays planks/squats/session/workout/gym, nice/good pull
		across/along/down/in the/my side/waist/flank/muscles, well used, sore, soreness, sorer,
		sorest, sorness, soarness, stiff, stiffness, stiffer, stif, stifness, stiffened, stiffening,
		stiffen, tight, tightness, tighter, tightened, tightening, tite, doms, pumped, tense,
		tension, knotted, knot, knots, sorish, soreish, sore ish, stiffish, tightish, stiffy, back
		pump, pump, saw muscles, tender muscles, muscles sore/tight/stiff/tender, seized/stiffened
		up a bit, knotty, knots in, taut, like a board/plank, stiff as a board, muscle knots,
		muskelkater, muscle cat, feeling it in abs/obliques/sides/ribs/waist/glutes/core
		today/now/tomorrow, feel it today/tomorrow in/, feel like an/ old man/woman, rusty
		hinge/hinges/gate/door, like concrete/cement, rusty, need/needs oiling, tight band across
		the/my/ back/hips/shoulders, muscle fever, creaky door, muscle hangover, tin man, like the/a
		tin man, felt every ab/muscle/fibre, feel every ab/muscle/fibre, less sore`},
	{worse, `worse, worsened, worsening, worsens, worst, wrose, worser, more pain than, more
		painful`},
	{easy, `easy, cinch, a cinch, baby stuff, not enough for me, didn't feel like i'd done/did
		anything/owt/much, kids stuff, easier, easiest, eazy, esay, ez, ezpz, easy peasy, piece of
		cake, cakewalk, a breeze, effortless, effortlessly, no effort, too light, not challenging,
		light work, could do more, could've done more, couldve done more, not hard enough, simple,
		doddle, child's play, couldn't be easier, needs to be harder, need harder, want harder, make
		it harder, could do double, ready for more, no sweat, lots left, had lots left, a walk in
		the park, not a challenge, no challenge, not heavy enough, super light, plenty left, plenty
		in the tank, hardly any effort, eassy, ezy, easyy, dead easy, too much easy, piece of
		piss/pie, nothing to it, in my sleep, with my eyes closed/shut, blindfold, blindfolded,
		could do this/it/these/them all day, could've done
		another/twice/double/loads/plenty/lots/heaps/many/ten/10/20/5/more, could've done another
		set/10/20/more, could do twice/double/another, loads/lots/plenty/heaps/tons/miles/more left
		in the tank, had loads/lots/plenty/heaps/more in the tank, didn't/barely/hardly/never/not
		even/ break/broke/broken/breaking a/ sweat, barely broke a sweat, breezed, breezed through,
		cruised, cruised through, sailed through, flew through, whizzed through, my/
		nan/nana/granny/gran/grandma/grandmother/mum/kid/toddler/mother could do this/it/these,
		didn't even feel like exercise/anything/work/training, very light for me, way too light/low,
		need/needs/want/wants/give/please/have something harder/heavier/tougher,
		need/needs/want/wants/give/have a/me/ a/ harder/tougher/heavier
		version/one/move/exercise/level, need/needs more weight/load/resistance/reps/challenge, can
		we add weight/load, add more weight/load please, not enough of a challenge, not much of a
		challenge, no challenge in this, not a big challenge, no bother, no challenge like this,
		next level please, ready for the next level, bored it's so easy, no effort at all, zero
		effort, hardly an effort, laughably, undemanding, unchallenging, no biggie easy, peasy,
		lemon squeezy, ready for more weight/load/resistance/reps/sets, could do
		way/much/so/a/many/lots/loads more, could do lots/loads more, need/needs/want/wants/get
		a/me/ stronger/heavier/harder/thicker/tougher band/weight/load/plate/resistance, can/could
		we/you/i make this/it/these harder/tougher/heavier, make this/it/these harder/tougher
		please/pls, could go on all day, could go all day, easy as pie, can/could/may i/we
		up/increase/raise the/ reps/weight/load/sets, next time heavier/harder/more, heavier/harder
		next time, give/gimme me/ more/3/4/three/four sets/reps/weight/, step up from this, bump it
		up kilos/weight/reps/load/, could/can use a/ thicker/heavier/stronger/harder/bigger/more
		band/weight/reps/load/, needs/need to be/get harder/tougher/heavier/more, got easy/easier,
		barely/hardly/scarcely any effort, under challenged, underchallenged, too less, simples, is
		a joke make it, felt like a/ warm up, felt like a/ warmup, could've gone on, could go on,
		could go much/way/a/ longer/further, without breaking a sweat, barely felt like
		exercise/work/anything, not enough resistance/weight/load, weighed nothing, more
		kg/weight/kilos next time, didn't challenge me, band/weight too weak/light for me, like a
		feather, barely/hardly a warm up, barely/hardly a warmup, need more
		weight/reps/load/challenge/resistance/sets, too little weight/load/resistance/for,
		can/could/may i/we have/get/add/up/increase/try/use/do some/a/bit/
		more/heavier/bigger/stronger weight/reps/sets/load/band/resistance, can/could/may i/we
		add/up/increase the/some/ weight/reps/sets/load, can/could/may i/we go/have/try
		heavier/harder, need more, i want more, walk in the park, ready for heavier/harder, ready to
		move up, absolute breeze, barely an effort, did it easily, done easily, easily done, managed
		easily, easily managed, finished easily, easily, wasn't even trying, not even trying,
		toddler/child/baby/nan/granny/gran could manage/do this/that/it, below what i can do, make
		it heavier, needs/need upping, could/could've easily/ triple/double it/this/that, easily had
		another, easily had ten/more, too ez, could do a lot more, could've kept/keep going,
		could've kept/keep on/ all day, could keep going all day, underwhelming, twice as many to
		feel, could've done that/this with, could've done a hundred, no work at all, a joke i could,
		ez pz, loads/lots/plenty/heaps/tons in the tank, in reserve, loads/lots/plenty left over,
		barely/hardly noticed it/this/doing, ready to progress/advance/step, could've/could
		carried/carry on all/ day/night/, more reps next time, no longer a challenge,
		not/wasn't/isn't taxing, nothing taxing, is nothing now, shall i make it/this`},
	{hard, `hard, harder, hardest, tough, tougher, toughest, heavy, brutal, difficult, challenging,
		challenge, exhausting, exhausted, tiring, demanding, gruelling, grueling, strenuous, intense
		workout, struggled, struggle, struggling, killer, a grind, grind, grinded, max effort, maxed
		out, at my limit, on the limit, to failure, till failure, until failure, too much, beast,
		rough, legs shaking, legs shaky, shaking legs, shaky legs, wobbly legs, legs wobbly, legs
		were shaking, legs were wobbly, legs heavy, heavy legs, shaky, shaking, wobbly, trembling,
		wiped out, knackered, burnout, challenged, barely made it, barely finished, barely managed,
		just about, tuff, barely got through, only just, just managed, just made it, near max,
		maximal, puffed, out of puff, grindy, a fight, sweating, sweaty, sweated, whew, shook,
		wiped, heavy chest press, heavy chest day, shattered, pooped, dead beat, cream crackered,
		bushed, whacked, zonked, drained, slog, a slog, graft, hard graft, hard yakka, dig in, dug
		in, dig deep, dug deep, digging deep, took some doing, took everything, took all i had, took
		it out of me, takes it out of me, had to push, really had to push, pushed to the limit,
		pushed hard, gassed, no joke, barely made/got the/ last/final, barely made the last rep,
		last rep was a/, needed a long rest, long rest between,
		felt/very/so/really/completely/totally tired, tired after/from this/these/it/that, tuckered,
		wiped me out, wipes me out, smoked, fried my core/abs/obliques, quivering, quivery, shaking
		like a leaf, grinder, all out, everything i had, nothing left in the tank, nothing left,
		running on empty, empty tank, grafted, sweat dripping, dripping with sweat, drenched in
		sweat, sweating buckets, heart pumping, tricky, taxing, punishing, hefty, intense session,
		beasted, had to work for it/this, had to really work, real/big/huge/massive effort, a lot of
		effort, worked hard, hard work, tired at the end, tired by the end, burned out, had to
		concentrate hard, fight for, had to fight, took it outta me, takes it outta me, worked
		overtime, much effort, lots of effort, felt like an hour/eternity/age/ages/forever, real
		fight, needed all my strength, took all my effort/strength/energy, exausting, exhaustin,
		exaustin, very/so/really/pretty intense, intense one, arms/legs/abs were done in, trembled,
		whole body trembled, wrestling a bear, weighed a ton, were/was a ton, a battle, were a
		battle, nearly beat me, like a tree trunk, totally/completely/utterly spent, to the limit,
		pushed myself, like climbing everest, climbing everest, everest, need/needed/needs a/ lie
		down, need to lie down after, phew, uff, uf, pfff, pff, puh, breather, needed a breather,
		long breather, panting, dripping, dripping wet, are/is/were toast, arms toast, toasted, took
		willpower, real willpower, willpower, like lead, felt like lead, heavier than
		i/expected/thought, heavier than i thought/expected, weight jump was big, too strong, proper
		fight, proper/real/decent/good fight, more work than, underestimated, huffing, huffing and
		puffing, couldn't talk, couldn't talk after/for, counted double, schweaty, exhuasted,
		exausted, concentrated like mad, put my hand down, hand down for balance, grip was going,
		grip going, energy empty, tank empty, last legs, on my last legs, fatigue is real, lungs
		working, lungs burning, red face, red faced, face red, noodle arms, arms like noodles/jelly,
		monster, beastly, a beast, abs/core/obliques/glutes/shoulders/arms
		burning/burn/burned/burnt, vibrating, kept wobbling, wobbled a lot, spicy, brutal one,
		killer set, wrecked but`},
	{fail, `fail, fails, fewer, reduced, almost all, nearly all, w / o right/left, rest later,
		remainder later, fewer/less than i should/planned/meant/wanted, still owe/owed/owes
		me/you/it, did the/a/only/bare/ minimum, bare minimum, second/other/left/right side/leg/one
		can/will wait/later/tomorrow, failed, failing, failure, bailed, bail, bailed out, gave up,
		give up, giving up, quit, quitted, stop, stopped, stopping, cut short, cut it short, cut
		the, early finish, ended early, finished early, stopped early, half, halfway, half way, half
		of it, partial, partially, partly, incomplete, unfinished, ran out of, ran out of time, run
		out of, form broke down, form broke, broke form, lost form, form went, form breakdown, form
		failed, fell short, short of, came short, not enough, not everything, not all, not fully,
		not quite, not complete, not full, too hard to finish, broke down, had to rest, had to
		break, had to stop, dropped out, dropped it, dnf, aborted, abandoned, interrupted, one side,
		only one side, missed last, missed the last, missed a, missed one, missed two, skipped last,
		skipped the last, skipped one, skipped a, skipped right, skipped left, skipped second,
		skipped the second, skipped the right, skipped the left, missed right, missed left, lost
		balance, lost my grip, lost grip, took it easy, take it easy, taking it easy, went easy, go
		easy, going easy, easy on myself, easy does it, scaled back, scaled down, backed off,
		cheated, cheat, most of it, nearly done, almost done, less one, one less, only some, failed
		at, failed after, failed on, quit at, quit after, stopped at, stopped after, bailed at,
		bailed after, gave up after, gave up at, couldn't hold, can't hold, shorter, shortened, lost
		my balance, minus, dropped a set, dropped last set, dropped the last set, dropped one set,
		cut a set, cut last set, cut the last set, cut one set, cut to, missing, came up short, up
		short, had to pause, gave in, arms gave out, arm gave out, grip gave out, abs gave out, core
		gave out, too tired for, no third set, no 3 rd set, no set 2, no set 3, fell apart, form
		fell apart, did part, some of it, did most, most reps, mostly done, almost finished, nearly
		finished, almost made it, nearly made it, range reduced, range limited, reduced the range,
		kept range small, only small range, range small, no right side, no left side, only did the
		left, only did the right, only did left, only did right, lost it, sloppy, tapped out,
		bonked, ran out of gas, never got to, couldn't get to, didn't reach, couldn't reach, made it
		easier, make it easier, easier one, keep it easy, kept it easy, go easier, something easier,
		an easier, need easier, easy day, easy pace, easy week, no second set, without second set,
		without the second set, no last set, without the last set, no 2 nd set, short by, half
		hearted, half heartedly, packed/jacked/sacked it in/off, packed it in, jacked it in, knocked
		it on the head, threw in the towel, left it there, left it at that, so that's/thats it/all,
		so that was it/all, and that was that, thats all i/he/she, was all i managed/could/had/got,
		is all i managed/could/had/got, all i could manage/do, all i managed, all i had time for,
		never/didn't/not went/go/got/get/came/come back to/for, never went/got/came back,
		went/going/got no further, no more after, had to leave it, had to leave, short
		session/version/one/workout/set/sets, shortish, abbreviated, truncated, quick version, mini
		version, smaller/shorter/tiny/tinier/less/reduced/limited/restricted/half/little/small
		twist/twists/turn/turns/movement/movements/arc/rotation/rotations/motion than,
		smaller/reduced/limited/restricted/tiny/half
		twist/twists/turn/turns/movement/movements/arc/rotation/rotations/motion, only
		turned/rotated/twisted/went to/about/half/a/part, only went half/part/a/to, range
		was/is/about/around
		tiny/small/smaller/limited/short/poor/half/reduced/less/restricted/down/rubbish/50/60/40/30/70,
		tiny/poor/less/limited/restricted range, less range of motion, less rom, not much range,
		didn't/couldn't/not/never/wouldn't/can't go/get/turn/rotate/twist/reach/come/went/going/gone
		all the way, didn't/couldn't/not/never/can't go/get/turn/rotate/twist/reach/come as
		far/fully, not all the way, not as far, lost interest, got bored, boredom won, conked out,
		petered out, fizzled out, ran out of steam/puff/juice/time/energy/breath/road, out of
		steam/juice, cut off, interrupted by, got interrupted/disturbed/called/pulled away/,
		disturbed, called/bleeped/paged away/out after, didn't/couldn't
		finish/manage/complete/make/get through/to/it/them/all/last,
		wimped/chickened/bottled/pulled/wussed/tapped out, bottled it, stopped
		short/halfway/midway/partway, partway, part way, left the rest/last/second, leaving the/
		rest/second, half done, half finished, half the reps/sets/amount/work, half of them, partial
		range, bailed halfway, didn't do all/both/second/right/left/last/full, didn't do
		all/both/second/right/left/last, only first set, one set not two, second set
		missing/missed/skipped/no, no set two/2, no second, only one/1 side/leg/arm/half, left/right
		side only, lost the will, one side done, knees on the floor instead, easier
		version/variation/option, small/half/tiny/quarter/partial range only,
		less/fewer/lower/shorter than
		planned/usual/prescribed/asked/it/the/last/normal/should/supposed/said, less than half,
		didn't manage, reps missing/short, short of reps, one set only, single set only, set and a
		bit, just/only the/ once, just/only the/ first/last/warm/one set/up/side/half, just the
		first, warm up set only, last/second/third/final set/reps/rep/one
		scrapped/dropped/ditched/binned/missed/failed/skipped/incomplete, scrapped
		last/second/the/it, halved, halving, skimped, skimping, skimp, cut it down, only/just
		with/using left/right/one arm/leg/side/hand/, only till, only to about, only until, across
		the board less, two/one/three/four/few/couple short, two/one/three less than, didn't go up,
		did the left/right only, nothing on the other, none on the/ other, nothing on left/right,
		none on left/right, didn't/couldn't/never lift/go/come as high, half the height, second
		zero/none/nothing, not the second/last/other, dropped/reduced/cut/lowered the
		reps/sets/time/seconds/hold, quarters/thirds/quarter/third/half done/finished/complete,
		one/two/couple rep/reps shy/short, shy of, shy in, could/can only hold/do/manage/get
		for/to/, only half/part/quarter range/way/of/the, much smaller than, chucked it in, chucked
		in, part only, set one/1 done set two/2 not, set one/1/two/2 only, set two/2
		not/missed/missing, once each/per side, only did the first bit, only did a/ bit, two thirds,
		just/only a/ few/couple/handful, cut down to, no right/left side done, called it a
		day/quits/early, waved the white flag, one third done, kept it small/smaller/short/shorter,
		did a few reps, make it easy/easier, needs/need to be easier, want/wants easier, could be
		easier, could've been easier, easier please/pls, easy/easier version please,
		second/last/first/other set no/not/none/nothing, first set only, only set 1/one, once only,
		only had/ time for one, one of two/2 sets, could hardly get through one, all but the/
		last/one/two/first, everything except/but last/one, all except last/one/the, except the
		last, second/other/right/left set/side tomorrow/later, did the rest tomorrow/later, rest
		tomorrow, finish later/tomorrow, will finish, one/two/set/sets to go, hardly did it,
		barely/hardly did any, barely/hardly any reps/range/of, barely moved, didn't go far, did
		less, too many reps, tried but couldn't, light version, can't/couldn't lift/raise/move/get
		leg/legs/foot/arm that/as/so/very/any/ high/higher/far/further/straight, part of it only,
		one side only, had/have to break/pause/rest, held back, did a few, did some, a couple/few
		of/ reps, just/only a/ couple/few of/ reps/, bit of it, white flag, quarter/half/third of
		movement, one leg only, make easy/easier, make this/these/them easy/easier, wants easy, no
		more than one/1 set, go/get/went/got as low/deep, as low/deep as, less deep, not as
		low/deep, nd/st/rd set no/none/nothing/not, three/two quarters of it/them,
		third/quarter/half of the range/movement/way, time was less, less time, that was the end of
		it, set two/2 can whistle/wait, said no at, leg done/finished other/second not/no, done
		other leg/side not/no, had time for two/three/four/five/six, not the left/right/other,
		single set, right/left/other side done left/right/other, cut it to, shallow reps, shallow,
		only good/bad/easy/strong/weak side, bent only, only to knee/hip/shoulder, small lifts only,
		hips not high, not high, ended it, reps before time, before the end, one round only,
		about/around/roughly a third/quarter, set/side/leg two/2 no/none/nothing, made/did/done
		just/only the/ first/one series/round/lot`},
	{fail | part, `⅓, ½, ¼, ⅔, ¾`},
	{skip, `skip, skips, skipped, skipping, skiped, skippd, skpd, skpped, skp, skipd, missed, miss,
		missed it, not done, didn't do, haven't done, not did, no time, no energy, didn't have time,
		had no time, rest day, move to, postponed, postpone, rescheduled, reschedule, pushed to,
		instead, forgot, forgotten, forgot this, didn't get to, didn't happen, cancelled, canceled,
		left out, left it out, leave out, omitted, not today, day off, no training, did nothing,
		never did, never done, todo, no go, none done, no session, couldn't do, ❌, ✖, ✗, ✘, 🚫, do
		tomorrow, will do tomorrow, do it tomorrow, will do it tomorrow, do later, do it later, will
		do later, tomorrow instead, did none, no workout, no gym, too busy, busy, out of time,
		travelling, traveling, on holiday, holiday, will do tonight, shifted to, swapped days,
		accidentally ticked, ticked by mistake, ticked by accident, ticked accidentally, mis tick,
		mistick, wrong box, skipt, passed on, left this out, not performed, gym closed, gym shut,
		gym was closed, at the dentist, overslept, had guests, power cut, not attempted, didn't
		attempt, didn't try, didn't bother, couldn't be bothered, chose not to, didn't train,
		couldn't train, not trained, not doing, not doing it, not doing this, won't do, no
		equipment, no band with me, had no band, forgot my band, had to cancel, cancel, cancelling,
		had to drop it, had to skip, ticked in error, tick was an accident, didn't tick, instead of
		this/these/it/them/that, rather than this/these/it/them/that, in place/lieu of
		this/these/it/them/that, never/didn't/haven't/hasn't/not/couldn't/wasn't
		get/got/gotten/getting round/around to/ it/this/them/these/doing,
		never/didn't/haven't/not/don't
		start/started/begin/began/begun/touch/touched/try/tried/attempt/attempted/do/done/did/happen/happened
		it/this/them/these/any/one/that/yet/anything/, never/didn't/couldn't/haven't get/got to
		it/this/them/these, gave/give/giving this/it/these/them one/ a swerve/miss/pass/skip,
		swerved it/this, swerved, binned it/this off/, bunked off, sacked it off, blew it off, blew
		off, ditched it/this, ditched, gave it up before, couldn't/can't/not be/
		arsed/arse/bothered/fussed/botherd, cba, cbf, not in the mood, too lazy, lazy day, was lazy,
		being lazy, slept in, slept through alarm/my/the/session/workout, i slept through it/this,
		wagged, wagged it/this/off, fell asleep before/on/instead/early/first, fell asleep on the/
		sofa/couch, none of it/them/these/this, zero done, nothing done, doing it
		tomorrow/tomoz/tmrw/tmr/later/tonight, do it tomoz/tmrw/tonight/after,
		will/ill/gonna/gona/shall/to do it/this/these/them
		later/tomorrow/tomoz/tmrw/tonight/after/tmr/monday/sunday/weekend, will/ill/gonna/gona/shall
		do it/this/these/them, catch up tomorrow/later/tonight, making it up tomorrow/later, make up
		for it tomorrow, moved this to, not done it/this/yet/any, not doing any,
		ignore/disregard/undo/remove the/this/that/ tick/check/mark/cross, untick/uncheck
		this/please/pls/it/, pls/please untick/uncheck/ignore, meant/meaning to tick/check the/
		one/other/line/above/below/another, wrong tick/line/row/one/day/check,
		ticked/checked/hit/pressed/tapped/clicked wrong/ahead/early/accidentally/accident,
		ticked/checked/hit/pressed/tapped/clicked the/ wrong/other one/line/box/row/,
		ticked/checked/pressed/tapped/hit/clicked it/this/ by/in mistake/accident/error, by mistake
		ticked, ticked without doing, ticked before doing, pre ticked, pre tick, misclick,
		misclicked, mis clicked, mis tap, mistap, fat finger/fingers/fingered, thumb/finger slipped,
		accidental tick/check/click, tick/check is wrong, tick/check is/was a/an
		mistake/accident/error, shouldn't be/have ticked/been ticked, not actually done, didn't
		actually do, this isn't done, that tick is, don't count this/it, doesn't count, not counted,
		false tick, no exercise/exercises/session/workout/training/physio
		today/this/tonight/at/yesterday, on a flight/plane, in hospital, called in to work, called
		into work, work ran late/over, stuck at/in work/traffic/meetings/office,
		clean/totally/completely/just/clear forgot, slipped my mind, ran out of
		day/hours/daytime/evening, day got away, time got away, too
		tired/knackered/shattered/late/hungover/hot/drunk to/for
		this/start/do/train/exercise/any/it/, too late in the day, got home too late, no can do,
		wasn't happening, not happening, gave up before i started/starting, won't happen, wont be
		doing, left for tomorrow, leaving this/it for/till tomorrow/later, postponing, putting it
		off, procrastinated, bailed on this/it, chickened out before, rain check, raincheck, rested
		instead, resting instead, skivved, skived, skiving, on my hols, on holidays, away on,
		visitors came, forgot about, didn't/don't/not feel/feeling/felt like
		it/doing/this/training/exercising, couldn't face it/this/them, didn't/couldn't fit
		it/this/them in, not this one, all but this, everything but this, not done this,
		havent/hasn't done, kid/kids/son/daughter/wife/husband/dog/cat/baby ticked/pressed/hit
		this/it/the, doing this/it/these one/ tonight/later/tomorrow, zero x 0/zero, zero sets/reps,
		no sets/reps done/today, band/cable/machine/mat broken/missing/taken/busy/occupied so,
		machine/cable/rack taken/busy/occupied, equipment broken/taken/missing, gym
		full/packed/rammed, so left it/this, so no exercise/exercises/training,
		didn't/don't/couldn't/not exercise/train/workout/exercising/training, not a single
		rep/set/one, didn't fancy it/this, ticked itself, ticks/tick itself, ticked it/this not me,
		grabbed/got the/my phone and, just ticked so/to/because, tick/ticked was/is for/from
		yesterday/monday/another/last, before i could/even begin/start/started/began, before i even
		began/started, make/making up for it/this, this one not, not this exercise/move, phone
		pressed/ticked, pressed by accident, so i didn't, so i/ left it, couldn't even start
		it/this/, pending, planned for/this later/tonight/tomorrow/arvo/this, will catch up,
		catching up on/later/tomorrow, hasn't/haven't/didn't happened/happen yet/, honestly no,
		leave it this/for, physio said leave it, patient absent, wasn't performed/done/up, i
		haven't/didn't, no i haven't/didn't, was going to but, was gonna but, before id/i even/
		started, did the other/others two/three/four/ones/ but not this/, but not this/these, this
		one no/not, gym session replaced it, hit done by/, accidentally hit/tapped/pressed/ticked
		done/it/this/, should be unticked/unchecked/blank, shouldn't be ticked/done/checked, meant
		to tick, ticked for a laugh/joke, yet to be/do done/, wasn't feeling up to, not feeling up
		to, not up to it/this/today, tick is/was a slip/lie/fib, no back exercises, no time
		for/left/at/, ran short on/of time, left that/these/them out, dropped this one, just/only
		pressed/tapped/hit tick/done, replaced it with, never got on the mat, didn't dare, sofa won,
		left it completely, left it alone, did zilch/none/nada/zip/nowt, slept instead, not even one
		rep/set, swapped it/this/these/them for/with, did/done/doing/went
		yoga/pilates/swimming/running/cycling instead, did/went for a/ walk/run/swim/bike/gym
		instead, too tired/cold/hot/late/busy/wet/dark so, no exercise/exercises/training/workout
		for/so, no
		band/bands/mat/kettlebell/dumbbell/equipment/kit/cable/machine/landmine/weights/gear
		at/in/with/available/around, put it off till/until/to/for, left it so, saved it for
		tomorrow/later, taking/took/having/had the/a week/day/night off from, unable to do
		it/this/them, wasn't able, impossible today, no way today, had to pass, pass on this, let
		this one go, only ticked it, this no, never got this far, scrapped, moved this/it/ to
		tomorrow/monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tue/tues/wed/thu/thur/thurs/fri/sat/sun/later/next,
		to do, left undone, left it undone, no exercise/exercises/training/workout, left this/it
		for, left this/it until/till tomorrow/later/next/monday, no chance to, didn't dae, didn't
		dae it/this, no chance today, pressed it accidentally/accidently, pressed it by
		accident/mistake, let this/it one/ slide/go, still open, is/are still open, ticked it/this
		in my/ pocket, ticked in my pocket, will start again, starting again
		monday/tuesday/wednesday/thursday/friday/saturday/sunday/tomorrow, saving/saved it/this for,
		did everything else not, did everything else but, later maybe, maybe later, tomorrow
		inshallah, decided against it/this, no work behind it, tick but no, let it slide, didn't
		make it to the mat/gym, will do maybe, not this time/week, n / d, not yet done, swapped for
		a/, replaced with/by, at a funeral, left this/it/that one out, no room in/at/for the/, no
		room, ate the whole slot, ate my slot/time, pure laziness, laziness, jumped over this/it,
		next week again, wanted to but didn't/couldn't, without this/it one, without this one,
		exercise ignored, ignored this/it/one, ignored, blank day, blank, refused, refused hate,
		hate it so, never/didn't even/ unrolled/unroll/rolled/roll out/ the/my/ mat,
		bed/couch/duvet/pub/telly/netflix/weather/kids/work/laziness/sleep won, sat/sit/sitting
		this/it/that one/ out, left this/the exercise, only imagined/dreamt/dreamed it/doing/of`},
	{swap, `swap, swap it, swap this, swap please, please swap, swap out, another exercise,
		different exercise, replace, replace it, replace this`},
	{skip | fear, `forgot my/the/which, forgot to log/say`},
	{fear, `give/gives/gave/giving way, buzzing, buzzy, fuzzy, 😢, 🙁, ☹, 😞, 👎, 💀, ☠, 🚑, 🆘, 🩹, iffy,
		dodgy, funny, weird, strange, odd, cranky, grumpy, angry, crunchy, crunch, crunching,
		crackling, crack, cracked, popping, popped, pop, clicked, clicking, click, clunk, clunking,
		grinding, stuck, unstable, instability, wrong, off, problem, problems, issue, issues,
		trouble, troubles, concern, concerned, concerning, careful, cautious, warning, danger,
		dangerous, emergency, hospital, ambulance, doctor, gp, a and e, er, urgent, scary, sick,
		unwell, ill, injuries, wound, bruise, bruised, swollen, sensitive, sensitivity, bother,
		bothers, bothered, bothering, bothersome, annoyed, annoying, unpleasant, slipped, collapsed,
		hernia, paralysed, symptom, symptoms, upset, unhappy, wobble, wobbled, pressure, pulsing,
		fire, on fire, electricity, pulled, drags, jarred, jarring, jar, crampd, tears, tear, broke,
		broken, damaged, damage, suffers, attack, episode, relapse, setback, not great, not good,
		not right, not ok, not okay, not fine, not happy, not well, not 100, not a hundred, not
		myself, meh, ugh, argh, could be better, been better, hmm, so so, poor, poorly, dead,
		ruined, wrecked, destroyed, warm feeling, didn't feel right, doesn't feel right, not feeling
		right, something go, something gave, felt something, bad, badly, awful, awfully, terrible,
		terribly, horrible, horribly, nasty, weak, weaker, weakness, headache, headaches, migraine,
		not feeling well, don't feel well, didn't feel well, not feeling good, don't feel good,
		didn't feel good, didn't feel great, doesn't feel good, doesn't feel great, triggered,
		triggers, trigger, set off, sets off, hated, hates, didn't like, doesn't like, didn't agree
		with, doesn't agree with, did my back in, backs out, back's out, back went, back has gone,
		back gone, my back went, grouchy, tetchy, gammy, ropey, ropy, janky, wonky, naff, regret,
		regretted, regretting, paid for it, paying for it, pay for it, cotton wool, lingering,
		lingers, limp, limping, limped, told me not to, told not to, advised not to, advised
		against, advised me not to, says not to, said not to, not allowed to, not supposed to,
		warned me, had to lie down, had to sit down, needed to lie down, needed to sit down, had to
		lie, ibuprofen, ibuprofens, paracetamol, painkillers, painkiller, pain killers, pain killer,
		naproxen, codeine, tramadol, diclofenac, took pills, tylenol, advil, aspirin, cocodamol,
		wasn't happy, isn't happy, not happy with, wasn't right, isn't right, wasn't good, isn't
		good, wasn't great, isn't great, wasn't fine, wasn't ok, wasn't comfortable, not
		comfortable, constipated, constipation, cancer check, cancer screening, cancer checkup, legs
		like jelly, jelly legs, losing balance, losing my balance, keep losing balance, clumsy,
		clumsiness, baby woke me, baby woke me up, flu, the flu, influenza, covid, corona, disagreed
		with me, disagreed, disagrees, not nice, not pleasant, something moved, something shifted,
		something slipped, lay flat, still there, crooked, lopsided, took over, overdid it, overdid,
		overdone, too much for the back, too much for my back, hot spot, iced it, ice pack, heat
		pad, heating pad, heat pack, hot water bottle, needed meds, took meds, creaky, creaking,
		bruising, couldn't bend, can't bend, could hardly bend, could barely bend, hardly bend,
		barely bend, couldn't sit, could hardly sit, could barely sit, could hardly get up, could
		barely get up, could hardly get out of bed, could barely get out of bed, hardly get out of
		bed, barely get out of bed, couldn't turn over, could hardly turn over, could hardly move,
		could barely move, can hardly move, can barely move, could hardly dress, felt it in my back,
		felt it in my lower back, felt it in my low back, felt it in the back, felt it in the lower
		back, felt it in my spine, felt it in the spine, felt it in my knee, felt it in my knees,
		felt it in my neck, felt it in my disc, felt it in the disc, feel it in my back, feel it in
		my lower back, feel it in the lower back, feel it in the back, feel it in my knee, feel it
		in my knees, feel it in my neck, feel my lower back, felt my lower back, all in my back, all
		in the back, all in my lower back, all in the lower back, my back again, lower back again,
		hip again, knee again, shoulder again, neck again, vision went, playing/plays/played up,
		acting/acts/acted up, kicking off again, playing silly buggers, grumbling again, no bueno,
		feel/feels/felt/feeling rotten/lousy/rubbish/grim/awful/dreadful/terrible/ropey/poorly/ill,
		under the weather, coming down with, not nice in back, wasn't nice, didn't like that,
		sketchy, ominous, alarm bells, alarming, worrying twinge, not sure about this one, something
		wrong, something's wrong, something isn't right, summat, felt summat, felt a
		click/pop/crack/crunch/shift/clunk/snap/something, heard a
		click/pop/crack/crunch/clunk/snap, popped in back, back doesn't/didn't like, back
		hates/hated, back says/said no/ow/nope, not a fan, gingerly, wary, guarding, hesitant,
		protective, favouring, favoring, compensating, felt it in my/the/
		hip/hips/groin/neck/shoulder/knee/knees/joint/joints/disc/sacrum/tailbone, felt it in my si
		joint, felt it the/ next day, felt it after/afterwards/later, felt it the day after, tight
		across chest, couldn't sleep after, couldn't lie down, hard to get out of bed, couldn't put
		my socks/shoes on, help/helped me up, easier said than done, easy with help, easy it wasn't,
		easy my arse/foot, not strong, not as strong, back felt it, no good, no good for, scared,
		nervous, anxious, worried, afraid, not ready, no more please, don't
		increase/add/raise/change, don't go up, don't make it harder, keep as is, keep it as is,
		keep it simple, keep it there, leave it as is, stay here, used to be easy, put no effort in,
		made no effort, no effort today, no effort in, no less pain, no lack of, couldn't have more,
		not yet pain free, wishful thinking, is it meant to be, supposed to be so, tired easily,
		easily tired, easily distracted`},
	{well, `stopped hurting/aching, takes/took my/the/ pain/ache away, pain free, painfree,
		painless, painlessly, free of pain, free from pain, out of pain, pain went away, pain
		relief, relief, pain gone, zero pain, nil pain, symptom free`},
	{denial | answer, `not at all, no, nope, nah, none, nil, nothing, zero, nada, naught, nought,
		zilch, null, nowt, nuthin, nothin, nuttin, nuffin`},
	{refusal, `flu, the flu, covid, ill, sick, unwell, poorly, too tired, kids sick/ill, was/am/been
		ill/sick/unwell/poorly, had the/ flu/covid, rest, n / a, no, nope, later, later maybe, maybe
		later, another day/time, some other day/time, nah, nah nah, tomorrow, maybe tomorrow, next
		time, next week, pass, moved, na, tonight, not yet, later tonight, tomorrow morning, this
		evening, zip, zilch, none of it, nil done, zip done, nought, didn't, haven't, couldn't,
		didn't do, haven't done, won't, didn't happen, unable, impossible, not possible, wasn't
		able, binned it, undone`},
	{denial, `w / out, not one, not a single, best thing for the/my, none of the usual/old, nowhere
		near, by no means, nae, without, w / o, w o, didn't, doesn't, don't, wasn't, isn't, aren't,
		weren't, hasn't, haven't, hadn't, ain't, won't, wouldn't, couldn't, can't, hardly, barely,
		scarcely, rarely, far from, anything but, less, lesser, fewer, wish, wish it were, wish it
		was, no longer, not any, lack of, absence of, minimal, negligible, instead of, relieves,
		relieved, eased, good for the, good for my, helps the, helps my, helped the, helped my, no
		more, can't feel, couldn't feel, don't feel, hardly feel, barely feel, can hardly feel, can
		barely feel, could hardly feel, could barely feel, no longer feel, not, never, neither, nor,
		nobody, nowhere, unable to, unable, not able to, wasn't able to, eases, easing, helped with,
		helps with, helped with the, helps with the, helps with my, reduces, reduced my, reduced the
		pain, free of, free from, got rid of`},
	{gone, `gone, went away, gone away, disappeared, vanished, settled, settles, settling, subsided,
		subsides, subsiding, eased, eases, eased off, easing, resolved, resolves, improved,
		improving, improves, better, faded, fades, fading, less, lessened, none, nil, zero, absent,
		no more, cleared, cleared up, cured, healed, decreased, decreasing, reduced, not there, not
		present, minimal, negligible, not an issue, not a problem, not noticeable, n / a, stopped
		hurting, lifted, melted, melted away, calmed down, calmed, all gone, ruled out, is ruled
		out, was ruled out, all clear, excluded, checked and fine, didn't come/came back, hasn't
		come/returned back/, didn't return/returned, free, passed, wore off, stayed away, stays
		away, hasn't shown up, haven't shown up, never came back, not come back, long gone, hasn't
		returned`},
	{through, `find, found, stayed at/around, peaked at, hovered at/around, like this, like that,
		like today, as this, as that, a, an, any, anymore, anything, more, real, really, so, too,
		very, that, much, as, at, at all, all, longer, i, it, its, my, me, myself, the, this, these,
		is, was, were, be, been, being, am, are, felt, feel, feeling, feels, have, had, has, having,
		get, gets, got, getting, did, do, does, doing, in, on, of, from, with, significant, lasting,
		major, big, increase, increased, increases, extra, new, sign, signs, trace, hint,
		whatsoever, morning, ever, even, actually, particularly, especially, noticeable, noticeably,
		notice, noticed, experience, experienced, cause, caused, causes, give, gave, gives, kind,
		sort, type, single, slightest, least, bit, little, quite, to, there, some, sense, amount,
		call, called, say, exactly, overly, terribly, obvious, additional, further, usual, normal,
		remaining, residual, feelings, level, levels, now, today, still, immediate, acute, chronic,
		right now, worth, mention, worth mentioning, whole, entire, inner, outer, back of, area,
		region, added, need, needed, needs, forced, up, up to, went, went up to, went up, rose,
		climbed, jumped, about, around, maybe, approximately, roughly, after at, like, max, maximum,
		make, makes, made, make it, makes it, made it, almost, nearly, mostly, actual, serious,
		great, proper, completely, totally, finally`},
	{except, `my ass/arse/eye, like this, like that, like today, before today, before this, before
		now, before that, as this, as that, as today, so today, this much, but, only, except, except
		for, apart from, besides, until, till, unless, at first, initially, at the start, to start,
		to start with, to begin with, beginning, although, though, yet, however, just, otherwise, at
		least, mostly, mainly, some, as long as, so long as, provided, only when, only if, if i,
		yeah right, i lied, so i thought, i wish`},
	{except | badly, `this bad, this badly, this awful, this terrible, this horrible, this intense,
		this nasty, this strong, this strongly`},
	{verb, `finish, finished, complete, completed, do, manage, managed, hold, held, reach, reached,
		make it, make, keep, keep up, get through, perform, do all, finish it, sustain, last, get,
		continue, go on, carry on, lift, rotate, turn, done, succeed, get to, push`},
	{did, `dropped to, cut to, cut down to, down to, reduced to, made it to, got up to, only got to,
		reached only, did, done, do, got, managed, made, completed, finished, get, reached, hit,
		held, achieved, completed only, performed, stopped at, stopped after, failed at, failed
		after, failed on, quit at, quit after, through, got to, bailed at, bailed after, reps done,
		gave up after, gave up at, ended at, manage, manage only, could do, could've done, only
		could do, did all`},
	{only, `only, just, merely, barely, onyl, olny, mere`},
	{part, `set, sets, rep, reps, last, first, second, third, all, full, fully, everything, side,
		whole, complete, completely, much, many, half, two, three, one, rest, entire, them, last
		set, last rep, last reps, second set, first set, the rest`},
	{lessen, `reduced, smaller, shorter, shortened, less, fewer, lower, limited, restricted,
		decreased, cut, short, partial, half, dropped, lowered`},
	{thing, `range, version, variation, variant, band, bands, level, mode, option, setting, weight,
		floor, surface, mat, bed, ground, ball, pace, progression`},
	{lessen | thing | extent, `rom, range of motion, volume`}, {extent, `range`}, {than, `than`}, {toward, `to`},
	{except | than, `than the usual`},
	{nearly, `hardly, barely, scarcely, rarely, minimal, negligible, less, lesser, fewer, not so
		much`},
	{notYet, `never, haven't, hadn't, hasn't`},
	{about, `podcast, app, killer, killers, med, meds, medication, medicine, clinic, diary, log,
		journal, book, article, science, management, doctor, specialist, tolerance, threshold, pill,
		pills, gel, cream, patch, tracker, scale`},
	{place, `arch, arch of, sole of, top of, ball of, back, spine, lumbar, hip, hips, knee, knees,
		shoulder, shoulders, neck, arm, arms, elbow, wrist, hand, hands, ankle, heel, foot, feet,
		toe, toes, leg, legs, calf, calves, thigh, thighs, shin, shins, hamstring, hamstrings,
		hammies, hammy, glute, glutes, buttock, buttocks, bum, groin, abs, ab, abdomen, stomach,
		tummy, belly, core, obliques, oblique, rib, ribs, chest, pelvis, pelvic, sacrum, si, si
		joint, sij, tailbone, coccyx, muscle, muscles, joint, joints, nerve, body, torso, trunk,
		quad, quads, quadriceps, head, waist, lower back, low back, upper back, mid back, lower,
		upper, middle, ql, psoas, flexor, flexors, lats, lat, traps, side of, back of, vertebra,
		disc, tendon, ligament, thoracic, bottom, inside, outside, vertebrae, loin, flank, skin,
		finger, fingers`},
	{side, `left, right, l, r, lt, rt, lhs, rhs, both, either, each, sides, leftside, rightside,
		left side, right side, left hand side, right hand side`},
	{or, `or, nor`}, {and, `and, n, plus, with`},
	{turn, `but, then, though, although, however, yet, later on, afterwards though, - >, = >, →, ⟶,
		➡, –, —`},
	{past, `since it last, since i last, in
		january/february/march/april/june/july/august/september/october/november/december, last
		year's/years, last spring/summer/autumn/winter/christmas/easter, before today, before this,
		before now, before that, yesterday, last week, last month, last year, last time, last
		session, last monday, the other day, ago, past, previous, previously, before, earlier,
		beforehand, prior, formerly, since last, in the past, thing of the past, old, previous week,
		week before, weeks ago, days ago, this morning before, down from, up from, came in with,
		before training, before starting, pre existing, preexisting, last weekend, history, history
		of, prev, prior week`},
	{other, `grandson, granddaughter, grandkid, grandkids, nephew, niece, aunt, uncle, nan, nana,
		gran, granny, grandma, grandad, grandpa, hubby, missus, flatmate, colleague, workmate,
		patient, patients, client, clients, washing machine, dishwasher, boiler, tap, roof, tyre,
		tire, fridge, sink, gutter, ceiling, shed, laptop, printer, on purpose, slimming club, if,
		worried, worry, worrying, afraid, fear, fearing, scared, used to, thought, thinking,
		expected, expecting, expect, years ago, a year ago, wife, husband, dog, dogs, cat, cats,
		son, daughter, mother, mom, mum, father, dad, friend, brother, sister, kid, kids, baby's,
		partner, neighbour, neighbor, boss, physio says, physio said, says, said, read about,
		reading, read, listened, listening, article, podcast, avoid, avoiding, avoids, prevent,
		prevents, prevention, so that, in case, would, wonder, wondering, ask, asked, asking, his,
		her, their, someone, people, supposed, should, should be, instead of, book, video says,
		movie, film, might one day, could one day, threshold, in case of, cure, against, remember,
		goal, joke, joking, kidding, looks, look, looked, hope, hoping, hopefully, diet, dieting,
		slimming, weight watchers, keto, fasting, ozempic, mounjaro, wegovy, brain numb, mind numb,
		mind numbing, brain dead, watched/watching a/the film/movie/series/documentary/programme`},
	{nextDay, `next day, nextday, next morning, following day, following morning, day after, the day
		after, morning after, the morning after, day later, one day later, next days, tomorrow,
		overnight, in the morning, next evening, day two, day 2, days after, days later, two days
		later, day afterwards, following days, the next day, the following day, day next`},
	{later, `later, every night, after, afterwards, afterward, afterwords, in the evening, at night,
		that night, tonight, during the night, night, sleeping, eventually, soon after, evening,
		end, at the end, at rest, then, hours later, follow up, after that, this evening, in the
		end`},
	{now, `now, today, currently, this time, this week, present, right now, at present`},
	{was, `rather than, meant to be, should have been, was, were, from, previously, formerly, used
		to be, had been, usually, normally, usual, instead of, started at, starting at, vs, versus`},
	{label, `streak, confidence, thermometer, rpe, rir, effort, fatigue, form, level, lvl, pin,
		pins, plate, plates, rest, rested, resting, setting, settings, sleep, slept, temp,
		temperature, week, weeks, wk, day, days, set, rep, round, rounds, ex, exercise, exercises,
		move, page, pages, pg, step, steps, notch, notches, mood, energy, stress, hr, heart rate,
		bpm, pulse, height, hole, position, video, room, session, sessions, chapter, nr, number,
		num, motivation, difficulty, intensity, tempo, speed, weather, age, block, phase, cycle,
		season, part, track, episode, seat, chair, peg, stack, tiredness, tired, sleepiness, focus,
		balance, technique, quality, happiness, bodyweight, body weight, bw, workout, on rep,
		weighs, line, ticket, version, v, stiffness rating, enjoyment, tower, cable, lesson,
		appointment, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, since, until,
		till, til, weight, band, dumbbell, kettlebell, @, #, may, machine, resistance, incline,
		bench, ch`},
	{body, `bodyweight, body weight, bw, weigh, weighed, weighs, scales, weighed in`},
	{unit, `mg, ml, stone, stones, k, extra rep, extra reps, extra set, extra sets, percent, pct, a
		. m, p . m, c, st, nd, rd, th, am, pm, oclock, h, hr, hrs, hour, hours, min, mins, minute,
		minutes, days, nights, weeks, wk, wks, months, years, yr, yrs, times, round, rounds,
		session, sessions, breath, breaths, steps, cm, mm, km, meter, meters, metres, metre, mile,
		miles, inch, inches, ft, degrees, degree, deg, tablet, tablets, pill, pills, ibuprofen,
		ibuprofens, paracetamol, paracetamols, tylenol, advil, aspirin, naproxen, painkillers,
		painkiller, bpm, litre, litres, glasses, cups, cup, coffees, beers, plates, plate, notches,
		notch, pillows, pillow, mats, towels, bands, band, dumbbells, exercises, moves, lengths,
		laps, floors, stairs, flights, kcal, calories, ish days, pins, holes, clicks, weeks post op,
		days post op, rir, sided, attempts, attempt, times a week, songs, pages, mil, days later,
		hours later, days after, hours after, tempo, stars, star, coffee`},
	{reps, `rep/reps per/each/a side, rep, reps, repetition, repetitions, repeats, repeat, raps, per
		side, each side, a side, reps each, turns`}, {sets, `set, sets, round, rounds, series`},
	{seconds, `s, sec, secs, second, seconds, sek, sekunden, secounds`},
	{kilos, `kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes`}, {pounds, `lb, lbs, pound, pounds, pd, #`},
	{times, `x, ×`}, {band, `band/elastic/theraband doubled over/up/, loop, loops, elastic, elastics, band, bands, theraband, thera band, therabands, minibands, miniband,
		resistance band, loop band, tube, tubing`},
	{kindOf, strings.Join(workout.BandNames(), ",")},
	{count, `one, two, three, four, five, six, seven, eight, nine, ten, zero`},
	{manner, `slow, good, full, clean, quick, fast, small, controlled, nice, solid, proper, strict,
		perfect, whole, complete, long, short, easy, hard, decent, measly, lousy, puny, miserable,
		pathetic, single, clean slow, ok, bad, sloppy, second, last, extra, another`},
	{month, `january, february, march, april, june, july, august, september, october, november,
		december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec`},
	{filler | through, `could've, one bit, start to finish, from start to finish, starting, started,
		start, ended, ending`},
	{filler, `bad/rough/hard/tough/stressful/terrible/awful week/day/month/time at
		work/home/school/uni/college/office, bored of/with this/it/them/that, getting bored,
		slept/sleeping through the night, did it/this/them on/
		monday/tuesday/wednesday/thursday/friday/saturday/sunday, left/right leg/side/arm is
		stronger than, my left/right leg/side/arm is stronger than, left/right leg/side/arm a bit
		stronger than, less stiff since, less stiff than, a, about, above, across, again, all,
		almost, alone, along, already, also, alright, alternate, alternating, always, amazing,
		among, another, any, anyway, apparently, approx, approximately, area, around, as, as always,
		as before, as planned, as usual, asleep, at, awesome, back to, basically, be, because, bed,
		been, behind, below, best, better, between, bit, both, breathing, breath, by, came, can,
		care, certain, cheers, check, checked, clear, close, cold, comfortable, comfortably, comfy,
		controlled, cool, could, day, definitely, despite, down, due, during, each, either, else,
		end, enough, entire, even, evening, every, everything, exactly, excellent, extra, fairly,
		far, fast, felt, few, fine, fingers crossed, finally, first, focused, for, form, fresh,
		friday, from, full, fully, fun, general, generally, go, go up, goes, going, gone, good, got,
		great, had, happy, has, have, he, here, hi, how, i, ill do, im, ive, id, in, indeed, inside,
		into, is, it, its, it is, itself, ja, just, kept, keep, kind, last, least, left, let, lets,
		like, limber, little, long, loose, loosened, loosening, loosely, lovely, made, main, mainly,
		manageable, many, may, maybe, me, medium, might, minor, mobile, moderate, moderately,
		monday, more, morning, most, mostly, move, moved, moving, much, must, my, myself, near,
		need, needed, needs, never mind, next, next time, nice, nicely, night, normal, normally,
		number, numbers, of, off, oh, ok, okay, okey, okish, old, on, once, one, ones, onto, other,
		our, out, over, overall, own, pace, particularly, per, perfect, perfectly, perhaps, person,
		possible, pr, pb, prescribed, pretty, probably, progress, proper, properly, quick, quickly,
		quite, rather, re, ready, real, really, recovered, relaxed, right, same, same again, same as
		last time, saturday, second, seems, seemed, set, several, she, short, since, size, slight,
		slightly, slow, slower, slowly, small, smooth, smoothly, so, so far, solid, some, somewhat,
		soon, sound, steady, still, strong, stronger, sub, such, sunday, super, sure, take, taken,
		tempo, than, thanks, that, thats, the, them, then, there, they, things, third, this, those,
		through, throughout, thursday, tick, til, till, time, tired, to, together, toward, towards,
		tuesday, twice, two, under, until, up, upon, us, use, used, using, usual, usually, very,
		via, wednesday, we, week, weekend, well, went, were, what, when, where, whether, which,
		while, who, whole, why, will, with, within, woke, work, worked, works, wow, yay, yeah, yep,
		yes, yet, you, your, mon, tue, tues, wed, weds, thu, thur, thurs, fri, sat, sun, today,
		tonight, per side, full range, half range, small range, range, side, sides, warm, warmed,
		warm up, warmup, easy peasy, stretch felt nice, 👍, 💪, ✅, ✔, ✓, 🙂, 😀, 😊, 🎉, 👌, 🔥, 💯, ☑, 🙌, 📅,
		🛫, ➕, bodyweight, body weight, weight, load, loaded, level, exercise, floor, mat, reps, rep,
		sets, part, hard floor, hard surface, hard ground, hard to say, hard to tell, hardwood,
		hardwood floor, hard mattress, hard mat, working hard enough, painted, paint, painting,
		paints, stretch, stretchy, looser, flexible, mobility, bearable, tolerable, doable, no
		doubt, no idea, no wonder, no surprise, no question, not only, not just, not sure, not yet,
		no way, no matter, can't wait, couldn't wait, no change, no difference, no complaints, no
		complaint, why not, no worries, no problem, no problems, no issues, no issue, no trouble,
		not a problem, did it, done it, all good, all done, all fine, all ok, done, did, swap sides,
		swapped sides, stop watch, stopwatch, pm/am/oclock sharp, mat/band is stiff, tight
		space/spot/room/shoes/shorts/trousers/leggings, shorts/leggings/trousers/top/shoes too
		tight, painfully boring/slow/early/shy/long, off the/my painkillers,
		doesn't/didn't/don't/never bother/bothers/bothered my/the/ back/hip/knee/it/me, hard/tough
		day/week at work/the/ office/shop/site/, ankle/wrist weights/weight, weights, clx, non stop,
		nonstop, didn't hold my breath, sit up, get up, no rest, without rest, without stopping,
		without a break, without break, no break, no breaks, no pause, in control, under control,
		last set, last rep, nothing new, nothing special, nothing to report, nothing to add, number
		one, more or less, less than, warm day, took, min, minutes, minute, hour, hours, sec, x,
		tablets, weeks post op, post op, e, g, eg, ie, etc, lol, haha, ha, hm, um, ah, phew, score,
		rating, rated, rate, lvl, max, maximum, at most, ca, circa, dropped, dropped to, went to,
		rose, rose to, climbed, jumped, fell to, down to, hit, reached, between sets, left over,
		right away, straight away, all right, easy go, pain podcast, temp, bar, bar only, barbell,
		dumbbell, cable, plate, pin, notch, setting, machine, ball, landmine, kettlebell, mattress,
		pillow, towel, session, training, workout, weeks, days, effort, rpe, rir, fatigue, rest,
		sleep, slept, mood, energy, good way, in a good way, with load, without load, with weight,
		without weight, ish, killed it, crushed it, smashed it, nailed it, spell, spells, down on,
		lowered down, move into, moved into, moving into, fell out of, fell behind, crash mat,
		month, months, lie, lay, lay down, did left twice, did right twice, by accident did, by
		mistake did, by accident i did, by mistake i did, fever pitch, fever tree, cabin fever, hay
		fever, saturday night fever, fell in love, falling in love, fell for, electric blanket,
		electric bike, electric car, electric heater, electric fan, electric scooter, electric
		toothbrush, sore throat, sore thumb, slept badly, slept bad, slept poorly, slept terribly,
		slept awfully, badly slept, bad sleep, poor sleep, bad night, poor night, bad night's sleep,
		sleep bad, sleep poor, sleep badly, weak tea, weak coffee, strong tea, strong coffee, tea,
		coffee, anchor, door anchor, asymptomatic, ticked it/this/ off,
		chair/bench/stool/table/mat/ball wobbly, wobbly chair/bench/stool/table/mat/ball, anchor
		slipped, door anchor slipped, band slipped, mat slipped, shoe slipped, towel slipped, cable
		slipped, strap slipped, grip slipped, phone slipped, stroke of luck, breast stroke, flu jab,
		flu shot, flu vaccine, covid jab, covid test, covid booster, covid vaccine, blood test,
		blood test came back fine, lost count, dumbell, dumbells, dumbbells, kettlebells, vest,
		weighted vest, backpack, rucksack, water bottle, bottle, bag, sandbag, medicine ball, med
		ball, disc weight, each hand, total, in total, altogether, kb, kbs, db, dbs, alarm woke me,
		shopping, lifted, kettle bell, changed grip, changed hands, changed feet, changed position,
		changed sides, change of grip, change sides, new grip, different grip, chest press, chest
		presses, chest day, room temperature, room temp, outside temperature, water temperature, wee
		bit, wee break, tripped the, all the way, looking sharp, looked sharp, look sharp, sharp
		turn, sharp turns, sharp corner, swollen ego, forgot the mat, forgot my mat, forgot the
		towel, forgot my towel, forgot my water, forgot my shoes, forgot my bottle, forgot my phone,
		drank, ate, water, drank too much, drank too much water, drank too much coffee, ate too
		much, too much water, too much coffee, struggled to find the time, struggled to find time,
		struggled to find a slot, dog interrupted me, cat interrupted me, kids interrupted me, phone
		interrupted me, weak side first, weaker side first, ½ range, ½ hour, ½ h, ½ an hour, ½ min,
		½ minute, ½ tablet, ½ pill, killer move, dead tired, slipped socks, socks slipped, problem
		with the door anchor, problem with the anchor, problem with the band, problems with the door
		anchor, dog woke me, dog woke me up, kids woke me, kids woke me up, cat woke me, cat woke me
		up, alarm woke me up, phone woke me, phone woke me up, neighbours woke me up, noise woke me
		up, can't complain, bloods, bloods/results/result/scan/mri/xray/test/tests/smear came back
		fine/clear/normal/ok/negative/good/clean, handle, handles, freer, by heart, slipped it in,
		slipped into a/the, worst thing was, worst bit was, worst part was, bad
		weather/hair/traffic/wifi/tv/music/joke/jokes/signal/reception/light/luck/day/mood, poor
		wifi/weather/signal/reception/light, stiff drink/breeze/wind, sight for sore eyes, half
		past, half time, half hour, half an hour, half term, other half, time well spent, well
		spent, crashed out on/in/after, fell about laughing, passed out the/leaflets, cracked it,
		broke my/the/a record/pb, burnt/burned the/my toast/dinner/rice/tea/pan/cake, tingling with
		pride/joy/excitement, tingle of pride/joy/excitement, dizzy with
		joy/happiness/excitement/love/success, cancer shop/research/charity/walk/run/fundraiser/uk,
		star sign, infection control, electric
		bill/company/meter/guitar/drill/kettle/shaver/mower/gate/fence/oven, out of breath from
		singing/laughing/talking,
		plate/phone/cup/mug/towel/cushion/pillow/remote/book/picture/bar/bell/weight/bottle/glasses/clip/pin
		fell/rolled/dropped off/over/down/out/, had to laugh, made me laugh/smile, killer
		playlist/tune/track, sick tune/track/beat/playlist, dead bug/bugs/lift/lifts,
		deadlift/deadlifts, deadbug, bird dog/dogs, dropped in, dropped by, dropped the kids/weight
		gently/weight slowly/off, lost track of/, lost in music/thought, quiet, quietly, just right,
		lunch break, tea break, coffee break, without a pause/break/stop/rest,
		kids/baby/dog/cat/house woke, before the kids/baby/house woke, background, boiled, share,
		shared, sharing, hotel, nae bother, no bother at all, arrived, smells, shabby, not too
		shabby, squeeze, tight squeeze, hold on to/onto anything, need to hold on, napped, notice,
		noticed, ever, as ever, timer, hair dryer, hairdryer, finishd, finishing, caravan, did them,
		did them all, did all, did both, still did, fitted it in, got it done, got them done, done
		anyway, did mine, full sets, all sets, all reps, every rep, both sets done, did every, as
		if, pulled belly/tummy/navel/stomach in, wringing, zoom, zoom call/calls, switch on/off,
		switched on/off, rubbed off, water bottles as weights, nose to toes,
		good/nice/fun/ok/fine/pleasant/able to do, is it ok/fine/alright/possible to do, lots to do,
		back from holiday/holidays/vacation, app/phone/computer/laptop/site/timer/wifi crashed,
		lumpy mat/bed/sofa/cushion/mattress/carpet/pillow, fell into a
		rhythm/routine/groove/place/step, no chance, hot and cold water/shower/tap, without trying,
		no diet, thermometer, nearly/almost forgot/skipped/missed, no time like the present, no
		equipment needed/necessary/required, had/took a rest between, stopped for a/
		drink/water/wee/breath, paused for a/ drink/water, timer stopped, half asleep, one leg at a
		time, one leg bent/straight/up, on one side then, one side easier, did a third set, did a
		few extra/more, not half bad, for a walk, walk to the gym/shop/shops/work/park,
		couldn't/can't get up this morning, couldn't/can't get up on time, couldn't/can't get up
		early, couldn't get out of bed early, tight chest muscles, chest tight from bench/press/gym,
		chest tight stretch, stroke of genius, fell on a/
		monday/tuesday/wednesday/thursday/friday/saturday/sunday,
		shoe/shoes/band/stool/chair/mat/door/leaf/leaves/sales/motivation/temperature/price/prices
		fell off/over/down/, fell off the wagon, fell over laughing, fell into bed, by accident,
		happy accident, trousers falling down, leaves are/ falling, slipped on the mat, shivering
		from the cold, gets/got on my nerves, nerves before, nerve wracking, numb with boredom,
		shooting hoops, feel/felt the burn, good/nice burn, no hurry, no time wasted, destroyed it,
		sick session, blood pressure, bloody good/brilliant/lovely/great/easy, knees to chest, legs
		up the wall, switched off phone/the/my, took off, sick of, on my day off, bank holiday,
		pulling the band/cable/rope, came back from/strong, returned from, nipped out/to/in, killing
		time, killing it, murder mystery, catching my/ breath, sharp breath, injury free, locked
		knees/elbows/arms, cried laughing, in tears laughing, core tight, tight grip/schedule/band,
		tighter band, tension on the, more tension, stiff band, feeling/felt pumped, pump class, off
		to work/bed/the, wrong shoes/way round, funny video/film, pop music, crack of dawn, took
		over an, never/haven't done this so/better, missed this so, forgot how, took the/a day off
		work, no mat here, put it off but, no right/left side pain, no second set trouble, no second
		thoughts, held back straight, did some stretching/mobility, easy day at work, weak side
		better, faint pink/click, no squeeze left, buckled my, walking lunges, collapsed on the
		sofa, chair collapsed, went to sleep with, canny, pulling faces, faces, face, baby, bump,
		foetus, fetus, easy/quick/simple/hard to do, no exercise
		is/mat/equipment/bike/induced/related, a couple of reps extra/more/in, did a few more/extra,
		a wee bit/struggle/problem/while/rest/dog/tad/walk/cup/dram/laugh/break, for a walk in the/
		park, threw up a/the ball, pass out snacks/leaflets, crashed on the/ sofa/bed/couch, leg
		press, step stool, wet bed of, kg/kilo/lb weight, rowing/swim/swimming/golf/tennis
		stroke/strokes, stroke practice, speak highly, fuzzy socks, bottle leaked/leaks/leaking,
		reached/reaching/reach down to, no feeling in the/my/ abs/core/obliques, changed
		shoes/socks/clothes, had a piece of cake, piece of cake after/with, breeze from the, in my
		sleep i, in my sleep shirt, too light in here, light work at, lots left on the, left to do,
		simple setup, rest day tomorrow, day off tomorrow, did one/two/three extra/more, halfway
		through, stopped to answer, managed it, managed all, squeezed it in, got it in, lots left to
		do, swapped hands, watering can, heating was off, truck stop, wrote, set a timer,
		table/chair/desk/bed/piano/tripod leg/legs, leak in the
		kitchen/roof/bathroom/ceiling/tent/loft, unsteady table/chair/stool/bench/ladder/phone, numb
		by linkin/linkin's, sewing box, diet is working, sat on it, missed my
		toe/foot/bus/train/head by/, cat stretch/cow/camel, no chair, grab the, hot and cold
		pack/packs/compress/therapy, shy, bladder friendly, chest press/presses/pressing machine,
		every single time/one/day/rep, sewing, wet noodle soup, like the noodles, water bottle
		leaks/leaked, tent leaked/leaks, train/bus/flight/class/meeting was/is cancelled/late, star
		sign and, cancer is my star/sign, stroke play, swollen river/rivers, photo shoot, photo
		shoots, collapsed laughing, collapsed with laughter, gasped when i saw, accident on the/
		road/motorway/ring, power cut, power cut so, puppy has no bladder control, skip/skipped the
		warm up next, record player skipped, always skips seven, holiday mode, at the wedding,
		armband slipped, half the reps double, good opener, keep as is, keep it as is, in a hurry
		but, in a hurry, arching, raise by, shoes on/off, stick drill, drill, drills, stayed
		level/normal/quiet/still, windows/window/door open, tension from/of the desk/day/week,
		tension just right, tension gone, sciatic nerve behaved, none of the old nonsense/trouble,
		almost/nearly fell asleep in, loads of energy, energy after, after holiday, after holidays,
		made up for it now, full stop, kept it small and tidy/neat, clicked today, technique
		clicked, it clicked, finally clicked, smells awful/bad/weird, pumped it, pumped up the, good
		pump for, shorter lever, longer lever, skipped the mirror, felt it, used to bother me not,
		hasn't come back, haven't come back, candle, reaches chest, knee reaches, chest height, hip
		height, shoulder height, head height, level throughout, kicked in, count of, counts to,
		minus outside, degrees outside, with books instead, instead of the machine, couldn't do one
		of these, mcgill, ladder done, toasty, picked up right where, picked up where, technique,
		parallel like planned, broomstick, room temp and, temp and humidity, eating like a horse
		but, everything fine down, no shooting stuff, rubber band, rubber bands, last week long
		gone, from last month is gone, band snapped back`},
}
