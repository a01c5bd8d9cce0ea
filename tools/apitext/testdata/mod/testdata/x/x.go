// Package x is data.
package x
