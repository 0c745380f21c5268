package io.github.numerosity.model;

import java.nio.ByteBuffer;

/** Floating-point types of safetensors files. */
enum TensorType {
  F16(2) {
    @Override
    float next(ByteBuffer source) {
      return half(source.getShort());
    }
  },
  /** Upper half of an IEEE 754 binary32. */
  BF16(2) {
    @Override
    float next(ByteBuffer source) {
      return Float.intBitsToFloat(source.getShort() << 16);
    }
  },
  F32(4) {
    @Override
    float next(ByteBuffer source) {
      return source.getFloat();
    }
  },
  F64(8) {
    @Override
    float next(ByteBuffer source) {
      return (float) source.getDouble();
    }
  };

  private final int bytes;

  TensorType(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the size of one value. */
  int bytes() {
    return bytes;
  }

  /** Reads one value from a little-endian buffer; wider types are rounded to float32. */
  abstract float next(ByteBuffer source);

  /** IEEE 754 binary16: 1 sign, 5 exponent (bias 15) and 10 fraction bits. */
  private static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    if (exponent == 0x1F) {
      return Float.intBitsToFloat(sign | 0x7F800000 | fraction << 13);
    }
    if (exponent == 0) {
      return (sign == 0 ? fraction : -fraction) * 0x1p-24f;
    }
    int wider = exponent + (127 - 15);
    return Float.intBitsToFloat(sign | wider << 23 | fraction << 13);
  }
}
