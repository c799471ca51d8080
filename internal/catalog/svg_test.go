package catalog

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSVG refuses what browsers do not show, and nothing that drawing programs write.
func TestSVG(t *testing.T) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg"`
	for text, want := range map[string]string{
		svg + "/>": "",
		"\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- a drawing -->" + svg + "><path d='M0 0'/></svg>\n": "",
		"<?xml version='1.0' encoding='iso-8859-1'?>" + svg + "><title>\xe9tirement</title></svg>":                 "",
		`<s:svg xmlns:s="http://www.w3.org/2000/svg" s:id="a" xml:space="preserve"/>`:                              "",
		`<!DOCTYPE svg [ <!ENTITY ns "http://www.w3.org/2000/svg"> ]><svg xmlns="&ns;"><a id="&amp;"/></svg>`:      "",
		svg + ` xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>`:                           "",
		`<svg viewBox="0 0 9 9"/>`:                                  `its <svg> has no xmlns="http://www.w3.org/2000/svg"`,
		`<svg xmlns="https://www.w3.org/2000/svg"/>`:                `its <svg> has no xmlns="http://www.w3.org/2000/svg"`,
		`<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`: "it is not an SVG",
		"a drawing": "it is not an SVG",
		svg + "><g/></svg> <!-- made by hand -->\n": "",
		svg + ">\n\n":            "it does not end with </svg>",
		svg + "><rect/>":         "it does not end with </svg>",
		svg + "><g></g":          "it does not end with </svg>",
		svg + "></svg><br>":      "it does not end with </svg>",
		svg + "></svg></body>":   "it does not end with </svg>",
		"<!DOCTYPE html>\n<br>x": "it is not an SVG",
	} {
		if err := checkSVG([]byte(text)); want == "" {
			require.NoError(t, err, text)
		} else {
			require.EqualError(t, err, want, text)
		}
	}
}
