package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.result.Plot.Axis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulerTest {
  private static List<String> labels(Ruler ruler) {
    return ruler.ticks().stream().map(Ruler.Tick::label).toList();
  }

  private static List<Double> upTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(value -> (double) value).toList();
  }

  @Test
  void fewWholeNumbersAreAllNamed() {
    Ruler ruler = Ruler.of(Axis.linear(""), upTo(5), Ruler.Reach.LOOSE, 400, true);
    assertThat(labels(ruler)).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void ticksAreRoundAndHaveRoom() {
    Ruler ruler =
        Ruler.of(Axis.linear(""), List.of(0.013, 0.94), Ruler.Reach.FROM_ZERO, 250, false);
    assertThat(labels(ruler)).containsExactly("0", "0.2", "0.4", "0.6", "0.8");
    assertThat(labels(Ruler.of(Axis.linear(""), upTo(5000), Ruler.Reach.TIGHT, 400, true)))
        .containsExactly("1000", "2000", "3000", "4000", "5000");
  }

  @Test
  void aLogarithmicAxisNamesItsValuesOrPowersOfTwo() {
    assertThat(
            labels(
                Ruler.of(
                    Axis.log2(""), List.of(5.0, 10.0, 20.0, 80.0), Ruler.Reach.LOOSE, 400, true)))
        .containsExactly("5", "10", "20", "80");
    assertThat(labels(Ruler.of(Axis.log2(""), upTo(10), Ruler.Reach.LOOSE, 190, true)))
        .contains("1", "2", "4", "8", "10")
        .doesNotContain("9");
    assertThat(labels(Ruler.of(Axis.log2(""), List.of(0.3, 70.2), Ruler.Reach.TIGHT, 400, true)))
        .containsExactly("0.5", "1", "2", "4", "8", "16", "32", "64");
  }

  @Test
  void whatCannotBePlacedLiesAtAnEnd() {
    Ruler ruler = Ruler.of(Axis.log2(""), List.of(0.0, 2.0, 8.0), Ruler.Reach.TIGHT, 400, true);
    assertThat(ruler.place(0)).isEqualTo(ruler.low()).isEqualTo(1);
    assertThat(ruler.place(Double.POSITIVE_INFINITY)).isEqualTo(3);
    assertThat(ruler.shows(0)).isFalse();
    assertThat(ruler.shows(4)).isTrue();
  }

  @Test
  void namesStandAtWholeNumbers() {
    Ruler ruler = Ruler.of(Axis.of("", List.of("a", "b")), List.of(), Ruler.Reach.LOOSE, 1, true);
    assertThat(ruler.low()).isEqualTo(0.5);
    assertThat(ruler.high()).isEqualTo(2.5);
    assertThat(labels(ruler)).containsExactly("a", "b");
  }
}
