package vault_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"syscall"
	"testing"

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
