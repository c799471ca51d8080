// Command line prints a line: what it costs to start any Go program.
package main

import "fmt"

func main() { fmt.Println("a line") }
