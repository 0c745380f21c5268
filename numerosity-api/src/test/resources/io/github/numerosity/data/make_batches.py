"""Writes six batches of four images each, in the layout of cifar-10-batches-py.

The original files were written by Python 2 with pickle protocol 2. Python 3 never emits that
protocol's byte strings (SHORT_BINSTRING, BINSTRING), so this pickler does.
Run with Python 3.11.2 and numpy 1.24.2: python3 make_batches.py FOLDER
"""

import io
import os
import pickle
import struct
import sys

import numpy


class Python2Pickler(pickle._Pickler):
    dispatch = dict(pickle._Pickler.dispatch)

    def save_bytes(self, value):
        if len(value) < 256:
            self.write(b"U" + bytes([len(value)]) + value)
        else:
            self.write(b"T" + struct.pack("<i", len(value)) + value)
        self.memoize(value)

    dispatch[bytes] = save_bytes

    def save_str(self, value):
        self.save_bytes(value.encode("ascii"))

    dispatch[str] = save_str


def batch(name, first, records=4):
    """Sample (image, channel, row, column) is 7 image + 50 channel + 3 row + column, mod 256."""
    image, channel, row, column = numpy.ogrid[first : first + records, 0:3, 0:32, 0:32]
    data = ((7 * image + 50 * channel + 3 * row + column) % 256).astype(numpy.uint8)
    content = {
        b"batch_label": name.encode(),
        b"labels": [(first + i) % 10 for i in range(records)],
        b"data": data.reshape(records, 3072),
        b"filenames": [b"picture_s_%06d.png" % (first + i) for i in range(records)],
    }
    stream = io.BytesIO()
    Python2Pickler(stream, 2).dump(content)
    return stream.getvalue()


if __name__ == "__main__":
    for number in range(6):
        name = "data_batch_%d" % (number + 1) if number < 5 else "test_batch"
        with open(os.path.join(sys.argv[1], name), "wb") as file:
            file.write(batch(name, 4 * number))
