package cli

import (
	"slices"
	"sync"

	"rotate/internal/note"
	"rotate/internal/trainer"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

// keeper writes what was done in a session into its note, again and again. Each write first undoes
// the one before, so that the note reads as if it had been written once.
type keeper struct {
	*training
	app       *app
	catalogue *workout.Catalogue
	dryRun    bool
	writing   sync.Mutex // a save may still be running when the session ends
	over      bool       // the last write is done; a save that comes later is out of date
	marks     []note.Marked
	changed   []note.Changed // by the last write
}

func (k *keeper) save(results []trainer.Result) error {
	k.writing.Lock()
	defer k.writing.Unlock()
	marks := marksOf(results)
	if k.over || slices.Equal(marks, k.marks) {
		return nil
	}
	edit, err := k.write(marks)
	switch {
	case err != nil:
		return err
	case len(edit.Lost) > 0:
		return errLost(k.note.File)
	}
	k.marks = marks
	return nil
}

// finish writes the final state of what was done.
func (k *keeper) finish(marks []note.Marked) (note.Edit, error) {
	k.writing.Lock()
	defer k.writing.Unlock()
	k.over = true
	if len(marks) == 0 && len(k.changed) == 0 {
		return note.Edit{}, nil
	}
	return k.write(marks)
}

func (k *keeper) write(marks []note.Marked) (edit note.Edit, err error) {
	err = vault.Edit(k.note, k.catalogue, func(n *note.Note) ([]byte, error) {
		n = n.Unmark(k.date, k.changed, k.catalogue)
		if edit, err = n.Mark(k.date, marks, k.catalogue); err != nil {
			return nil, k.app.editError(k.note.File, err)
		}
		if k.dryRun {
			return nil, nil
		}
		return edit.After.Bytes(), nil
	})
	if err == nil {
		k.changed = edit.Changed
	}
	return edit, err
}

func marksOf(results []trainer.Result) (marks []note.Marked) {
	for _, r := range results {
		if r.Touched() {
			marks = append(marks, note.Marked{Exercise: r.Exercise, Side: r.Side, Done: r.Done(), Said: r.Said()})
		}
	}
	return marks
}
