//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/intake"
	"rotate/internal/workout"
)

// envIn is the environment of a run in this process, with a folder for its settings.
func envIn(configDir string) cli.Env {
	return cli.Env{
		Out: &strings.Builder{}, Err: &strings.Builder{}, ConfigDir: func() (string, error) { return configDir, nil },
		Today:    func() workout.Date { date, _ := workout.ParseDate(today); return date },
		Getenv:   func(string) string { return "" },
		Terminal: func() (int, bool) { return 0, false },
	}
}

// wishes are what very many answers ask for.
func wishes() (all []intake.Wish) {
	conditions := [][]string{nil, {"disc", "shoulder"}, {"surgery", "pregnancy"}}
	for _, c := range workout.KnownConditions() {
		conditions = append(conditions, []string{string(c)})
	}
	days := []string{"mon,wed,fri", "mon,thu", "tue,fri,sun"}
	equipment := [][]string{nil, {"band"}, {"cable", "swiss-ball", "dumbbell"}, {"landmine", "roman-chair"}}
	for _, level := range workout.Levels() {
		for _, avoid := range conditions {
			for _, routine := range intake.Routines(level) {
				n := len(all)
				all = append(all, intake.Wish{Level: level, Equipment: equipment[(n+n/4)%4], Days: days[n%3], Avoid: avoid, Routine: routine})
				if n%5 == 0 && level == workout.LevelBeginner && avoid == nil {
					all[n].Include = []string{"knee-rotations:1"}
				}
			}
		}
	}
	return all
}

// The plan that start shows is, byte for byte, the one of the command that it prints: over very many
// answers, without settings and with some that the answers say nothing of.
func TestStartPlansWhatItsCommandPlans(t *testing.T) {
	t.Parallel()
	for name, settings := range map[string]string{
		"none": "",
		"some": "exclude: texas-twist\ncomplete: true\nmoves: 3\nweaker: left\nname: Anna O'Hara\nequipment: [band, kettlebell]\navoid: stenosis\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, "rotate"), 0o777))
			require.NoError(t, os.WriteFile(filepath.Join(dir, "rotate", "config.yaml"), []byte(settings), 0o666))
			planned := 0
			for i, w := range wishes() {
				if settings != "" && (i%3 != 0 || w.Avoid == nil) {
					continue // reading settings takes its time; none of the conditions can only be said without
				}
				text, command, line, err := cli.Started(envIn(dir), w, "")
				require.Equal(t, append([]string{"rotate"}, command...), shellWords(line))
				got := runIn(dir, command...)
				if err != nil {
					require.Equal(t, cli.ExitFailed, got.code, line)
					require.Contains(t, got.stderr, err.Error(), line)
					continue
				}
				require.Equal(t, got.stdout, text, line)
				if !w.Complete {
					require.NotContains(t, text, "Complete routine.", line)
				}
				planned++
			}
			require.Greater(t, planned, 30)
		})
	}
}

// The command can be typed as it is printed, whatever the name of the file and of the catalogue.
func TestStartCommandIsQuoted(t *testing.T) {
	dir := t.TempDir()
	own := filepath.Join(dir, "my own.yaml")
	require.NoError(t, os.WriteFile(own, []byte(ownCatalog), 0o666))
	_, command, line, err := cli.Started(envIn(dir), intake.Wish{Level: workout.LevelBeginner, Days: "mon,thu", Routine: intake.Routine{Moves: 1}},
		"/it's here/week.md", "--catalog", own, "--no-config")
	require.NoError(t, err)
	require.Equal(t, append([]string{"rotate"}, command...), shellWords(line))
	require.Equal(t, "rotate plan --catalog '"+own+"' --no-config --level beginner --equipment none --days mon,thu --moves 1"+
		` -o '/it'\''s here/week.md'`, line)
}

