package cli_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// The shapes that other programs rely on, written down a second time.
type (
	jsonPlan struct {
		Version   int           `json:"version"`
		Level     string        `json:"level"`
		Equipment []string      `json:"equipment"`
		Moves     int           `json:"moves"`
		Days      []string      `json:"days"`
		Complete  bool          `json:"complete"`
		Avoid     []string      `json:"avoid"`
		Weaker    string        `json:"weaker"`
		Name      string        `json:"name"`
		LeftOut   []jsonLeftOut `json:"left_out"`
		Weeks     []jsonWeek    `json:"weeks"`
		Why       []jsonWhy     `json:"why"`
		Warnings  []string      `json:"warnings"`
	}
	jsonLeftOut struct {
		ID     string `json:"id"`
		Reason string `json:"reason"`
	}
	jsonWeek struct {
		Number   int           `json:"number"`
		Start    string        `json:"start"`
		Deload   bool          `json:"deload"`
		Rest     bool          `json:"rest"`
		Sessions []jsonSession `json:"sessions"`
		Choices  []string      `json:"choices"`
	}
	jsonSession struct {
		Date    string     `json:"date"`
		Minutes int        `json:"minutes"`
		Moves   []jsonMove `json:"moves"`
	}
	jsonMove struct {
		ID       string     `json:"id"`
		Name     string     `json:"name"`
		Movement string     `json:"movement"`
		Step     int        `json:"step"`
		Steps    int        `json:"steps"`
		Range    string     `json:"range"`
		Load     string     `json:"load"`
		Tempo    string     `json:"tempo"`
		RestS    int        `json:"rest_s"`
		Work     []jsonWork `json:"work"`
	}
	jsonWork struct {
		Side  string `json:"side"`
		Sets  int    `json:"sets"`
		Reps  int    `json:"reps"`
		HoldS int    `json:"hold_s"`
	}
	jsonWhy struct {
		ID     string `json:"id"`
		Chosen bool   `json:"chosen"`
		Reason string `json:"reason"`
	}
	jsonExercise struct {
		ID           string            `json:"id"`
		Name         string            `json:"name"`
		Aliases      []string          `json:"aliases"`
		Movement     string            `json:"movement"`
		Family       string            `json:"family"`
		Levels       []string          `json:"levels"`
		Equipment    []string          `json:"equipment"`
		Sides        string            `json:"sides"`
		Position     string            `json:"position"`
		Left         string            `json:"left"`
		Ranges       map[string]string `json:"ranges"`
		Summary      string            `json:"summary"`
		Instructions []string          `json:"instructions"`
		Cues         []string          `json:"cues"`
		Faults       []string          `json:"faults"`
		Avoid        []string          `json:"avoid"`
		Cautions     map[string]string `json:"cautions"`
		Limits       map[string]string `json:"limits"`
		Progression  []jsonDose        `json:"progression"`
		Start        int               `json:"start"`
		Stretch      bool              `json:"stretch"`
		Reload       int               `json:"reload"`
		Easier       []string          `json:"easier"`
		Harder       []string          `json:"harder"`
		Links        []jsonLink        `json:"links"`
		Figure       string            `json:"figure"`
		Sources      []string          `json:"sources"`
	}
	jsonDose struct {
		Sets  int    `json:"sets"`
		Reps  int    `json:"reps"`
		Hold  string `json:"hold"`
		Range string `json:"range"`
		Load  string `json:"load"`
		Tempo string `json:"tempo"`
		Rest  string `json:"rest"`
	}
	jsonLink struct {
		Title string `json:"title"`
		URL   string `json:"url"`
	}
	jsonSafety struct {
		Version    int    `json:"version"`
		Disclaimer string `json:"disclaimer"`
		Groups     []struct {
			Title  string   `json:"title"`
			Action string   `json:"action"`
			Signs  []string `json:"signs"`
		} `json:"groups"`
		Conditions []struct {
			Condition string            `json:"condition"`
			Note      string            `json:"note"`
			LeavesOut []string          `json:"leaves_out"`
			Limits    map[string]string `json:"limits"`
		} `json:"conditions"`
		Sources []string `json:"sources"`
	}
)

// read runs a command and reads its JSON strictly: a field that is not expected fails.
func read[T any](t *testing.T, args ...string) T {
	t.Helper()
	got := run(args...)
	require.Equal(t, cli.ExitDone, got.code, got.stderr)
	decoder := json.NewDecoder(strings.NewReader(got.stdout))
	decoder.DisallowUnknownFields()
	var value T
	require.NoError(t, decoder.Decode(&value))
	require.False(t, decoder.More())
	return value
}

