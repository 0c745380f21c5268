# Regressions on log n and log features in 50 digits, by the normal equations.
import csv, itertools, json, random
from mpmath import mp, mpf, matrix, log, lu_solve, betainc, sqrt, acos, degrees
mp.dps = 50
random.seed(20)
rows = []
for name, area_sd, hull_sd in (("scattered", 0.8, 0.5), ("controlled", 0.3, 0.25)):
    for n in (1, 2, 3, 5, 8):
        for image in range(6):
            total = float("%.6g" % (40 * random.lognormvariate(0, area_sd) * (n ** 0.4 if name == "scattered" else 1)))
            contour = float("%.6g" % (12 * random.lognormvariate(0, 0.3) * n ** 0.5 * total ** 0.2))
            hull = float("%.6g" % (90 * random.lognormvariate(0, hull_sd) * n ** 0.3))
            item, density = total / n, n / hull
            e = [random.gauss(0, 1) for _ in range(4)]
            y = [float("%.9g" % v) for v in (
                3 + 2.5 * float(log(n)) + e[0],
                1e4 + 1.5 * float(log(total)) + 0.3 * e[1],
                float(log(n)) - 0.6 * float(log(hull)) + 0.5 * float(log(contour)) + 0.4 * e[2],
                max(0.0, e[3]))]
            rows.append((name, n, total, item, contour, hull, density, *y))
names = ["set", "numerosity", "total_area", "item_area", "perimeter", "hull_area", "density", "y0", "y1", "y2", "y3"]
with open("covariates-data.csv", "w") as f:
    w = csv.writer(f, lineterminator="\n"); w.writerow(names)
    for r in rows: w.writerow([repr(v) if isinstance(v, float) else v for v in r])
N = len(rows)
col = {c: [mpf(r[i]) for r in rows] for i, c in enumerate(names) if i > 0}
def logs(c): return [log(v) for v in col[c]]
def fit(y, xs):
    X = matrix(N, len(xs) + 1)
    for i in range(N):
        X[i, 0] = 1
        for j, x in enumerate(xs): X[i, j + 1] = x[i]
    b = lu_solve(X.T * X, X.T * matrix(y))
    r = matrix(y) - X * b
    return b, sum(v * v for v in r)
def sst(y):
    m = sum(y) / N
    return sum((v - m) ** 2 for v in y)
def sf(f, d1, d2): return betainc(d2 / mpf(2), d1 / mpf(2), 0, d2 / (d2 + d1 * f), regularized=True)
num = lambda v: mp.nstr(v, 20)
ln = logs("numerosity")
out = []
for features in (["total_area", "perimeter", "hull_area"], ["total_area"], ["perimeter"], ["hull_area"], ["item_area"], ["density"]):
    xs = [logs(f) for f in features]
    tolerance = fit(ln, xs)[1] / sst(ln)
    for u in range(4):
        y = col["y%d" % u]
        b, full = fit(y, [ln] + xs)
        _, without = fit(y, xs)
        df = N - 2 - len(features)
        F = (without - full) / (full / df)
        out.append(["+".join(features), u, num(tolerance), df, num(b[1]), num(F), num(log(sf(F, 1, df))), num((without - full) / sst(y)), num(1 - full / sst(y))])
with open("covariates-truth.csv", "w") as f:
    w = csv.writer(f, lineterminator="\n")
    w.writerow(["model", "unit", "tolerance", "df", "beta", "f", "log_p", "unique_r_squared", "r_squared"]); w.writerows(out)
# DeWind: size = item area x total area, spacing = hull x hull / n
size = [log(a) + log(b) for a, b in zip(col["item_area"], col["total_area"])]
spacing = [2 * log(h) - log(n) for h, n in zip(col["hull_area"], col["numerosity"])]
axes = {"number": (1, 0, 0), "total_area": (.5, .5, 0), "perimeter": (.75, .25, 0), "field_area": (.5, 0, .5), "coverage": (0, .5, -.5)}
with open("size-spacing-truth.csv", "w") as f:
    w = csv.writer(f, lineterminator="\n")
    w.writerow(["unit", "beta_number", "beta_size", "beta_spacing"] + ["angle_" + a for a in axes])
    for u in range(4):
        b, _ = fit(col["y%d" % u], [ln, size, spacing])
        b = [b[1], b[2], b[3]]
        length = sqrt(sum(v * v for v in b))
        angles = [degrees(acos(sum(v * mpf(x) for v, x in zip(b, axes[a])) / length / sqrt(sum(mpf(x) ** 2 for x in axes[a])))) for a in axes]
        w.writerow([u] + [num(v) for v in b + angles])
# Confounds: correlation of log property with log n within each set
with open("confounds-truth.csv", "w") as f:
    w = csv.writer(f, lineterminator="\n"); w.writerow(["set", "property", "correlation"])
    for s in ("scattered", "controlled", "all sets"):
        pick = [i for i, r in enumerate(rows) if s == "all sets" or r[0] == s]
        for p in ("total_area", "item_area", "perimeter", "hull_area", "density"):
            a = [ln[i] for i in pick]; x = [log(col[p][i]) for i in pick]
            ma, mx = sum(a) / len(a), sum(x) / len(x)
            c = sum((p1 - ma) * (q - mx) for p1, q in zip(a, x)) / sqrt(sum((v - ma) ** 2 for v in a) * sum((v - mx) ** 2 for v in x))
            w.writerow([s, p, num(c)])