// startPane begins the interview on a terminal, in a home folder with notes and an Obsidian vault.
func startPane(t *testing.T, columns, rows int, env ...string) (p *pane, home string) {
	t.Helper()
	p, home = startPaneBy(t, columns, rows, "rotate-fast start", env...)
	p.answer("Before you begin")
	return p, home
}

// startPaneBy is startPane with a command line of one's own.
func startPaneBy(t *testing.T, columns, rows int, line string, env ...string) (p *pane, home string) {
	t.Helper()
	home = t.TempDir()
	dir := filepath.Join(home, "work")
	for _, folder := range []string{dir, filepath.Join(home, "notes"), filepath.Join(home, "Docs", "My Vault", ".obsidian")} {
		require.NoError(t, os.MkdirAll(folder, 0o777))
	}
	env = append(env, "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"))
	return newPane(t, columns, rows, dir, line, env...), home
}

// written lists the files below a home folder, but for those of the terminal.
func written(t *testing.T, home string) (files []string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(home, func(path string, d os.DirEntry, err error) error {
		name, _ := filepath.Rel(home, path)
		if err == nil && !d.IsDir() && !slices.Contains([]string{"go", "before", "after", "code", "raw", "pid"}, filepath.Base(name)) {
			files = append(files, name)
		}
		return err
	}))
	return files
}

// answer waits for a question and presses keys, and Enter.
func (p *pane) answer(question string, keys ...string) {
	p.t.Helper()
	p.await(question)
	for _, key := range keys { // one at a time, as a hand does
		p.keys(key)
	}
	p.keys("Enter")
}

// healthy answers that nothing speaks against training.
func (p *pane) healthy() {
	p.t.Helper()
	for _, question := range []string{"Do you have any of these, now", "And any of these, now", "the last ones, now", "Do you have any of these?\n"} {
		p.answer(question, "End", "Space")
	}
}

// A beginner with a band gets a plan in a vault, and settings: what was agreed to, and no more. The note
// is what the printed command makes.
func TestStartBeginner(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 24)
	p.answer("1 of 12") // nothing was marked
	p.await("Mark what is so, or \"None of these\" at the end")
	p.healthy()
	p.answer("let both knees sink", "Down", "Down", "Down")
	p.answer("a side plank", "Down", "Down")
	p.answer("strength training", "Down")
	p.answer("train with", "Space")
	p.answer("sessions a week")
	p.answer("On which days", "Down")
	p.answer("How many minutes", "Down")
	p.answer("~/Docs/My Vault/week.md (an Obsidian vault)", "Down", "Down")
	note := filepath.Join(home, "Docs", "My Vault", "week.md")
	command := "rotate plan --level beginner --equipment band --days mon,wed,sat --moves 2 --complete -o"
	p.answer("Write this plan into your note?")
	p.answer("Keep this as your settings")
	require.Equal(t, "0", p.code())
	p.await("Written: ")
	screen := p.tmux("capture-pane", "-p", "-J", "-S", "-")
	for _, text := range []string{"Your level: beginner", "Because you have trained for less than 3 months.", "Why these moves",
		command + " '" + note + "'"} {
		require.Contains(t, screen, text)
	}
	require.NotContains(t, screen, "- texas-twist", "only the moves that are in the plan have their reasons")
	require.Equal(t, []string{".config/rotate/config.yaml", "Docs/My Vault/week.md"}, written(t, home))
	again := filepath.Join(t.TempDir(), "week.md")
	require.Zero(t, run(append(strings.Fields(command)[1:], again)...).code)
	require.Equal(t, readText(t, again), readText(t, note))
	require.Equal(t, "level: beginner\nequipment: band\ndays: mon,wed,sat\nmoves: 2\ncomplete: true\nnote: "+note+"\n",
		readText(t, filepath.Join(home, ".config", "rotate", "config.yaml")))
}

