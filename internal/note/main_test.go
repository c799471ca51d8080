package note_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain collects garbage less often than the program does: the tests make much of it, and so take less time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(1600)
	os.Exit(m.Run())
}
