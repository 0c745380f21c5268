"""What numpy needs for the dissimilarities of single images in SimilarityBenchmark: its peer.

    OMP_NUM_THREADS=1 python3 docs/benchmarks/similarity.py
"""

import time

import numpy

UNITS, IMAGES, PERMUTATIONS = 256 * 13 * 13, 2400, 10_000

random = numpy.random.default_rng(1)
responses = numpy.empty((IMAGES, UNITS), dtype=numpy.float32)
for image in range(IMAGES):
    responses[image] = numpy.maximum(0, random.standard_normal(UNITS, dtype=numpy.float32))


def standardised():
    """Rows of mean 0 and length 1, in float64."""
    rows = responses.astype(float)
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= numpy.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def mantel():
    """A loop over permutations of a 10 x 10 matrix, as vegan and scikit-bio have it."""
    a, b = random.random((10, 10)), random.random((10, 10))
    upper = numpy.triu_indices(10, 1)
    scores = b[upper] - b[upper].mean()
    for _ in range(PERMUTATIONS):
        order = random.permutation(10)
        (a[order][:, order][upper] * scores).sum()


def seconds(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - cpu, result


print("numpy", numpy.__version__)
*first, rows = seconds(standardised)
print("images standardised: %.1f s, %.1f s of processor time" % tuple(first))
*second, _ = seconds(lambda: 1 - rows @ rows.T)
print("inner products: %.1f s, %.1f s of processor time" % tuple(second))
print("Mantel: %.0f ms for 100,000 permutations" % (seconds(mantel)[0] * 1e3 * 100_000 / PERMUTATIONS))