// A sign of an emergency ends it with what to do, and no plan is made.
func TestStartEmergency(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 24)
	p.answer("1 of 12", "Down", "Space")
	require.Equal(t, "1", p.code())
	p.await("Call the emergency number now", "Stop training and call the emergency number", "- Numbness or tingling around the genitals",
		"It cannot examine you", "Call the emergency number now. No plan was made, and nothing was written.", "rotate safety")
	require.NotContains(t, p.screen(), "error")
	require.Empty(t, written(t, home))
}

// Answers can be changed by going back, also once the plan was shown; what was answered is still there.
func TestStartBack(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 24)
	p.answer("1 of 12", "End", "Space")
	p.answer("2 of 12", "End", "Space")
	p.answer("3 of 12", "Down", "Space")
	p.await("Has a doctor or a physiotherapist seen this", "You marked: Numbness, tingling", "> No, not yet")
	p.keys("Escape")
	p.answer("> [ ] Pain or burning", "Down", "Space", "End", "Space")
	p.answer("4 of 12", "End", "Space")
	for _, question := range []string{"let both knees", "side plank", "strength training"} {
		p.answer(question)
	}
	p.answer("train with", "End", "Space")
	for _, question := range []string{"sessions a week", "which days", "minutes", "week.md in this folder"} {
		p.answer(question)
	}
	p.await("Write this plan into your note?", filepath.Join(home, "work", "week.md"))
	p.keys("BTab")
	p.answer("Where is your plan to go?", "End")
	p.answer("Keep this as your settings", "Down")
	require.Equal(t, "0", p.code())
	p.await("rotate: hint: no note was written")
	require.Empty(t, written(t, home))
}

// Whoever leaves, wherever it is, leaves nothing behind.
func TestStartLeave(t *testing.T) {
	t.Parallel()
	for _, answered := range []int{0, 1, 4, 7, 11, 12} {
		t.Run(strconv.Itoa(answered), func(t *testing.T) {
			t.Parallel()
			p, home := startPane(t, 80, 24)
			for n := range answered {
				keys := []string{}
				if n < 4 || n == 7 {
					keys = []string{"End", "Space"}
				}
				p.answer(fmt.Sprintf("%d of 12", n+1), keys...)
			}
			if answered < 12 {
				p.await(fmt.Sprintf("%d of 12", answered+1))
			} else {
				p.await("Write this plan into your note?")
			}
			p.keys("C-c")
			require.Equal(t, "1", p.code())
			p.await("You left. Nothing was written.")
			require.Empty(t, written(t, home))
		})
	}
}

// On a small screen every option can be reached, but only through all of them, and the question follows the
// size of the terminal. On a screen on which a sentence would be missing nobody can answer.
func TestStartResize(t *testing.T) {
	t.Parallel()
	p, _ := startPane(t, 80, 24)
	p.await("1 of 12", "[ ] None of these")
	p.keys("Down", "Space")
	p.await("> [x] Numbness")
	for _, size := range []struct{ columns, rows string }{{"40", "24"}, {"40", "12"}, {"120", "40"}, {"30", "12"}} {
		p.tmux("resize-window", "-x", size.columns, "-y", size.rows)
		p.await("of 12", "If you are not sure, mark it.", "> [x] Numbness", "space: mark")
		seen := ""
		for n := 0; n < 12 && !strings.Contains(p.screen(), "> [ ] None of these"); n++ {
			before := p.screen()
			seen += before
			p.keys("End")
			for end := time.Now().Add(patience); p.screen() == before && time.Now().Before(end); {
				time.Sleep(20 * time.Millisecond)
			}
		}
		seen += p.await("> [ ] None of these", "space: mark")
		for _, beginning := range []string{"A different", "Difficulty", "New loss", "New sexual", "A leg that", "Chest pain", "Sudden tearing", "serious", "minor", "With osteo"} {
			require.Contains(t, seen, beginning, size)
		}
		p.keys("Home", "Down")
		p.await("> [x] Numbness")
	}
	p.tmux("resize-window", "-x", "30", "-y", "8")
	p.await("Make the window larger: 10")
	p.keys("Space", "Enter")
	time.Sleep(time.Second) // what does nothing cannot be waited for
	p.tmux("resize-window", "-x", "80", "-y", "24")
	p.await("1 of 12", "> [x] Numbness")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
}

