package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import io.github.numerosity.provenance.Digest;

/**
 * SHA-256 of all responses, stimulus by stimulus. Equal values of equal precision have equal
 * digests, independent of storage and the order of axes and bytes.
 */
public record ResponseDigest() implements Fold<String> {
  @Override
  public Accumulator<String> begin(Design design, Units units) {
    Digest digest = Digest.sha256();
    return new Accumulator<>() {
      @Override
      public void accept(int stimulus, double[] row) {
        digest.add(row);
      }

      @Override
      public void accept(int stimulus, float[] row) {
        digest.add(row);
      }

      @Override
      public String finish() {
        return digest.hex();
      }
    };
  }
}
