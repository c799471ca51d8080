package vault

// Rewrite replaces what a file holds, if it holds that still; else the error is ErrChanged.
var (
	Rewrite    = rewrite
	ErrChanged = errChanged
	SetMode    = setMode
)
