package screen

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"os/signal"
	"strings"

	"rotate/internal/intake"
	"rotate/internal/markdown"
	"rotate/internal/words"
)

// backWord goes back to the previous question.
const backWord = "b"

// aloud prints one question after another, and reads the numbers of the answers.
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
		values, err := ask(q, iv.Chosen(), in, o)
		if err == nil && values == nil {
			iv.Back()
		} else if err == nil {
			err = iv.Answer(values...)
		}
		if err != nil {
			return err
		}
	}
}

// ask asks until it gets a valid answer; nil means to go back. Enter alone keeps an earlier answer.
func ask(q intake.Question, chosen []string, in *lines, o Options) ([]string, error) {
	fmt.Fprintln(o.Out, q.Text(min(o.Width, widest)))
	earlier := q.Numbers(chosen)
	for {
		fmt.Fprint(o.Out, prompt(q, earlier), " ")
		line, more := in.next()
		if !more {
			fmt.Fprint(o.Out, "\n\n")
			return nil, ErrLeft
		}
		typed := cmp.Or(strings.TrimSpace(line), earlier)
		isBack := q.Kind == intake.Text && typed == "" || q.Kind != intake.Text && typed == backWord
		values, err := q.Read(typed)
		switch {
		case isBack:
			values = nil
		case err != nil:
			fmt.Fprintln(o.Out, words.Capitalize(err.Error()))
			continue
		}
		fmt.Fprintln(o.Out)
		return values, nil
	}
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

// lines is the source of what is typed, until Ctrl-C.
type lines struct {
	from       *bufio.Reader
	interrupts chan os.Signal
}

// next returns the next line; false if there is none, or after Ctrl-C.
func (l *lines) next() (line string, more bool) {
	read := make(chan string, 1)
	go func() {
		line, _ := l.from.ReadString('\n')
		read <- line
	}()
	select {
	case line = <-read:
	case <-l.interrupts:
	}
	return line, strings.HasSuffix(line, "\n")
}
