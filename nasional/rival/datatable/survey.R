# The report in data.table: columns of integers, grouped sums.
#
#   Rscript survey.R survey.csv report.csv
suppressMessages(library(data.table))
path <- commandArgs(trailingOnly = TRUE)
items <- paste0("q", 1:21)
sums <- paste0("s", 1:7)
counts <- paste0("c", 1:7)
bands <- c("AA", "A", "BB", "B", "CC", "C", "D")
half.up <- function(a, b) fifelse(b == 0, NA_real_, floor((2 * a + b) / (2 * b)))

survey <- fread(path[1], sep = ",", quote = "", select = c("unit", items), colClasses = list(integer = c("unit", items)))

whole <- na.omit(survey, cols = items)
n <- nrow(whole)
total <- Reduce(`+`, whole[, ..items])
scaled <- function(x) { x <- as.numeric(x); n * sum(x * x) - sum(x)^2 }
alpha <- 21 / 20 * (1 - sum(vapply(whole[, ..items], scaled, 0)) / scaled(total))
rm(whole, total)

for (v in 1:7) {
  own <- survey[, .SD, .SDcols = items[3 * v - 2:0]]
  set(survey, j = counts[v], value = Reduce(`+`, lapply(own, function(x) as.integer(!is.na(x)))))
  set(survey, j = sums[v], value = Reduce(`+`, lapply(own, nafill, fill = 0L)))
}
survey[, (items) := NULL]
index <- function(x) {
  s <- Reduce(`+`, x[, ..sums])
  c <- Reduce(`+`, x[, ..counts])
  half.up(2500 * (s - c), c)
}
# The limits are the upper ends of the bands, from D to AA.
band <- 8L - findInterval(index(survey), c(-1, 3000, 5000, 6000, 7000, 8000, 9000), left.open = TRUE)
for (b in seq_along(bands)) set(survey, j = bands[b], value = as.integer(!is.na(band) & band == b))
survey[, n := 1L]

columns <- c("n", sums, counts, bands)
units <- survey[, lapply(.SD, sum), keyby = unit, .SDcols = columns]
units <- rbind(units[, c(list(unit = -1L), lapply(.SD, function(x) sum(as.numeric(x)))), .SDcols = columns], units)
for (v in 1:7) set(units, j = paste0("m", v), value = half.up(10000 * units[[sums[v]]], units[[counts[v]]]))
units[, index := index(units)]
options(scipen = 100)
fwrite(units[, c("unit", "n", paste0("m", 1:7), "index", bands), with = FALSE], path[2])
cat(sprintf("alpha,%.12f,%d\n", alpha, n), file = path[2], append = TRUE)