// plan answers what comes after the conditions, up to the place: a beginner, without equipment.
func (p *pane) plan(questions ...string) {
	p.t.Helper()
	for _, question := range append(questions, "strength training") {
		p.answer(question)
	}
	p.answer("train with", "End", "Space")
	for _, question := range []string{"sessions a week", "which days", "minutes"} {
		p.answer(question)
	}
}

// settingsOf writes the settings of a home folder, before the interview begins there.
func settingsOf(t *testing.T, home, text string) (file string) {
	t.Helper()
	file = filepath.Join(home, ".config", "rotate", "config.yaml")
	require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o777))
	require.NoError(t, os.WriteFile(file, []byte(text), 0o666))
	return file
}

// began is an interview in a home folder with settings.
func began(t *testing.T, settings string, env ...string) (p *pane, home string) {
	t.Helper()
	p, home = startPaneBy(t, 80, 40, "while [ ! -e set ]; do sleep 0.05; done; rotate-fast start", env...)
	settingsOf(t, home, settings)
	require.NoError(t, os.WriteFile(filepath.Join(home, "work", "set"), nil, 0o666))
	p.answer("Before you begin")
	return p, home
}

// signless answers that there are no signs.
func (p *pane) signless() {
	p.t.Helper()
	for _, question := range []string{"Do you have any of these, now", "And any of these, now", "the last ones, now"} {
		p.answer(question, "End", "Space")
	}
}

// Whoever keeps only settings that are new keeps all the same what makes plans safer; what stays is said.
func TestStartKeepsWhatIsSafer(t *testing.T) {
	t.Parallel()
	p, home := began(t, "level: advanced\navoid: shoulder\nmoves: 3\n")
	p.signless()
	p.answer("Do you have any of these?\n", "Down", "Down", "Down", "Space") // pregnancy, beside shoulder
	p.answer("With what you have", "End", "Space")
	p.plan()
	p.answer("Where is your plan to go?")
	p.answer("Write this plan")
	p.answer("avoid: shoulder,pregnancy (now: shoulder)")
	require.Equal(t, "0", p.code())
	p.await("Not kept: moves: 1 (now: 3)")
	require.Contains(t, readText(t, filepath.Join(home, ".config", "rotate", "config.yaml")), "level: beginner\navoid: shoulder,pregnancy\nmoves: 3\n")
}

// A condition of an own catalogue is kept with that catalogue: the next plan needs it.
func TestStartKeepsTheCatalogue(t *testing.T) {
	t.Parallel()
	p, home := startPaneBy(t, 80, 40, "while [ ! -s own.yaml ]; do sleep 0.05; done; rotate-fast start --catalog own.yaml; rotate-fast > today; rotate-fast plan > plan")
	require.NoError(t, os.WriteFile(filepath.Join(home, "work", "own.yaml"), []byte(ownCatalog+"  avoid: [my-knee]\n"), 0o666))
	p.answer("Before you begin")
	p.signless()
	p.answer("My knee", "End", "Up", "Space")
	p.plan("let both knees", "side plank")
	p.answer("Where is your plan to go?")
	p.answer("Write this plan")
	p.answer("catalog: " + filepath.Join(home, "work", "own.yaml"))
	require.Equal(t, "0", p.code())
	require.Contains(t, p.file("today"), "Knee rotations")
	require.Contains(t, p.file("plan"), "Avoiding: my-knee.")
}

