package bahasa

import "time"

// The zones of Indonesia are hours without summer time, so that they need no database of zones.
const (
	hour       = 60 * 60
	offsetWIB  = 7 * hour
	offsetWITA = 8 * hour
	offsetWIT  = 9 * hour
)

var (
	zoneWIB  = time.FixedZone("WIB", offsetWIB)
	zoneWITA = time.FixedZone("WITA", offsetWITA)
	zoneWIT  = time.FixedZone("WIT", offsetWIT)
)

// WIB returns the zone of western Indonesia (Waktu Indonesia Barat), UTC+7. It has today's offset at all
// times; [time.LoadLocation] knows those of the past.
func WIB() *time.Location { return zoneWIB }

// WITA returns the zone of central Indonesia (Waktu Indonesia Tengah), UTC+8. See [WIB] for dates of the past.
func WITA() *time.Location { return zoneWITA }

// WIT returns the zone of eastern Indonesia (Waktu Indonesia Timur), UTC+9. See [WIB] for dates of the past.
func WIT() *time.Location { return zoneWIT }

// Clock writes the time of day of t in t's own location, with dots between the figures, as in EYD V and CLDR: "pukul 09.30
// WIB", and with seconds where they are not zero: "pukul 01.35.20 WITA". Write t.Truncate(time.Minute) to leave them out.
// Fractions of a second are not written.
//
// The zone is named by its offset from UTC: WIB is +7, WITA +8, WIT +9, so that the clock of Singapore is written WITA. Any
// other offset is written as "UTC" or "UTC+05.30", which is the library's rule. An instant stored in UTC is to be moved
// first: t.In(bahasa.WIB()).
func Clock(t time.Time) string { return string(AppendClock(make([]byte, 0, 32), t)) }

// AppendClock appends what [Clock] writes to dst.
func AppendClock(dst []byte, t time.Time) []byte {
	dst = appendTime(append(dst, "pukul "...), t)
	return appendZone(append(dst, ' '), offset(t))
}

// ClockRange writes the beginning and the end of an event with an en dash and no spaces: "pukul 09.00–11.30 WIB". The zone
// is written once, unless the two differ. The days are not looked at. See [Clock] for seconds and zones.
func ClockRange(from, to time.Time) string {
	return string(AppendClockRange(make([]byte, 0, 48), from, to))
}

// AppendClockRange appends what [ClockRange] writes to dst.
func AppendClockRange(dst []byte, from, to time.Time) []byte {
	dst = appendTime(append(dst, "pukul "...), from)
	if offset(from) != offset(to) {
		dst = appendZone(append(dst, ' '), offset(from))
	}
	dst = appendTime(append(dst, enDash...), to)
	return appendZone(append(dst, ' '), offset(to))
}

func offset(t time.Time) int {
	_, seconds := t.Zone()
	return seconds
}

func appendTime(dst []byte, t time.Time) []byte {
	hour, minute, second := t.Clock()
	return appendHours(dst, hour, minute, second)
}

func appendHours(dst []byte, hour, minute, second int) []byte {
	dst = append(appendTwo(dst, hour), '.')
	dst = appendTwo(dst, minute)
	if second != 0 {
		dst = appendTwo(append(dst, '.'), second)
	}
	return dst
}

func appendZone(dst []byte, offset int) []byte {
	switch offset {
	case offsetWIB:
		return append(dst, "WIB"...)
	case offsetWITA:
		return append(dst, "WITA"...)
	case offsetWIT:
		return append(dst, "WIT"...)
	}
	dst = append(dst, "UTC"...)
	switch {
	case offset == 0:
		return dst
	case offset < 0:
		dst, offset = append(dst, '-'), -offset
	default:
		dst = append(dst, '+')
	}
	return appendHours(dst, offset/hour, offset%hour/60, offset%60)
}
