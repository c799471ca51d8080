//go:build !linux

package vault

import (
	"errors"
	"io/fs"
)

// maskOf returns zero: permissions do not describe access lists here.
func maskOf(string) fs.FileMode { return 0 }

// keepAttributes does nothing: what a new file has is up to its folder.
func keepAttributes(string, string) bool { return true }

func exchange(string, string) error { return errors.ErrUnsupported }

func renameNew(string, string) error { return errors.ErrUnsupported }
