package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// This file writes archives that depend only on the files and one date.

type entry struct {
	name string
	mode int64
	data []byte
}

// entries reads the files of a folder, in the order of their names.
func entries(stage, name string) (all []entry, err error) {
	err = filepath.WalkDir(filepath.Join(stage, name), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		inside, _ := filepath.Rel(stage, path)
		e := entry{filepath.ToSlash(inside), 0o644, data}
		if base := strings.TrimSuffix(d.Name(), ".exe"); base == "rotate" {
			e.mode = 0o755
		}
		all = append(all, e)
		return err
	})
	return all, err
}

func (b builder) tarball(file string, all []entry) error {
	return writeCompressed(file, func(out io.Writer) error {
		w := tar.NewWriter(out)
		for _, e := range all {
			header := &tar.Header{Name: e.name, Mode: e.mode, Size: int64(len(e.data)), ModTime: b.date}
			if err := w.WriteHeader(header); err != nil {
				return err
			}
			if _, err := w.Write(e.data); err != nil {
				return err
			}
		}
		return w.Close()
	})
}

func (b builder) zip(file string, all []entry) error {
	return writeFile(file, func(out io.Writer) error {
		w := zip.NewWriter(out)
		for _, e := range all {
			header := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: b.date}
			header.SetMode(fs.FileMode(e.mode))
			part, err := w.CreateHeader(header)
			if err != nil {
				return err
			}
			if _, err := part.Write(e.data); err != nil {
				return err
			}
		}
		return w.Close()
	})
}

func writeCompressed(file string, write func(io.Writer) error) error {
	return writeFile(file, func(out io.Writer) error {
		w, _ := gzip.NewWriterLevel(out, gzip.BestCompression)
		return errors.Join(write(w), w.Close())
	})
}

func writeFile(file string, write func(io.Writer) error) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

func (b builder) setDates(root string) error {
	return filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(path, b.date, b.date)
	})
}
