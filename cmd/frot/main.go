package main

import (
	"os"
	"rotate/internal/cli"
	"rotate/internal/workout"
)

func main() {
	env := cli.Host()
	if day := os.Getenv("FAKEDAY"); day != "" {
		env.Today = func() workout.Date { d, _ := workout.ParseDate(day); return d }
	}
	os.Exit(cli.Run(env, os.Args[1:]))
}
