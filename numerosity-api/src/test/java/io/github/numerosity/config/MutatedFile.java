package io.github.numerosity.config;

import java.util.List;
import java.util.SplittableRandom;

/** An experiment file, damaged in some places or none, as a text. Names {@link FakeComponents}. */
final class MutatedFile {
  private static final List<String> SEEDS =
      List.of(
          """
          { // every section
            "formatVersion": 1, "name": "all", "seeds": [1, 2],
            "data": { "type": "grey", "data": { "type": "cifar10", "directory": "d", "folds": "1..3" } },
            "networks": [
              { "name": "trained", "type": "tensorflow", "layers": "poster", "weights": "trained" },
              { "name": "permuted", "extends": "trained", "weights": { "type": "permuted", "of": "trained" } },
              { "name": "list", "role": "control", "input": { "width": 32, "height": 32 },
                "layers": [ { "type": "convolution", "name": "avgpool", "filters": 2, "kernel": 3 },
                  { "type": "flatten", "name": "f" }, { "type": "dense", "name": "d", "units": 10 } ],
                "normalization": { "mean": [0.5, 0.25, 0] } },
              { "name": "mirror", "type": "mirror", "of": "list" } ],
            "training": { "epochs": 2, "optimizer": { "type": "adam", "learningRate": 1e-3 } },
            "engine": { "type": "tensorflow", "device": "cpu" },
            "stimuli": { "seed": -7, "numerosities": "1..4", "imagesPerNumerosity": 2, "preferenceImages": null,
              "sets": [ "standard", { "name": "wide", "type": "grid", "radius": 0.5, "spread": { "low": 0, "high": 1 } } ] },
            "probe": { "layers": ["avgpool"] },
            "analyses": [ { "type": "tukey-hsd", "criterion": { "type": "one-way-anova", "alpha": 0.5 } }, "rsa" ],
            "syntheses": [ { "type": "claims", "limit": 0.5 } ],
            "keep": { "responses": "always" }
          }
          """,
          """
          { "formatVersion": 1, "seeds": "1..3", "stimuli": { "seed": 7 } }
          """);

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "//",
          "/*",
          "null",
          "true",
          "-",
          "0",
          "1e999",
          "1e-999999999",
          "99999999999999999999",
          "\"1..999999999\"",
          "\"\\u0000\"",
          "\uFEFF",
          "\uD83D",
          "\"type\": ",
          "\"extends\": \"x\", ",
          "\"trained\"",
          "\"mirror\"",
          "\"name\"",
          "[[[[[[[[",
          "{\"a\":",
          "NaN",
          "\n",
          "\t");

  private MutatedFile() {}

  /** Draws a text. */
  static String drawn(SplittableRandom random) {
    return mutated(SEEDS.get(random.nextInt(4) == 0 ? 1 : 0), random);
  }

  private static String mutated(String seed, SplittableRandom random) {
    StringBuilder text = new StringBuilder(seed);
    int mutations = random.nextInt(4);
    for (int mutation = 0; mutation < mutations; mutation++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(40) + 1));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        default -> swapValues(text, random);
      }
    }
    return text.toString();
  }

  /** Puts the value of one key in the place of another's: valid JSON of the wrong type. */
  private static void swapValues(StringBuilder text, SplittableRandom random) {
    int from = text.indexOf("\": ", random.nextInt(text.length() + 1));
    int to = text.indexOf("\": ", random.nextInt(text.length() + 1));
    if (from >= 0 && to >= 0) {
      String value = text.substring(from + 3, valueEnd(text, from + 3));
      text.replace(to + 3, valueEnd(text, to + 3), value);
    }
  }

  /** Finds the comma or bracket behind a value. */
  private static int valueEnd(StringBuilder text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '{' || character == '[') {
        depth++;
      } else if ((character == '}' || character == ']') && depth-- == 0) {
        return at;
      } else if (character == ',' && depth == 0) {
        return at;
      }
    }
    return text.length();
  }
}
