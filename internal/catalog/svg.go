package catalog

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
)

const svgSpace = "http://www.w3.org/2000/svg"

// checkSVG refuses what a browser does not show as a drawing.
func checkSVG(data []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	decoder.Entity = map[string]string{}
	decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) {
		rest, err := io.ReadAll(in)
		return bytes.NewReader(bytes.ToValidUTF8(rest, []byte("?"))), err // its letters do not matter
	}
	known := map[string]bool{"": true, "xmlns": true, "http://www.w3.org/XML/1998/namespace": true}
	for begun := false; ; {
		token, err := decoder.Token()
		switch token := token.(type) {
		case xml.Directive:
			for _, entity := range regexp.MustCompile(`<!ENTITY\s+(\S+)\s+["']([^"']*)`).FindAllSubmatch(token, -1) {
				decoder.Entity[string(entity[1])] = string(entity[2])
			}
		case xml.StartElement:
			if err := checkElement(token, begun, known); err != nil {
				return err
			}
			begun = true
		}
		switch {
		case errors.Is(err, io.EOF) && begun:
			return nil
		case errors.Is(err, io.EOF):
			return errNoSVG
		case err != nil:
			line, _ := decoder.InputPos()
			return fmt.Errorf("it is not well-formed XML, see its line %d", line)
		}
	}
}

var errNoSVG = errors.New("it is not an SVG")

// checkElement checks the first element, and the prefixes of every one; known are the namespaces
// so far, and it adds those that the element declares.
func checkElement(element xml.StartElement, begun bool, known map[string]bool) error {
	names := []xml.Name{element.Name}
	for _, attr := range element.Attr {
		names = append(names, attr.Name)
		if attr.Name.Space == "xmlns" || attr.Name == (xml.Name{Local: "xmlns"}) {
			known[attr.Value] = true
		}
	}
	switch {
	case !begun && element.Name.Local != "svg":
		return errNoSVG
	case !begun && element.Name.Space == "":
		return fmt.Errorf("its <svg> has no xmlns=%q", svgSpace)
	case !begun && element.Name.Space != svgSpace:
		return errNoSVG
	}
	for _, name := range names {
		if !known[name.Space] {
			return fmt.Errorf("its <svg> does not declare xmlns:%s", name.Space)
		}
	}
	return nil
}
