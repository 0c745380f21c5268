"""Writes responses-*.npy and design.csv of this folder: 8 units, 2 channels of 2 x 2, of which the first four
prefer 1 to 4. Run with numpy 1.24.2; the numbers are multiples of 2**-10, so that float32 holds them."""

import numpy

random = numpy.random.default_rng(5)
numerosity = numpy.tile([1, 2, 3, 4], 12)
units = numpy.arange(8)
mean = 2 * (numerosity[:, None] == units + 1)
responses = numpy.rint((mean + random.normal(size=(48, 8))) * 1024) / 1024
maps = responses.reshape(48, 2, 2, 2)
numpy.save("responses-f4-C.npy", maps.astype("<f4"))
numpy.save("responses-big-f4-F.npy", numpy.asfortranarray(maps.astype(">f4")))
numpy.save("responses-f8-C.npy", maps + 1e6)
sets = numpy.where(numpy.arange(48) < 24, "standard", "area, constant")
with open("design.csv", "w", newline="") as file:
    file.write('\ufeffset,numerosity,total_area\r\n')
    for name, number in zip(sets, numerosity):
        file.write(f'"{name}",{number},{number * 12.5}\r\n')
