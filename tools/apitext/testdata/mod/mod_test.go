package mod

// InTest is not part of the API.
func InTest() {}
