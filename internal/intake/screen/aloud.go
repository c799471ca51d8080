package screen

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"charm.land/huh/v2"

	"rotate/internal/intake"
	"rotate/internal/words"
)

// backWord goes back to the question before.
const backWord = "b"

// aloud prints a question after the other, and reads the numbers of the answers.
func aloud(iv *intake.Interview, o Options) error {
	in := &lines{from: bufio.NewReader(o.In)}
	first, _ := iv.Current()
	for {
		q, ok := iv.Current()
		if !ok || q.Consents() != first.Consents() {
			return nil
		}
		typed, err := ask(q, iv.Chosen(), in, o)
		switch {
		case err != nil:
			return err
		case typed == backWord && q.Kind != intake.Text || typed == "" && q.Kind == intake.Text:
			iv.Back()
		default:
			values, err := q.Read(typed)
			if err == nil {
				err = iv.Answer(values...)
			}
			if err != nil {
				return err
			}
		}
	}
}

// ask asks until the answer can be taken, or means to go back. An earlier answer is kept by Enter alone.
func ask(q intake.Question, chosen []string, in *lines, o Options) (string, error) {
	fmt.Fprintln(o.Out, q.Text(min(o.Width, widest)))
	earlier := q.Numbers(chosen)
	typed := earlier
	field := huh.NewInput().Title(prompt(q, earlier)).Value(&typed).Validate(func(line string) error {
		line = strings.TrimSpace(line)
		if line == "" && (earlier != "" || q.Kind == intake.Text) || line == backWord && q.Kind != intake.Text {
			return nil
		}
		if _, err := q.Read(line); err != nil {
			return errors.New(words.Capitalize(err.Error()))
		}
		return nil
	}).WithTheme(huh.ThemeFunc((&model{}).theme))
	if err := field.RunAccessible(o.Out, in); err != nil {
		return "", err
	}
	if in.ended {
		return "", ErrLeft
	}
	fmt.Fprintln(o.Out)
	return strings.TrimSpace(typed), nil
}

func prompt(q intake.Question, earlier string) string {
	text := "Type a number"
	switch q.Kind {
	case intake.Some:
		text = "Type the numbers, such as 1 or 2,3"
	case intake.Text:
		return "Type its name, or Enter alone to go back:"
	}
	if earlier != "" {
		text += ", Enter for " + earlier
	}
	return text + ", or " + backWord + " to go back:"
}

// lines gives a line at a time, as a terminal does, and knows when there are no more: huh then takes what
// was chosen before for an answer.
type lines struct {
	from  *bufio.Reader
	rest  []byte
	ended bool
}

// Read gives what is left of a line, or the next one.
func (l *lines) Read(p []byte) (n int, err error) {
	if len(l.rest) == 0 {
		l.rest, err = l.from.ReadBytes('\n')
	}
	n = copy(p, l.rest)
	l.rest = l.rest[n:]
	if l.ended = n == 0 && err == io.EOF; l.ended {
		return 0, io.EOF
	}
	return n, nil
}
