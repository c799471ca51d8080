//go:build unix

package vault

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// keepOwner gives a file the owner and the group of the file that it replaces, as far as that is
// allowed, and reports which of them it has. If they are right already, they are not set: some file
// systems refuse even that.
func keepOwner(f *os.File, old fs.FileInfo) (owner, group bool) {
	was, ok := old.Sys().(*syscall.Stat_t)
	if !ok {
		return true, true
	}
	if is := ownerOf(f); is.Uid != was.Uid || is.Gid != was.Gid {
		_ = f.Chown(-1, int(was.Gid))
		_ = f.Chown(int(was.Uid), int(was.Gid))
	}
	is := ownerOf(f)
	return is.Uid == was.Uid, is.Gid == was.Gid
}

func ownerOf(f *os.File) (owner syscall.Stat_t) {
	if info, err := f.Stat(); err == nil {
		owner = *info.Sys().(*syscall.Stat_t)
	}
	return owner
}

// How often and how long to wait for a folder's lock, which is held for some milliseconds.
const lockTries, lockWait = 400, 5 * time.Millisecond

// lockFolder waits until no other rotate replaces a file in a folder, and returns what lets the
// next one go on. If the folder cannot be locked, or the wait is too long, it goes on without a
// lock: the file is compared all the same.
func lockFolder(dir string) (unlock func()) {
	f, err := os.Open(dir)
	if err != nil {
		return func() {}
	}
	for range lockTries {
		if err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); !errors.Is(err, syscall.EWOULDBLOCK) {
			break
		}
		time.Sleep(lockWait)
	}
	return func() { _ = f.Close() } // which unlocks it
}