// Where turning is uncomfortable the plan begins with the smallest step of the move, and says so.
func TestStartUncomfortable(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 100, 50)
	p.healthy()
	p.answer("let both knees", "Down")
	p.plan("side plank")
	p.answer("Where is your plan to go?")
	p.await("Write this plan")
	screen := p.tmux("capture-pane", "-p", "-J", "-S", "-")
	require.Contains(t, strings.Join(strings.Fields(screen), " "), "Your plan begins with the smallest step of Knee rotations; leave it out if it hurts.")
	command := "rotate plan --level beginner --equipment none --days mon,wed,fri --moves 1 --complete --include knee-rotations:1"
	require.Contains(t, screen, command+" -o week.md")
	p.keys("Enter")
	p.answer("Keep this")
	require.Equal(t, "0", p.code())
	require.Equal(t, run(strings.Fields(command)[1:]...).stdout, readText(t, filepath.Join(home, "work", "week.md")))
}

// Where the settings cannot be written it is said that the note is.
func TestStartWithoutSettings(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 40)
	p.writes()
	p.await("Keep this")
	require.NoError(t, os.Symlink("/nowhere/at/all", filepath.Join(home, ".config")))
	p.keys("Enter")
	require.Equal(t, "1", p.code())
	p.await("Written: "+home, "rotate: error: your note is written, but your settings are not: cannot write")
	require.FileExists(t, filepath.Join(home, "work", "week.md"))
}

// writes answers as a healthy person does who wants the plan in the present folder, up to what is kept.
func (p *pane) writes() {
	p.t.Helper()
	p.healthy()
	p.plan("let both knees", "side plank")
	p.answer("Where is your plan to go?")
	p.answer("Write this plan")
}

// A file that takes the place of the note meanwhile stays, and another place is asked for.
func TestStartPlaceTaken(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 40)
	p.writes()
	p.await("Keep this")
	other := filepath.Join(home, "work", "week.md")
	require.NoError(t, os.WriteFile(other, []byte("mine"), 0o666))
	p.keys("Enter")
	p.answer("it was left as it is. Choose again:")
	p.answer("Write this plan into your note?\n")
	p.answer("Keep this")
	require.Equal(t, "0", p.code())
	p.await("Written: " + filepath.Join(home, "work", "week2.md"))
	require.Equal(t, "mine", readText(t, other))
	require.FileExists(t, filepath.Join(home, "work", "week2.md"))
}

// An Enter that was pressed before the question was there arrives as a line feed, and chooses nothing.
func TestStartTypedAhead(t *testing.T) {
	t.Parallel()
	p, _ := startPane(t, 80, 40)
	p.healthy()
	p.plan("let both knees", "side plank")
	p.answer("Where is your plan to go?")
	p.await("Write this plan into your note?\n", "> Yes")
	p.keys("C-j", "Enter")
	p.await("Write this plan into your note? Yes")
}

// Only answers that stand are on the screen: not those before going back, and none once someone has left.
func TestStartShowsWhatStands(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 50)
	p.writes()
	p.await("Write this plan into your note? Yes")
	p.keys("Escape")
	require.NotContains(t, p.await("Write this plan into your note?\n"), "note? Yes")
	p.keys("Down", "Enter")
	p.await("Write this plan into your note? No", "Keep this")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
	p.await("You left. Nothing was written.")
	require.NotContains(t, p.screen(), "Write this plan")
	require.Empty(t, written(t, home))
}

// What is put off or left out is not tried, and a clearance is asked for, again for each visit.
func TestStartClearance(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 40)
	p.signless()
	p.answer("Do you have any of these?\n", "Space", "End", "Up", "Space") // disc and postnatal
	p.answer("With your slipped disc: has a doctor", "Down")
	p.await("did you have your postnatal check", "> No, not yet")
	p.keys("Escape")
	p.await("With your slipped disc: has a doctor", "> No, not yet")
	p.keys("Up") // does not go round to the last answer
	time.Sleep(200 * time.Millisecond)
	p.await("> No, not yet")
	p.keys("Down", "Enter")
	p.answer("did you have your postnatal check")
	require.Equal(t, "1", p.code())
	p.await("Have your postnatal check first", "What this is", "No plan was made")
	require.Empty(t, written(t, home))
}

