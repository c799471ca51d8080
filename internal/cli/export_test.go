package cli

// RewriteFile replaces what a file holds, if it holds that still.
func RewriteFile(name string, old, data []byte) error { return rewriteFile(name, old, data) }

// VersionOf tells the version and the commit that a program was built from.
var VersionOf = versionOf
