package io.github.numerosity.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one mark looks and what it says.
 *
 * @param colour a value of {@code fill} or {@code stroke}
 * @param more attributes of SVG, written in the order of their names
 * @param title what a browser shows when the pointer rests on the mark; may be empty
 */
record Paint(String colour, Map<String, String> more, String title) {
  Paint {
    // A tree, since the order within Map.copyOf differs from one start of Java to the next.
    more = Collections.unmodifiableMap(new TreeMap<>(more));
  }

  static Paint of(String colour) {
    return new Paint(colour, Map.of(), "");
  }

  Paint titled(String words) {
    return new Paint(colour, more, words);
  }

  Paint with(String key, String value) {
    Map<String, String> extended = new TreeMap<>(more);
    extended.put(key, value);
    return new Paint(colour, extended, title);
  }
}
