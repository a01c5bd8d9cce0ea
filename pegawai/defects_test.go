package pegawai_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

// Validators reject every NI PPPK, accept 30 February, the year 3015, appointment at age 0, serial 000, or strip any
// character that is no digit.
func TestDefect23NIPValidators(t *testing.T) {
	for appointment := 1; appointment <= 9; appointment++ {
		n, err := pegawai.ParseNIP(fmt.Sprintf("1903063020242%d1002", appointment))
		assert.NoError(t, err)
		assert.Equal(t, pegawai.NIPPPPK, n.Kind())
		assert.Equal(t, appointment, n.AppointmentNumber())
	}
	for s, why := range map[string]error{
		"190102301921031001":       pegawai.ErrBirthDate,   // 30 February
		"301502151921031001":       pegawai.ErrBirthDate,   // year 3015
		"190102153015031001":       pegawai.ErrAppointment, // appointed in 3015
		"190102151901021001":       pegawai.ErrAppointment, // at age 0
		"19010215 192103 1 000":    pegawai.ErrSerial,
		"1901a02151921031001":      aparatur.ErrSyntax,
		"19010215/192103/1/001":    aparatur.ErrSyntax,
		"190102151921031001 (PNS)": aparatur.ErrSyntax,
		"Siti190102151921031001":   aparatur.ErrSyntax,
	} {
		_, err := pegawai.ParseNIP(s)
		assert.ErrorIs(t, err, why, s)
	}
}

// Excel turns a NIP into 1.98601E+17, and applications invent the lost digits.
func TestDefect26SpreadsheetDamage(t *testing.T) {
	for _, s := range []string{"1.98601E+17", "1,98601E+17", "1.98601e+17", "1.98601E17", "NIP. 1.98601E+17", "198601012015051000", "'198601012015051000", "198601012015051008.0"} {
		_, err := pegawai.ParseNIP(s)
		assert.ErrorIs(t, err, aparatur.ErrSpreadsheet, s)
		assert.NotErrorIs(t, err, aparatur.ErrSyntax, s)
		_, err = pegawai.ParseIdentity(s)
		assert.ErrorIs(t, err, aparatur.ErrSpreadsheet, s)
	}
	var n pegawai.NIP
	assert.ErrorIs(t, n.Scan(1.98601e17), aparatur.ErrSpreadsheet)
}
