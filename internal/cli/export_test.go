package cli

import "github.com/spf13/cobra"

// Root is the command tree, for the tests that walk it.
func Root(env Env) *cobra.Command { return newRoot(&app{Env: env}) }
