package catalog

import (
	"bytes"
	"errors"
	"fmt"

	"rotate/internal/words"
)

const svgSpace = "http://www.w3.org/2000/svg"

// How an SVG begins, behind what may come before its first element, and how it ends.
var (
	svgBegins = words.Pattern(`^\x{feff}?(?s:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*<(?:\w+:)?svg[\s/>]`)
	svgEnds   = words.Pattern(`(?:</(?:\w+:)?svg\s*|<(?:\w+:)?svg\b[^>]*/)>(?s:\s|<!--.*?-->)*$`)
)

// checkSVG refuses what a browser does not show as a drawing: another kind of text, an SVG without
// its namespace, and one that breaks off.
func checkSVG(data []byte) error {
	switch {
	case !svgBegins().Match(data):
		return errors.New("it is not an SVG")
	case !bytes.Contains(data, []byte(svgSpace)):
		return fmt.Errorf("its <svg> has no xmlns=%q", svgSpace)
	case !svgEnds().Match(data):
		return errors.New("it does not end with </svg>")
	}
	return nil
}
