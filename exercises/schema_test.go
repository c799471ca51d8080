package exercises_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"gopkg.in/yaml.v3"

	"rotate/exercises"
	"rotate/internal/catalog"
)

// corpora hold sound and unsound catalogues.
const corpora = "../internal/catalog/testdata"

// beyondSchema are the unsound catalogues whose fault a schema cannot see, with the reason.
var beyondSchema = map[string]string{
	"alias-is-own-name":      "compares two fields",
	"duplicate-alias":        "compares exercises",
	"duplicate-id":           "compares exercises",
	"duplicate-name":         "compares exercises",
	"reload-beyond":          "compares a number with the length of a list",
	"start-beyond":           "compares a number with the length of a list",
	"same-work":              "compares steps",
	"circles":                "compares exercises",
	"unknown-links":          "compares exercises",
	"second-document":        "a schema sees the first document",
	"second-document-broken": "a schema sees the first document",
	"merge-key":              "an editor puts merged keys in before it looks",
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := exercises.FS.ReadFile("schema.json")
	require.NoError(t, err)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("schema.json", document))
	schema, err := compiler.Compile("schema.json")
	require.NoError(t, err)
	return schema
}

// passesSchema is what an editor would say while one types.
func passesSchema(schema *jsonschema.Schema, data []byte) error {
	var document any
	if err := yaml.Unmarshal(data, &document); err != nil {
		return err
	}
	return schema.Validate(document)
}

func passesLoader(name string, data []byte) error {
	_, problems := catalog.Load(catalog.Layer{{Name: name, Data: data}})
	return problems.Err()
}

// The schema and the loader agree: on the built-in catalogue, on every sound one, and on every
// unsound one whose fault a schema can see.
func TestSchemaAgreesWithLoader(t *testing.T) {
	schema := compileSchema(t)
	builtin, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	for _, file := range builtin {
		require.NoError(t, passesSchema(schema, file.Data), file.Name)
	}
	for _, path := range corpus(t, "ok") {
		t.Run(path, func(t *testing.T) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			require.NoError(t, passesLoader(path, data))
			require.NoError(t, passesSchema(schema, data))
		})
	}
	for _, path := range corpus(t, "err") {
		t.Run(path, func(t *testing.T) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			require.Error(t, passesLoader(path, data))
			if _, beyond := beyondSchema[caseName(path)]; beyond {
				require.NoError(t, passesSchema(schema, data), "the schema sees this fault: take it off the list")
				return
			}
			require.Error(t, passesSchema(schema, data))
		})
	}
}

func corpus(t *testing.T, kind string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(corpora, kind, "*.yaml"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return paths
}

func caseName(path string) string {
	name := filepath.Base(path)
	return name[:len(name)-len(filepath.Ext(name))]
}
