package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contrast after WCAG 2.1; colour blindness after Viénot, Brettel and Mollon (1999). */
class ColoursTest {
  private static final double[][] PROTANOPIA = {
    {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}
  };
  private static final double[][] DEUTERANOPIA = {
    {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}
  };
  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  private static double[] linear(String colour) {
    return IntStream.of(1, 3, 5)
        .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
        .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static double luminance(double[] linear) {
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static double contrast(String one, String other) {
    double first = luminance(linear(one)) + 0.05;
    double second = luminance(linear(other)) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double[] lab(String colour, double[][] sight) {
    double[] seen = new double[3];
    double[] linear = linear(colour);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        seen[row] += sight[row][column] * linear[column];
      }
    }
    double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    double y = root(luminance(seen));
    double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116.0;
  }

  private static double distance(double[] one, double[] other) {
    return Math.sqrt(
        IntStream.range(0, 3).mapToDouble(axis -> Math.pow(one[axis] - other[axis], 2)).sum());
  }

  private static List<String> series(String text, String pattern) {
    List<String> colours = new ArrayList<>();
    Matcher found = Pattern.compile(pattern).matcher(text);
    while (found.find()) {
      colours.add(found.group(1));
    }
    return colours;
  }

  private static List<String> light() {
    String all = String.join(" ", IntStream.range(0, 8).mapToObj(Colours::series).toList());
    return series(all, ",(#[0-9a-f]{6})");
  }

  private static List<String> dark() {
    return series(Colours.darkStyle(), "--figure-series-\\d+:(#[0-9a-f]{6});");
  }

  @Test
  void seriesStandOutFromTheirBackground() {
    assertThat(light()).hasSize(8).allMatch(colour -> contrast(colour, "#ffffff") >= 3);
    assertThat(dark()).hasSize(8).allMatch(colour -> contrast(colour, "#0f172a") >= 3);
    assertThat(contrast("#4b5563", "#ffffff")).isGreaterThan(4.5);
  }

  /** A difference of 2.3 is just noticeable (Mahy et al. 1994). */
  @Test
  void seriesDifferForWhoeverSeesFewerColours() {
    for (List<String> colours : List.of(light(), dark())) {
      for (double[][] sight : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA)) {
        for (int one = 0; one < colours.size(); one++) {
          for (int other = 0; other < one; other++) {
            assertThat(distance(lab(colours.get(one), sight), lab(colours.get(other), sight)))
                .as(colours.get(one) + " and " + colours.get(other))
                .isGreaterThan(one < 4 ? 15 : 9);
          }
        }
      }
    }
  }
}
