"""The report in pandas: integers from numpy, grouped sums.

    python3 survey.py survey.csv report.csv
"""

import sys

import numpy as np
import pandas as pd

items = [f"q{i}" for i in range(1, 22)]
sums = [f"s{v}" for v in range(1, 8)]
counts = [f"c{v}" for v in range(1, 8)]
bands = ["AA", "A", "BB", "B", "CC", "C", "D"]
limits = [10000, 9000, 8000, 7000, 6000, 5000, 3000, -1]


def half_up(a, b):
    """a / b, rounded half up; missing where b is 0."""
    return ((2 * a + b) // (2 * b.where(b > 0))).astype("Int64")


def index(table):
    s, c = table[sums].sum(axis=1), table[counts].sum(axis=1)
    return half_up(2500 * (s - c), c)


# float32 is the narrowest type in which a rating may be missing.
survey = pd.read_csv(sys.argv[1], usecols=["unit"] + items, dtype={"unit": "int32", **dict.fromkeys(items, "float32")})
ratings = survey[items].to_numpy()
answered = ~np.isnan(ratings)
ratings = np.nan_to_num(ratings).astype("int64")

people = pd.DataFrame({"unit": survey["unit"], "n": 1})
del survey
for v in range(7):
    people[sums[v]] = ratings[:, 3 * v:3 * v + 3].sum(axis=1)
    people[counts[v]] = answered[:, 3 * v:3 * v + 3].sum(axis=1)
own = index(people)
for band, above, upto in zip(bands, limits[1:], limits):
    people[band] = ((own > above) & (own <= upto)).fillna(False).astype("int64")

units = people.groupby("unit").sum().reset_index()
nation = units.sum().to_frame().T.assign(unit=-1)
units = pd.concat([nation, units], ignore_index=True)
for v in range(7):
    units[f"m{v + 1}"] = half_up(10000 * units[sums[v]], units[counts[v]])
units["index"] = index(units)
units[["unit", "n"] + [f"m{v}" for v in range(1, 8)] + ["index"] + bands].to_csv(sys.argv[2], index=False)

whole = ratings[answered.all(axis=1)]
n = len(whole)


def scaled(x):
    return n * int((x * x).sum()) - int(x.sum()) ** 2


alpha = 21 / 20 * (1 - sum(scaled(whole[:, i]) for i in range(21)) / scaled(whole.sum(axis=1)))
with open(sys.argv[2], "a") as f:
    f.write(f"alpha,{alpha:.12f},{n}\n")
