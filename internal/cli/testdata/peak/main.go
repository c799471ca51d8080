//go:build unix

// Command peak runs a program and prints its exit code, how many KiB it held at most, and for how many
// milliseconds it kept processors busy. A program that grew large itself cannot measure its children:
// they begin with what it held.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

func main() {
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	if err := cmd.Run(); cmd.ProcessState == nil || !cmd.ProcessState.Exited() {
		panic(err)
	}
	fmt.Println(cmd.ProcessState.ExitCode(), cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss,
		cmd.ProcessState.UserTime().Milliseconds())
}
