package mod

// OnWindows is not part of the API of the one platform that is shown.
func OnWindows() {}
