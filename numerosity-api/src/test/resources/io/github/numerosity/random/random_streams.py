"""Computes the test vectors of RandomStreamsTest: python3 random_streams.py

The key is formed as the Javadoc of RandomStreams writes it down. The generator is L64X128Mix of
G. L. Steele and S. Vigna, "LXM: better splittable pseudorandom number generators (and almost as
fast)", OOPSLA 2021, figure 1: a 64-bit linear congruential generator, xoroshiro128 (24, 16, 37)
and the mixing function mixLea64. The four words are the LCG's addend (made odd) and state, then x0
and x1.
"""

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def words(seed, purpose, indices):
    h = mix((seed + GOLDEN) & MASK)
    for byte in purpose.encode("utf-8"):
        h = mix((h + GOLDEN + byte) & MASK)
    h = mix((h + GOLDEN + 256) & MASK)
    for index in indices:
        h = mix(((h + GOLDEN) & MASK) ^ mix((index + GOLDEN) & MASK))
    return [mix((h + (j + 1) * GOLDEN) & MASK) for j in range(4)]


def rotate(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def lea(z):
    z = ((z ^ (z >> 32)) * 0xDABA0B6EB09322E3) & MASK
    z = ((z ^ (z >> 32)) * 0xDABA0B6EB09322E3) & MASK
    return z ^ (z >> 32)


def numbers(a, s, x0, x1, count):
    a |= 1
    for _ in range(count):
        yield lea((s + x0) & MASK)
        s = (0xD1342543DE82EF95 * s + a) & MASK
        x1 ^= x0
        x0 = rotate(x0, 24) ^ x1 ^ ((x1 << 16) & MASK)
        x1 = rotate(x1, 37)


for seed, purpose, indices in [
    (0, "", ()),
    (1, "weights", ()),
    (-1, "weights", ()),
    (7, "standard", (10, 79)),
    (7, "standard", (79, 10)),
    (7, "Größe \U0001F600", (-1,)),
    (2**63 - 1, "shuffle", (2**40, 0, 0)),
]:
    drawn = ", ".join("0x%016XL" % x for x in numbers(*words(seed & MASK, purpose, [i & MASK for i in indices]), 4))
    print(seed, repr(purpose), indices, drawn)
