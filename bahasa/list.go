package bahasa

const (
	conjunctionAnd = "dan"
	conjunctionOr  = "atau"
)

// And joins items with "dan": "A", "A dan B", "A, B, dan C" (the comma before dan in three or more
// is EYD V's). Without items it is the empty string.
func And(items ...string) string { return string(AppendAnd(nil, items...)) }

// AppendAnd appends what [And] writes to dst.
func AppendAnd(dst []byte, items ...string) []byte { return appendStrings(dst, conjunctionAnd, items) }

// Or joins items with "atau": "A", "A atau B", "A, B, atau C". Without items it is the empty
// string.
func Or(items ...string) string { return string(AppendOr(nil, items...)) }

// AppendOr appends what [Or] writes to dst.
func AppendOr(dst []byte, items ...string) []byte { return appendStrings(dst, conjunctionOr, items) }

func appendStrings(dst []byte, conjunction string, items []string) []byte {
	return appendList(dst, conjunction, len(items), func(dst []byte, i int) []byte {
		return append(dst, items[i]...)
	})
}

// appendList writes n items, each by calling item, as one list.
func appendList(dst []byte, conjunction string, n int, item func(dst []byte, i int) []byte) []byte {
	for i := range n {
		if i > 0 {
			if n > 2 {
				dst = append(dst, ',')
			}
			dst = append(dst, ' ')
			if i == n-1 {
				dst = append(append(dst, conjunction...), ' ')
			}
		}
		dst = item(dst, i)
	}
	return dst
}
