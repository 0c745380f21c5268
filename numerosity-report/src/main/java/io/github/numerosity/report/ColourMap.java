package io.github.numerosity.report;

import java.util.Locale;

/** Colours of numbers from 0 to 1, between anchors at equal distances. */
enum ColourMap {
  /** Smith and van der Walt's viridis, for values of one sign. */
  VIRIDIS(
      "440154 481a6c 472f7d 414487 39568c 31688e 2a788e 23888e 1f988b 22a884 35b779 54c568 7ad151"
          + " a5db36 d2e21b fde725"),
  /** From blue over white to red, for values of both signs: Brewer's RdBu, turned around. */
  AROUND_ZERO("053061 2166ac 4393c3 92c5de d1e5f0 f7f7f7 fddbc7 f4a582 d6604d b2182b 67001f");

  private static final int DIGITS = 6;

  private final String anchors;

  ColourMap(String anchors) {
    this.anchors = anchors;
  }

  private int anchor(int place) {
    int start = place * (DIGITS + 1);
    return Integer.parseInt(anchors.substring(start, start + DIGITS), 16);
  }

  /**
   * Returns a colour.
   *
   * @param position from 0 to 1
   * @return six hexadecimal digits after a number sign
   */
  String at(double position) {
    int last = anchors.length() / (DIGITS + 1);
    double place = Math.min(1, Math.max(0, position)) * last;
    int below = Math.min(last - 1, (int) place);
    double weight = place - below;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double low = anchor(below) >> shift & 0xff;
      double high = anchor(below + 1) >> shift & 0xff;
      colour = colour << 8 | (int) Math.round(low + weight * (high - low));
    }
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