func TestPlanJSON(t *testing.T) {
	got := read[jsonPlan](t, "plan", "--equipment", "band", "--days", "tue,fri", "--moves", "2",
		"--exclude", "texas-twist", "--name", "Ada", "--format", "json")
	knees := jsonMove{ID: "knee-rotations", Name: "Knee rotations", Movement: "rotation", Step: 2,
		Steps: 10, Range: "small", Tempo: "2-2-2", RestS: 30, Work: []jsonWork{{"alternating", 1, 8, 0}}}
	hold := func(first, second string) jsonMove {
		return jsonMove{ID: "pallof-press-hold", Name: "Pallof press hold", Movement: "anti-rotation",
			Step: 2, Steps: 9, Load: "light", RestS: 45,
			Work: []jsonWork{{first, 2, 1, 10}, {second, 2, 1, 10}}}
	}
	require.Equal(t, jsonPlan{
		Version: 1, Level: "beginner", Equipment: []string{"none", "band"}, Moves: 2,
		Days: []string{"tue", "fri"}, Name: "Ada",
		LeftOut: []jsonLeftOut{{"texas-twist", "your choice"}},
		Weeks: []jsonWeek{{Number: 1, Start: "2026-11-23", Sessions: []jsonSession{
			{"2026-11-24", 5, []jsonMove{knees, hold("left", "right")}},
			{"2026-11-27", 5, []jsonMove{knees, hold("right", "left")}},
		}}},
	}, got)
}

// Fields that are empty in most plans, and those that have a value however empty the plan.
func TestPlanJSONFields(t *testing.T) {
	full := read[jsonPlan](t, "plan", "--weeks", "12", "--complete", "--why", "--avoid", "surgery",
		"--weaker", "right", "--format", "json")
	require.True(t, full.Complete)
	require.Equal(t, []string{"surgery"}, full.Avoid)
	require.Equal(t, "right", full.Weaker)
	require.Equal(t, []string{"anything"}, full.Equipment)
	require.NotEmpty(t, full.Warnings)
	require.Len(t, full.Why, 20)
	require.True(t, slices.ContainsFunc(full.Weeks, func(w jsonWeek) bool { return w.Deload }))
	for _, field := range []string{`"deload"`, `"range"`, `"load"`, `"rest_s"`, `"hold_s"`, `"reps"`} {
		require.Contains(t, run("plan", "--equipment", "none", "--format", "json").stdout, field)
	}
	require.NotContains(t, run("plan", "--format", "json").stdout, `"why"`)
}

func TestListJSON(t *testing.T) {
	list := read[[]jsonExercise](t, "list", "--format", "json")
	require.Len(t, list, 20)
	for i := range list {
		one := read[jsonExercise](t, "show", list[i].ID, "--format", "json")
		require.Equal(t, list[i], one)
		require.NotEmpty(t, one.Progression)
	}
	requireFields(t, list, "id", "name", "aliases", "movement", "family", "levels", "equipment", "sides",
		"position", "left", "ranges", "summary", "instructions", "cues", "faults", "avoid", "cautions",
		"limits", "progression", "start", "stretch", "reload", "easier", "harder", "figure", "sources")
	require.Equal(t, []jsonExercise{}, read[[]jsonExercise](t, "list", "--level", "beginner",
		"--equipment", "none", "--movement", "anti-rotation", "--format", "json"))
}

// requireFields fails for a field that is empty in every exercise.
func requireFields(t *testing.T, list []jsonExercise, fields ...string) {
	t.Helper()
	filled := map[string]bool{}
	for _, e := range list {
		v := reflect.ValueOf(e)
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				filled[v.Type().Field(i).Tag.Get("json")] = true
			}
		}
	}
	for _, field := range fields {
		require.True(t, filled[field], field)
	}
}

func TestSafetyJSON(t *testing.T) {
	got := read[jsonSafety](t, "safety", "--format", "json")
	require.Equal(t, 1, got.Version)
	require.NotEmpty(t, got.Disclaimer)
	require.NotEmpty(t, got.Groups)
	require.NotEmpty(t, got.Sources)
	require.Len(t, got.Conditions, 9)
	require.Equal(t, "disc", got.Conditions[0].Condition)
	require.Contains(t, got.Conditions[0].LeavesOut, "texas-twist")
	require.Equal(t, "half", got.Conditions[0].Limits["knee-rotations"])
}
