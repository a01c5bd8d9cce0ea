// Package nested is another module.
package nested

// Nothing is not shown.
const Nothing = 0
