package vault

import "syscall"

const accessList = "system.posix_acl_access"

// keepList gives a file the access list of the one that it replaces, or none, whatever its folder
// gave it. It reports whether the list is kept.
func keepList(name, replaced string) bool {
	list := make([]byte, 64<<10) // the most that the system keeps
	n, err := syscall.Getxattr(replaced, accessList, list)
	if err != nil {
		_ = syscall.Removexattr(name, accessList) // it has none either
		return true
	}
	return syscall.Setxattr(name, accessList, list[:n], 0) == nil
}
