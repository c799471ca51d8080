package catalog

import (
	"slices"

	"gopkg.in/yaml.v3"

	"rotate/internal/problem"
)

// Setting is a value of a settings file, with its place. A list gives several values.
type Setting struct {
	Values       []string
	Line, Column int
}

// ReadSettings reads a YAML mapping from known keys to a value or a list of values. The problems
// hold every error, each with its place.
func ReadSettings(name string, data []byte, keys []string) (map[string]Setting, problem.List) {
	values := map[string]Setting{}
	root, fault := parse(File{Name: name, Data: data})
	if fault != nil {
		return nil, problem.List{*fault}
	}
	if root.Kind == yaml.SequenceNode && len(root.Content) == 0 || root.Tag == "!!null" {
		return values, nil // empty, or comments only
	}
	r := reader{name, &gathered{}}
	r.fields(root, "the settings", keys, func(n int, value *yaml.Node) {
		if list := r.settingValues(value, keys[n]); list != nil {
			values[keys[n]] = Setting{list, value.Line, value.Column}
		}
	})
	return values, r.List
}

func (r *reader) settingValues(node *yaml.Node, key string) []string {
	value := follow(node)
	if value.Kind != yaml.SequenceNode {
		if text := r.text(node, key); text != "" {
			return []string{text}
		}
		return nil
	}
	if len(value.Content) == 0 {
		r.fail(node, "%s is an empty list; leave the key out", key)
	}
	return slices.Clip(r.texts(node, key))
}