// Conditions that leave no move are told where they were marked, and can be corrected.
func TestStartNoMove(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 40)
	p.signless()
	p.answer("Do you have any of these?\n", "Down", "Space", "Down", "Down", "Space") // surgery and pregnancy
	p.answer("With what you have", "End", "Space")
	p.answer("After your surgery", "Down")
	p.answer("No move goes with all that you marked", "Down")
	p.answer("> [ ] A slipped disc", "Down", "Space") // no surgery after all
	p.answer("With what you have")
	p.answer("side plank")
	p.answer("strength training")
	p.await("train with")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
	require.Empty(t, written(t, home))
}

// Several signs: the strongest advice first, and what each calls for.
func TestStartSeveralSigns(t *testing.T) {
	t.Parallel()
	p, _ := startPane(t, 80, 40)
	p.answer("1 of 12", "End", "Space")
	p.answer("And any of these, now", "Space")
	p.answer("the last ones, now", "Space", "Down", "Down", "Down", "Down", "Down", "Space")
	p.answer("Has a doctor")
	require.Equal(t, "1", p.code())
	require.Regexp(t, `(?s)See a doctor urgently.*urgent appointment.*Fever.*If you have this now and it does not\s+pass.*Breathless.*Ask a doctor or a physio.*Pain or burning`, p.screen())
}

// Ctrl-Z gives the terminal to the shell; called back, the question is there with its answer.
func TestStartSuspend(t *testing.T) {
	t.Parallel()
	p, _ := startPaneBy(t, 80, 24, "set -m; rotate-fast start; stty -g > here; mv here between; while [ ! -e back ]; do sleep 0.05; done; fg")
	p.answer("Before you begin")
	p.await("1 of 12")
	p.keys("Down", "Space")
	p.await("> [x] Numbness")
	p.keys("C-z")
	p.awaitFile("between")
	require.Equal(t, p.file("before"), p.file("between"))
	require.Equal(t, "0 1\n", p.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}"))
	require.NoError(t, os.WriteFile(filepath.Join(p.dir, "back"), nil, 0o666))
	p.await("1 of 12", "> [x] Numbness")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
}

// Colours are as for every other text.
func TestStartColor(t *testing.T) {
	t.Parallel()
	styled := regexp.MustCompile(`\x1b\[[0-9;]*[1-9][0-9;]*m`)
	for variable, want := range map[string]bool{"X=": true, "NO_COLOR=1": false} {
		p, _ := startPane(t, 80, 24, variable)
		p.await("1 of 12")
		p.keys("C-c")
		require.Equal(t, "1", p.code())
		require.Equal(t, want, styled.MatchString(p.file("raw")), variable)
	}
}

// Without anything more to read nobody has answered: what is chosen already is no answer.
func TestStartAloudEnds(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 40, "ACCESSIBLE=1")
	p.answer("Type the numbers", "1", "3")
	p.answer("And any of these, now", "b")
	p.await("Enter for 13")
	p.keys("C-d")
	require.Equal(t, "1", p.code())
	p.await("You left. Nothing was written.")
	require.Empty(t, written(t, home))
}

// Ctrl-C leaves the questions in lines with the same sentence.
func TestStartAloudLeave(t *testing.T) {
	t.Parallel()
	p, home := startPane(t, 80, 40, "ACCESSIBLE=1")
	p.answer("Type the numbers", "1", "3")
	p.await("And any of these, now")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
	p.await("You left. Nothing was written.")
	require.Empty(t, written(t, home))
}

