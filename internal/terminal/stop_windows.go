package terminal

// stopProcess does nothing: Windows does not stop and continue processes.
func stopProcess() (calledBack bool, err error) { return false, nil }
