package workload_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/aparatur/aparatur/nasional/workload"
)

func ExampleSurvey_Write() {
	if err := (workload.Survey{Rows: 2, Units: 1000, Seed: 1}).Write(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// nip,unit,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14,q15,q16,q17,q18,q19,q20,q21
	// 196501011987011001,955,3,2,2,2,3,3,1,2,2,2,3,3,2,3,3,2,2,2,2,4,3
	// 196501021987021001,314,4,5,2,3,2,2,4,1,3,3,3,3,4,4,3,3,2,3,3,3,4
}

func ExampleSurvey_Validate() {
	err := workload.Survey{Rows: 10}.Validate()
	fmt.Println(errors.Is(err, workload.ErrSize), err)
	// Output:
	// true workload: size out of range: 0 units, want 1 to 16777216
}

func ExampleNational() {
	s := workload.National()
	fmt.Println(s.Rows, s.Units, s.Name())
	// Output:
	// 4800000 60000 survey-4800000-60000-20260101.csv
}
