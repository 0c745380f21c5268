"""What numpy and scipy need for the statistics of RecordedLayer: the peer of its benchmarks, on one thread.

    OMP_NUM_THREADS=1 python3 docs/benchmarks/statistics.py
"""

import time

import numpy
import scipy.special

UNITS, IMAGES, GROUPS = 256 * 13 * 13, 2400, 10

random = numpy.random.default_rng(1)
numerosity = numpy.arange(IMAGES) % GROUPS
mean = numpy.where(numpy.arange(UNITS)[None, :] % 3 == 1, 0.1 * numpy.arange(1, GROUPS + 1)[:, None], 0)
responses = numpy.empty((IMAGES, UNITS), dtype=numpy.float32)
for image in range(IMAGES):
    responses[image] = numpy.maximum(0, mean[numerosity[image]] + random.standard_normal(UNITS, dtype=numpy.float32))


def moments():
    """Sums and sums of squares about each group's first response, in float64, image by image."""
    shift = responses[:GROUPS].astype(float)
    sums, squares = numpy.zeros((GROUPS, UNITS)), numpy.zeros((GROUPS, UNITS))
    for image in range(IMAGES):
        group = numerosity[image]
        deviation = responses[image] - shift[group]
        sums[group] += deviation
        squares[group] += deviation * deviation
    return shift, sums, squares


def sums_by_group():
    """The same with whole groups at a time, in float64 chunks that fit into the cache."""
    shift = responses[:GROUPS].astype(float)
    sums, squares = numpy.zeros((GROUPS, UNITS)), numpy.zeros((GROUPS, UNITS))
    for group in range(GROUPS):
        for first in range(0, UNITS, 1024):
            part = slice(first, first + 1024)
            deviation = responses[group::GROUPS, part] - shift[group, part]
            sums[group, part] = deviation.sum(axis=0)
            squares[group, part] = numpy.einsum("iu,iu->u", deviation, deviation)
    return shift, sums, squares


def one_way(shift, sums, squares):
    """F and log p from the moments; scipy has no log of the upper tail of F that does not underflow."""
    n = IMAGES // GROUPS
    means = shift + sums / n
    within = (squares - sums * sums / n).sum(axis=0)
    between = n * ((means - means.mean(axis=0)) ** 2).sum(axis=0)
    f = between / (GROUPS - 1) / (within / (IMAGES - GROUPS))
    with numpy.errstate(divide="ignore"):
        return numpy.log(scipy.special.fdtrc(GROUPS - 1, IMAGES - GROUPS, f))


def seconds(work, *arguments):
    times = []
    for _ in range(5):
        start = time.perf_counter()
        result = work(*arguments)
        times.append(time.perf_counter() - start)
    return min(times), result


print("numpy", numpy.__version__, "scipy", scipy.__version__)
read, _ = seconds(lambda: responses.sum(axis=0))
print(f"read all responses: {read * 1e6 / IMAGES:.0f} us an image")
streamed, kept = seconds(moments)
print(f"moments, streaming: {streamed * 1e6 / IMAGES:.0f} us an image")
grouped, kept = seconds(sums_by_group)
print(f"moments, by group: {grouped * 1e3:.0f} ms")
tested, _ = seconds(one_way, *kept)
print(f"one-way from moments: {tested * 1e3:.0f} ms")
print(f"one-way from rows: {(grouped + tested) * 1e3:.0f} ms")
