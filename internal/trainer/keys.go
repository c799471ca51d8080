package trainer

import "charm.land/bubbles/v2/key"

type keyMap struct {
	pause, next, back, easy, hard, pain, sign, stop, suspend, help key.Binding
}

func newKeys() keyMap {
	bind := func(label, what string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, what))
	}
	return keyMap{
		pause:   bind("space", "pause", "space"),
		next:    bind("n", "next", "n", "right"),
		back:    bind("b", "back", "b", "left"),
		easy:    bind("e", "easy", "e"),
		hard:    bind("h", "hard", "h"),
		pain:    bind("p", "pain", "p"),
		sign:    bind("w", "sign", "w"),
		stop:    bind("q", "stop", "q", "ctrl+c"),
		suspend: bind("ctrl+z", "suspend", "ctrl+z"),
		help:    bind("?", "keys", "?"),
	}
}

// ShortHelp returns the keys for the bottom lines, the most important first.
func (k keyMap) ShortHelp() []key.Binding {
	return []key.Binding{k.pause, k.next, k.pain, k.sign, k.stop, k.easy, k.hard, k.help}
}

// FullHelp returns all keys in two columns.
func (k keyMap) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.pause, k.next, k.back, k.stop}, {k.easy, k.hard, k.pain, k.sign, k.help}}
}
