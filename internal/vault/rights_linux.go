package vault

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"

	"golang.org/x/sys/unix"
)

const accessList = "system.posix_acl_access"

// maskOf returns the permission bits of a file that describe its access list and not its group: the
// most that anyone in the list may have. Zero: it has no list.
func maskOf(name string) fs.FileMode {
	if list, err := attribute(name, accessList); err == nil && list == nil {
		return 0
	}
	return 0o070
}

// keepAttributes gives a file the extended attributes of the file that it replaces. Among them is
// the access list; if that file has none, the new one has none either, whatever its folder gave it.
// It reports whether all are kept.
func keepAttributes(name, replaced string) bool {
	names, err := attributes(replaced)
	if err != nil {
		return false
	}
	for _, attr := range names {
		value, err := attribute(replaced, attr)
		has, _ := attribute(name, attr)
		if err != nil || (has == nil || !bytes.Equal(has, value)) && unix.Setxattr(name, attr, value, 0) != nil {
			return false
		}
	}
	if list, _ := attribute(replaced, accessList); list == nil {
		_ = unix.Removexattr(name, accessList) // it has none either, or shows it in its permissions
	}
	return true
}

// mostAttributes is the most bytes that the system keeps of one attribute, or of the names of all.
const mostAttributes = 64 << 10

func attributes(name string) ([]string, error) {
	list := make([]byte, mostAttributes)
	n, err := unix.Listxattr(name, list)
	if errors.Is(err, errors.ErrUnsupported) || err == nil && n == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(list[:n]), "\x00"), "\x00"), nil
}

// attribute returns the value of an extended attribute; nil: the file has none of that name.
func attribute(name, attr string) ([]byte, error) {
	value := make([]byte, mostAttributes)
	n, err := unix.Getxattr(name, attr, value)
	if errors.Is(err, unix.ENODATA) || errors.Is(err, errors.ErrUnsupported) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return value[:n:n], nil
}

// exchange swaps two files in one step; errors.ErrUnsupported: that cannot be done here.
func exchange(a, b string) error { return rename(a, b, unix.RENAME_EXCHANGE) }

// renameNew renames a file unless a file with the new name exists.
func renameNew(from, to string) error { return rename(from, to, unix.RENAME_NOREPLACE) }

func rename(from, to string, flags uint) error {
	err := unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, flags)
	if errors.Is(err, unix.EINVAL) {
		return errors.ErrUnsupported
	}
	return err
}
