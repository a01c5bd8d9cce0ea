package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score/sheets"
)

// maxUnzipped bounds what an .xlsx file, which is compressed, may become.
const maxUnzipped = 1 << 30

// readWorkbook reads the first sheet of an .xlsx file, row by row. Cells are taken as they are stored, not as they are
// displayed: a display rounds numbers and writes dates in an order that the file does not tell.
func readWorkbook(set *settings, name string, stderr io.Writer) (*input, error) {
	book, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzipped})
	if err != nil {
		return nil, workbookError(name, err)
	}
	defer book.Close()
	names := book.GetSheetList()
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: tidak ada lembar kerja di dalamnya", name)
	}
	rows, err := book.Rows(names[0])
	if err != nil {
		return nil, workbookError(name, err)
	}
	defer rows.Close()
	props, err := book.GetWorkbookProps()
	since1904 := err == nil && props.Date1904 != nil && *props.Date1904
	return readRecords(set, workbookRecords(rows), stderr, sheets.WithTimes(func(s string) (time.Time, error) {
		return parseCellTime(s, since1904)
	}))
}

// workbookRecords makes records of rows; empty rows above the header are passed over.
func workbookRecords(rows *excelize.Rows) sheets.Records {
	number, begun := 0, false
	return sheets.RecordsFunc(func() (sheets.Record, error) {
		for rows.Next() {
			number++
			cells, err := rows.Columns()
			if err != nil {
				return sheets.Record{}, fmt.Errorf("baris %d lembar kerja tidak dapat dibaca: %w", number, err)
			}
			if begun || strings.TrimSpace(strings.Join(cells, "")) != "" {
				begun = true
				return sheets.Record{Line: number, Fields: cells}, nil
			}
		}
		if err := rows.Error(); err != nil {
			return sheets.Record{}, err
		}
		return sheets.Record{}, io.EOF
	})
}

// cellTimes are the forms of a time that was typed as text: the day before the month.
var cellTimes = []string{"02/01/2006 15.04.05", "2/1/2006 15.04.05", "02/01/2006 15:04:05", "2/1/2006 15:04:05", "2/1/2006 15:04",
	"2/1/2006", "2006-01-02T15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02"}

// parseCellTime reads a time cell: a number of days, as workbooks store times, or text.
func parseCellTime(s string, since1904 bool) (time.Time, error) {
	if days, err := strconv.ParseFloat(s, 64); err == nil {
		t, err := excelize.ExcelDateToTime(days, since1904)
		if err != nil {
			return time.Time{}, aparatur.ErrRange
		}
		return t, nil
	}
	for _, form := range cellTimes {
		if t, err := time.Parse(form, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, aparatur.ErrSyntax
}

func workbookError(name string, err error) error {
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		return fileError(err)
	}
	return fmt.Errorf("%s: bukan berkas .xlsx yang dapat dibaca (%w)", name, err)
}
