package remark

// Saying is words that Read understands, and what they are for.
type Saying struct{ Words, For string }

// Sayings are the words to teach someone who writes on paper, most used first.
func Sayings() []Saying {
	return []Saying{
		{"easy", "you could have done more"},
		{"hard", "you could only just do it"},
		{"pain 3", "pain that the move added, 0 to 10"},
		{"worse next day", "it hurt more on the day after"},
		{"did 1 set", "you did less than planned: sets, reps or seconds"},
		{"10 kg", "the weight you used"},
		{"red band", "the band you used"},
		{"skipped", "you left it out"},
		{"swap", "you would like another move"},
	}
}
