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
		if err := ask(iv, q, in, o); err != nil {
			return err
		}
	}
}

// ask asks until it gets a valid answer, or goes back. Enter alone keeps an earlier answer.
func ask(iv *intake.Interview, q intake.Question, in *lines, o Options) error {
	fmt.Fprintln(o.Out, q.Text(min(o.Width, widest)))
	earlier := q.Numbers(iv.Chosen())
	for {
		fmt.Fprint(o.Out, prompt(q, earlier), " ")
		line, more := in.next()
		if !more {
			fmt.Fprint(o.Out, "\n\n")
			return ErrLeft
		}
		typed := cmp.Or(strings.TrimSpace(line), earlier)
		if err := answer(iv, q, typed); err != nil {
			fmt.Fprintln(o.Out, words.Capitalize(err.Error()))
			continue
		}
		fmt.Fprintln(o.Out)
		return nil
	}
}

// answer takes what was typed as the answer, or goes back.
func answer(iv *intake.Interview, q intake.Question, typed string) error {
	if q.Kind == intake.Text && typed == "" || q.Kind != intake.Text && typed == backWord {
		iv.Back()
		return nil
	}
	values, err := q.Read(typed)
	if err != nil {
		return err
	}
	return iv.Answer(values...)
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
