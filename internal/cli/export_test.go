package cli

import "github.com/spf13/cobra"

// RewriteFile replaces what a file holds, if it holds that still.
func RewriteFile(name string, old, data []byte) error { return rewriteFile(name, old, data) }

// Root is the command tree, for the tests that walk it.
func Root(env Env) *cobra.Command { return newRoot(&app{Env: env}) }
