package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.report.AxisScale.Direction;
import io.github.numerosity.report.AxisScale.Reach;
import io.github.numerosity.result.Plot.Axis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
  private static List<String> labels(AxisScale scale) {
    return scale.ticks().stream().map(AxisScale.Tick::label).toList();
  }

  private static List<Double> upTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(value -> (double) value).toList();
  }

  @Test
  void fewWholeNumbersAreAllNamed() {
    AxisScale scale = AxisScale.of(Axis.linear(""), upTo(5), Reach.LOOSE, Direction.RIGHT, 400);
    assertThat(labels(scale)).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void ticksAreRoundAndHaveRoom() {
    AxisScale scale =
        AxisScale.of(Axis.linear(""), List.of(0.013, 0.94), Reach.FROM_ZERO, Direction.UP, 250);
    assertThat(labels(scale)).containsExactly("0", "0.2", "0.4", "0.6", "0.8");
    assertThat(labels(AxisScale.of(Axis.linear(""), upTo(5000), Reach.TIGHT, Direction.RIGHT, 400)))
        .containsExactly("1000", "2000", "3000", "4000", "5000");
  }

  @Test
  void aLogarithmicAxisNamesItsValuesOrPowersOfTwo() {
    assertThat(
            labels(
                AxisScale.of(
                    Axis.log2(""),
                    List.of(5.0, 10.0, 20.0, 80.0),
                    Reach.LOOSE,
                    Direction.RIGHT,
                    400)))
        .containsExactly("5", "10", "20", "80");
    assertThat(labels(AxisScale.of(Axis.log2(""), upTo(10), Reach.LOOSE, Direction.RIGHT, 190)))
        .contains("1", "2", "4", "8", "10")
        .doesNotContain("9");
    assertThat(
            labels(
                AxisScale.of(Axis.log2(""), List.of(0.3, 70.2), Reach.TIGHT, Direction.RIGHT, 400)))
        .containsExactly("0.5", "1", "2", "4", "8", "16", "32", "64");
  }

  @Test
  void whatCannotBePlacedLiesAtAnEnd() {
    AxisScale scale =
        AxisScale.of(Axis.log2(""), List.of(0.0, 2.0, 8.0), Reach.TIGHT, Direction.RIGHT, 400);
    assertThat(scale.low()).isEqualTo(1);
    assertThat(scale.high()).isEqualTo(3);
    assertThat(scale.pixel(0)).isZero();
    assertThat(scale.pixel(4)).isEqualTo(200);
    assertThat(scale.pixel(Double.POSITIVE_INFINITY)).isEqualTo(400);
    assertThat(scale.shows(0)).isFalse();
    assertThat(scale.shows(4)).isTrue();
  }

  @Test
  void aScaleHasADirection() {
    for (Direction direction : Direction.values()) {
      AxisScale scale =
          AxisScale.of(Axis.linear(""), List.of(0.0, 10.0), Reach.TIGHT, direction, 100);
      assertThat(scale.pixel(2)).isEqualTo(direction == Direction.UP ? 80 : 20);
    }
  }

  @Test
  void namesStandAtWholeNumbers() {
    AxisScale scale =
        AxisScale.of(Axis.of("", List.of("a", "b")), List.of(), Reach.LOOSE, Direction.RIGHT, 1);
    assertThat(scale.low()).isEqualTo(0.5);
    assertThat(scale.high()).isEqualTo(2.5);
    assertThat(labels(scale)).containsExactly("a", "b");
  }
}
