package vault_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/vault"
)

const accessList, folderList = "system.posix_acl_access", "system.posix_acl_default"

// list is an access list as the system keeps it: nobody but the owner and one more user may read and
// write. Its mask looks like rights of the group.
func list(t *testing.T) []byte {
	t.Helper()
	type entry struct {
		Tag, Rights uint16
		ID          uint32
	}
	const owner, user, group, mask, others = 0x01, 0x02, 0x04, 0x10, 0x20
	const noID = 1<<32 - 1
	var data bytes.Buffer
	require.NoError(t, binary.Write(&data, binary.LittleEndian, uint32(2)))
	require.NoError(t, binary.Write(&data, binary.LittleEndian, []entry{{owner, 6, noID}, {user, 6, 4242},
		{group, 0, noID}, {mask, 6, noID}, {others, 0, noID}}))
	return data.Bytes()
}

func put(t *testing.T, name, kind string) {
	t.Helper()
	if err := syscall.Setxattr(name, kind, list(t), 0); err != nil {
		t.Skip("no access lists here: ", err)
	}
}

// held is the access list of a file; nil: it has none.
func held(name string) []byte {
	data := make([]byte, 1024)
	n, err := syscall.Getxattr(name, accessList, data)
	if err != nil {
		return nil
	}
	return data[:n]
}

// A file keeps its access list: without it the mask would be rights of the group.
func TestAccessListIsKept(t *testing.T) {
	name := filepath.Join(t.TempDir(), "week.md")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o600))
	put(t, name, accessList)
	require.NoError(t, vault.WriteFile(name, []byte("new"), true))
	require.Equal(t, "new", text(t, name))
	require.Equal(t, list(t), held(name))
}

// A file without a list does not get the one of its folder.
func TestNoAccessListIsAdded(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "week.md")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o640))
	put(t, dir, folderList)
	require.NoError(t, vault.WriteFile(name, []byte("new"), true))
	require.Nil(t, held(name))
	info, err := os.Stat(name)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode())
}

// A file system that refuses to set permissions is asked only where they are wrong.
func TestModeThatIsRight(t *testing.T) {
	f, err := os.Open("/proc/self/status")
	require.NoError(t, err)
	defer f.Close()
	require.Error(t, f.Chmod(0o444), "this file system refuses it")
	require.NoError(t, vault.SetMode(f, 0o444))
	require.Error(t, vault.SetMode(f, 0o400))
}

// What a notes app or a system keeps beside a file stays with it.
func TestAttributesAreKept(t *testing.T) {
	name := filepath.Join(t.TempDir(), "week.md")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o600))
	if err := syscall.Setxattr(name, "user.tag", []byte("red"), 0); err != nil {
		t.Skip("no extended attributes here: ", err)
	}
	require.NoError(t, syscall.Setxattr(name, "user.empty", nil, 0))
	require.NoError(t, vault.Rewrite(name, []byte("old"), []byte("new")))
	value := make([]byte, 10)
	n, err := syscall.Getxattr(name, "user.tag", value)
	require.NoError(t, err)
	require.Equal(t, "red", string(value[:n]))
	_, err = syscall.Getxattr(name, "user.empty", value)
	require.NoError(t, err)
}

// unmount takes a mount away. A process that another test starts may hold it for a moment.
func unmount(t *testing.T, name string) {
	t.Helper()
	require.Eventually(t, func() bool { return syscall.Unmount(name, 0) == nil }, 30*time.Second, 20*time.Millisecond)
}

// mounted is a file that is a mount of its own, as containers have them.
func mounted(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	name, elsewhere := filepath.Join(dir, "week.md"), filepath.Join(dir, "elsewhere")
	require.NoError(t, os.WriteFile(elsewhere, []byte(text), 0o666))
	require.NoError(t, os.WriteFile(name, nil, 0o666))
	if err := syscall.Mount(elsewhere, name, "", syscall.MS_BIND, ""); err != nil {
		t.Skip("cannot mount: ", err)
	}
	t.Cleanup(func() { unmount(t, name) })
	return name
}

func names(t *testing.T, dir string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return list
}

// A mount cannot be replaced, so it is written over; afterwards there is no copy.
func TestMountIsWrittenOver(t *testing.T) {
	for _, data := range []string{"new", "a longer one", "", "the second"} {
		name := mounted(t, "the first")
		require.ErrorIs(t, vault.Rewrite(name, []byte("old"), []byte(data)), vault.ErrChanged)
		require.Equal(t, "the first", text(t, name))
		require.NoError(t, vault.Rewrite(name, []byte("the first"), []byte(data)))
		require.Equal(t, data, text(t, name))
		require.Equal(t, []string{"elsewhere", "week.md"}, names(t, filepath.Dir(name)))
	}
}

// What an earlier write left is not written over: it may be the only whole text.
func TestCopyOfAnEarlierWrite(t *testing.T) {
	name := mounted(t, "half")
	require.NoError(t, os.WriteFile(name+".rotate-copy", []byte("whole"), 0o666))
	require.ErrorContains(t, vault.Rewrite(name, []byte("half"), []byte("new")), "an earlier write was cut off")
	require.Equal(t, "half", text(t, name))
	require.Equal(t, "whole", text(t, name+".rotate-copy"))
	require.Len(t, names(t, filepath.Dir(name)), 3)
}

// Killed while it writes over a mount, that or the copy beside it is whole.
func TestWriteOverKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	a, b := killedTexts()
	name := mounted(t, string(a))
	whole := func(data []byte) bool { return bytes.Equal(a, data) || bytes.Equal(b, data) }
	copies := 0
	for range 25 {
		require.NoError(t, os.WriteFile(name, a, 0o666))
		killed(t, name)
		data, err := os.ReadFile(name + ".rotate-copy")
		if err != nil {
			require.True(t, whole([]byte(text(t, name))))
			continue
		}
		copies++
		require.True(t, whole(data), "%d bytes", len(data))
		require.NoError(t, os.Remove(name+".rotate-copy"))
	}
	t.Logf("%d of 25 times there was a copy", copies)
}

// A disk that is full changes nothing.
func TestWriteOverFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("rotate-test", dir, "tmpfs", 0, "size=40k"); err != nil {
		t.Skip("cannot mount a small disk: ", err)
	}
	t.Cleanup(func() { unmount(t, dir) })
	name := filepath.Join(dir, "week.md")
	old, data := bytes.Repeat([]byte("o"), 8<<10), bytes.Repeat([]byte("n"), 24<<10)
	require.NoError(t, os.WriteFile(name, old, 0o666))
	require.NoError(t, syscall.Mount(name, name, "", syscall.MS_BIND, ""))
	t.Cleanup(func() { unmount(t, name) })
	require.ErrorIs(t, vault.Rewrite(name, old, data), syscall.ENOSPC)
	require.Equal(t, string(old), text(t, name))
	require.Equal(t, []string{"week.md"}, names(t, dir))
}
