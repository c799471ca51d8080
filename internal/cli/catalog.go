package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/words"
)

func newCatalog(a *app) *cobra.Command {
	var schema bool
	cmd := &cobra.Command{
		Use:  "catalog",
		Args: noArgs,
		RunE: a.doAlone(func(*cobra.Command, []string) error { return a.runCatalog(schema) }),
	}
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema instead")
	return cmd
}

func (a *app) runCatalog(schema bool) error {
	if schema {
		data, err := exercises.FS.ReadFile("schema.json")
		if err != nil {
			return err
		}
		return a.print(string(data))
	}
	layer, err := builtIn()
	if err != nil {
		return err
	}
	texts := words.Each(layer, func(file catalog.File) string { return string(file.Data) })
	return a.print(strings.Join(texts, "\n"))
}
