// Package special holds the distribution functions that the statistics of the library need: the incomplete beta and gamma
// functions, and the quantiles of the normal, t, F and chi-square distributions.
//
// Both tails are computed at once, the smaller one directly, so that a p-value of 1e-300 has as many correct digits as one
// of 0.3. The factors in front are written with the deviance and the error of Stirling's formula (Loader 2000, "Fast and
// accurate computation of binomial probabilities"), so that nothing cancels when the degrees of freedom go into the
// millions. The tests hold them to a relative error of 1e-12.
//
// All functions are pure. Arguments outside the domain give NaN; the callers check before.
package special
