package workout

// The load words that a plan gives in relation to what was used before.
const (
	LoadHeavier  = "heavier"        // a little more than before
	LoadAsBefore = "as before"      // what was used last
	LoadLighter  = "lighter"        // less than what was used last
	LoadBandUp   = "next band up"   // the next stronger band
	LoadBandDown = "next band down" // the next weaker band
)

// RelativeLoads lists the load words that relate to what was used before.
func RelativeLoads() []string {
	return []string{LoadHeavier, LoadAsBefore, LoadLighter, LoadBandUp, LoadBandDown}
}
