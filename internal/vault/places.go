package vault

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Place is a folder where someone may keep notes.
type Place struct {
	Folder string
	Vault  string // its name, if it is an Obsidian vault; empty: it is not
}

// The most places to offer, and the most folders to look into for them.
const (
	mostPlaces = 8
	mostLooked = 1000
)

// Places lists folders for notes: the current one, the notes folders in the home folder, and the
// Obsidian vaults that are the home folder or up to two folders below it. What cannot be read is
// skipped.
func Places(home, here string) []Place {
	places := []Place{placeOf(here)}
	if home == "" {
		return places
	}
	notes := []string{filepath.Join(home, "notes"), filepath.Join(home, "Notes")}
	for _, folder := range slices.Concat(notes, vaultsBelow(home)) {
		known := slices.ContainsFunc(places, func(p Place) bool { return sameFile(p.Folder, folder) })
		if IsFolder(folder) && !known && len(places) < mostPlaces {
			places = append(places, placeOf(folder))
		}
	}
	return places
}

func placeOf(folder string) Place {
	if isVault(folder) {
		return Place{folder, filepath.Base(folder)}
	}
	return Place{Folder: folder}
}

func isVault(folder string) bool { return IsFolder(filepath.Join(folder, ".obsidian")) }

func sameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// vaultsBelow finds Obsidian vaults up to two folders down, and where Obsidian on a phone keeps
// them for a Mac.
func vaultsBelow(home string) []string {
	first := folders(home)
	look := slices.Concat([]string{home}, first)
	for _, folder := range append(first,
		filepath.Join(home, "Library", "Mobile Documents", "iCloud~md~obsidian", "Documents")) {
		if len(look) < mostLooked {
			look = append(look, folders(folder)...)
		}
	}
	return slices.DeleteFunc(look, func(folder string) bool { return !isVault(folder) })
}

// folders lists the folders in a folder that are not hidden.
func folders(dir string) (list []string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	for _, e := range entries[:min(len(entries), mostLooked)] {
		if path := filepath.Join(dir, e.Name()); !strings.HasPrefix(e.Name(), ".") && IsFolder(path) {
			list = append(list, path)
		}
	}
	return list
}
