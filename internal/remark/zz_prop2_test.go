package remark_test

import (
	"fmt"
	"strings"
	"testing"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

func TestProp2(t *testing.T) {
	task := tasks(false)[0]
	n, bad := 0, 0
	for _, s := range corpus(t) {
		if !strings.ContainsRune("PRSFN", rune(s.class)) || !right(s, remark.Read(s.text, task, nil).Feedback) {
			continue
		}
		for _, well := range []string{"all fine", "no soreness", "went well", "nice and smooth", "2 x 8 done", "left and right", "before breakfast", "with the kids around", "15 lb", "no problems at all", "a bit better than last time", "did it all", "so good", "as planned", "after work at the gym"} {
			for _, text := range []string{well + ", " + s.text, s.text + ", " + well, s.text + ". " + well, well + ". " + s.text, s.text + " but " + well, well + " but " + s.text} {
				n++
				read := remark.Read(text, task, nil).Feedback
				told := s.class != 'R' || read.Warning.Urgency > workout.UrgencyNone
				if !told || rises(read) {
					bad++
					fmt.Printf("BAD %c\t%s\n", s.class, text)
				}
			}
		}
	}
	fmt.Println(bad, "of", n)
}