// A folder that cannot be written to is said where it is named; a clearance is never answered by Enter alone.
func TestStartAloudDoubts(t *testing.T) {
	t.Parallel()
	p, _ := startPane(t, 80, 50, "ACCESSIBLE=1")
	p.answer("Type the numbers", "1", "3")
	p.answer("And any of these, now", "1", "2")
	p.answer("the last ones, now", "1")
	p.answer("Has a doctor", "2")
	p.answer("Do you have any of these?\n", "b")
	p.await("Has a doctor", "Type a number, or b to go back")
	p.answer("Has a doctor")
	p.answer("Choose one", "2")
	p.answer("Do you have any of these?\n", "1", "0")
	for _, question := range []string{"let both knees", "side plank", "strength training"} {
		p.answer(question, "1")
	}
	p.answer("train with", "9")
	for _, question := range []string{"sessions a week", "which days", "minutes"} {
		p.answer(question, "1")
	}
	p.answer("Where is your plan", "4")
	p.answer("Which folder?", "/proc")
	p.await("Rotate cannot write into /proc")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
}

// An earlier answer that cannot be taken any more is not taken by Enter alone either.
func TestStartAloudKeptAnswer(t *testing.T) {
	t.Parallel()
	p, _ := startPaneBy(t, 80, 60, "while [ ! -e set ]; do sleep 0.05; done; rotate-fast start", "ACCESSIBLE=1")
	settingsOf(t, filepath.Dir(p.dir), "avoid: shoulder\ninclude: texas-twist\nequipment: band\n")
	require.NoError(t, os.WriteFile(filepath.Join(p.dir, "set"), nil, 0o666))
	p.answer("Before you begin")
	p.answer("Do you have any of these, now", "1", "3")
	p.answer("And any of these, now", "1", "2")
	p.answer("the last ones, now", "1", "3")
	p.answer("Do you have any of these?\n")
	p.answer("let both knees", "1")
	p.answer("strength training", "1")
	p.answer("train with")
	p.await("No move goes with this and your other answers")
	p.keys("C-c")
	require.Equal(t, "1", p.code())
	p.await("You left. Nothing was written.")
}

// For a screen reader, and on a terminal that can do nothing else, the questions are lines of text: no
// escape is printed. Back, a wrong number and an answer kept by Enter are understood.
func TestStartAloud(t *testing.T) {
	t.Parallel()
	for _, variable := range []string{"ROTATE_ACCESSIBLE=1", "ACCESSIBLE=1", "TERM=dumb"} {
		t.Run(variable, func(t *testing.T) { // its name is in the folder's, which so is quoted
			t.Parallel()
			p, home := startPaneBy(t, 80, 50, "env "+variable+" rotate-fast start", "NO_COLOR=1")
			p.await("Ctrl-C leaves at any time")
			p.answer("Before you begin")
			p.answer("Type the numbers, such as 1 or 2,3, or b to go back:", "14")
			p.answer(`"14" is not a number from 1 to 13`, "1", "3")
			p.answer("And any of these, now", "b")
			p.answer("or 2,3, Enter for 13, or b")
			p.answer("And any of these, now", "1", "2")
			p.answer("the last ones, now", "1", "3")
			p.answer("Do you have any of these?", "1", "0")
			p.answer("let both knees", "1")
			p.answer("side plank", "1")
			p.answer("strength training", "1")
			p.answer("train with", "1")
			p.answer("sessions a week", "2")
			p.answer("which days", "1")
			p.answer("minutes", "1")
			p.answer("Where is your plan", "4")
			p.answer("Which folder?", "/nowhere/at-all")
			p.answer("There is no folder /nowhere/at-all", "../notes")
			p.answer("Write this plan", "1")
			p.answer("Keep this", "2")
			require.Equal(t, "0", p.code())
			p.await("Written: "+home+"/notes/week.md", "at any time: rotate today")
			require.Contains(t, p.tmux("capture-pane", "-p", "-J"), "rotate today '"+home+"/notes/week.md'\n", "the one that was written")
			require.Equal(t, []string{"notes/week.md"}, written(t, home))
			require.NotContains(t, p.file("raw"), "\x1b")
		})
	}
}
