//go:build unix

// Command peak runs a program and prints how many KiB it held at most. A program that grew large
// itself cannot measure its children: they begin with what it held.
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
	fmt.Println(cmd.ProcessState.ExitCode(), cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
}
