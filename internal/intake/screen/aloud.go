package screen

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"charm.land/huh/v2"

	"rotate/internal/intake"
	"rotate/internal/markdown"
	"rotate/internal/words"
)

// backWord goes back to the question before.
const backWord = "b"

// aloud prints a question after the other, and reads the numbers of the answers.
func aloud(iv *intake.Interview, o Options) error {
	in := &lines{from: bufio.NewReader(o.In), interrupts: make(chan os.Signal, 1)}
	signal.Notify(in.interrupts, os.Interrupt)
	defer signal.Stop(in.interrupts)
	first, _ := iv.Current()
	if !first.Consents() {
		fmt.Fprintln(o.Out, markdown.Wrap("Type an answer after each question, and Enter. Ctrl-C leaves at any time; nothing is written before you agree.",
			min(o.Width, widest), "")+"\n")
	}
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
		if line == "" && q.Kind == intake.Text || line == backWord && q.Kind != intake.Text {
			return nil
		}
		if _, err := q.Read(cmp.Or(line, earlier)); err != nil {
			return errors.New(words.Capitalize(err.Error()))
		}
		return nil
	}).WithTheme((&model{}).theme())
	if err := field.RunAccessible(o.Out, in); err != nil {
		return "", err
	}
	if in.ended {
		fmt.Fprintln(o.Out)
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

// lines gives a line at a time, as a terminal does, and knows when there are no more, or Ctrl-C was pressed:
// huh then takes what was chosen before for an answer.
type lines struct {
	from       *bufio.Reader
	interrupts chan os.Signal
	rest       []byte
	ended      bool
}

// Read gives what is left of a line, or the next one.
func (l *lines) Read(p []byte) (n int, err error) {
	if len(l.rest) == 0 {
		l.rest = l.line()
	}
	if l.ended = len(l.rest) == 0; l.ended {
		return 0, io.EOF
	}
	n = copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// line is the next line; empty: there is none, or it is not waited for any more.
func (l *lines) line() []byte {
	read := make(chan []byte, 1)
	go func() {
		line, _ := l.from.ReadBytes('\n')
		read <- line
	}()
	select {
	case line := <-read:
		return line
	case <-l.interrupts:
		return nil
	}
}
