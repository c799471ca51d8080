package vault

// What only the package itself uses, for its tests.
var (
	Rewrite    = rewrite
	ErrChanged = errChanged
	SetMode    = setMode
)
