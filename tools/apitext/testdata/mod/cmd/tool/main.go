// Command tool is not an API.
package main

// Exported is not part of the API.
func Exported() {}

func main() {}
