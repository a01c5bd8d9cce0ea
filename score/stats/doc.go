// Package stats measures how far results can be relied upon (reliabilitas dan kesepakatan penilai): internal consistency,
// agreement between raters, intervals and sample sizes. It is for the technical annex that a psychometrician reads, and for the
// decision how many raters to ask, not for reports to laymen. No Indonesian regulation asks for any of these figures, and
// none of them is official.
//
// It is one of the three places of the library where float64 appears, because a statistic is no score: nothing here turns
// back into a [score.Index]. The results agree to nine digits with R (packages psych, vcd and survey) and with the answers that
// the authors of the methods published; the tests hold both. Only [ICCIncomplete] differs in the seventh digit, because lme4
// stops its search before the maximum that is found here.
//
// # Which one
//
//   - Do the items of one dimension belong together? [Alpha], [AlphaTally], [AlphaPairwise], on [FromDimension].
//   - Is a 360-degree result reproducible, with each person rated by other people? [ICC1] and [ICC1k] on [NewNested], and only
//     those: raters are nested in persons, so that there is no rater to compare with himself.
//   - Do assessors who all see every candidate agree? [ICC2], [ICC2k], [ICC3], [ICC3k]; [ICCIncomplete] where ratings are
//     missing.
//   - Do raters put units into the same category? [Krippendorff] for any number of raters and missing ratings, [CohenKappa] for
//     two, [FleissKappa] for a constant number. Into the same order? [KendallW].
//   - Do the members of one unit agree with each other? [RWG].
//   - How sure is a mean or a share of a sample? [MeanInterval], [MeanFinite], [StratifiedMean], [Wilson].
//   - How many must be asked? [KrejcieMorgan], [Cochran], [Yamane]; how many raters? [RatersNeeded], [SpearmanBrown].
//
// # Why two decimals from three peers are theatre
//
// Suppose that single ratings, as an index of 0 to 100, differ with a standard deviation of 15 points, and that ICC(1) is 0.30:
// one rater's rating is three parts person and seven parts rater. By [SpearmanBrown] and [MeasurementError] the mean of k
// raters is then reliable, and lies within a distance of what endless raters would say in 95 of 100 cases, as follows.
//
//	raters  reliability  ± points
//	     1         0.30      24.6
//	     2         0.46      17.4
//	     3         0.56      14.2
//	     5         0.68      11.0
//	     8         0.77       8.7
//	    10         0.81       7.8
//	    20         0.90       5.5
//	    50         0.96       3.5
//	   100         0.98       2.5
//
// A 76.61 from three peers is a number between 62 and 91. Its first digit is doubtful; its second decimal stands for nothing,
// and a rank of two persons who differ by less than those points is a rank of their raters. [RatersNeeded] says 10 raters for
// a reliability of 0.8, and 21 for 0.9. Compare this with your own figures: [ICC1] of your sheets in the place of 0.30.
//
// # Missing values
//
// NaN marks a missing cell in input, see [Missing]; results have none: what is not defined is an *[Error] that names the
// reason, or an undefined [Figure]. Each function says what it does with missing cells: complete cases, pairs, or all there
// is. Nothing is imputed.
//
// # Concurrency
//
// [Ratings] is immutable; all functions are pure and safe for concurrent use.
package stats
