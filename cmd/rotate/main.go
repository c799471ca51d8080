// Command rotate plans lower-back rotation training and keeps the plan in a Markdown note.
package main

import (
	"os"

	"rotate/internal/cli"
)

func main() {
	os.Exit(cli.Run(cli.Host(), os.Args[1:]))
}
