package note

import "regexp"

// termStart finds the sentences that tell what a week was planned under.
var termStart = regexp.MustCompile(`(?i)\b(equipment at hand|avoiding|weaker side|for|left out|steps):|\bcomplete routine\.`)

// LooksLikeTerms reports a text that the reader would take for one of the note's own sentences.
func LooksLikeTerms(text string) bool { return termStart.MatchString(text) }
