package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleJson;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassicalMdsTest {
  /** Corners of a rectangle of 4 x 2: the plane holds all, and distances come back. */
  @Test
  void placesPointsOfAPlaneWhereTheyAre() {
    Rdm rdm =
        Dissimilarity.EUCLIDEAN.of(
            Patterns.of(
                List.of("a", "b", "c", "d"), new double[][] {{0, 0}, {4, 0}, {4, 2}, {0, 2}}));
    ClassicalMds plane = ClassicalMds.of(rdm, Dissimilarity.EUCLIDEAN, 2);
    assertThat(plane.goodnessOfFit().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(plane.eigenvalues()).containsExactly(new double[] {16, 4, 0, 0}, within(1e-12));
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double x = plane.coordinate(a, 0) - plane.coordinate(b, 0);
        double y = plane.coordinate(a, 1) - plane.coordinate(b, 1);
        assertThat(Math.hypot(x, y)).isCloseTo(rdm.value(a, b).orElseThrow(), within(1e-12));
      }
    }
    assertThat(plane.coordinate(0, 0)).isCloseTo(-2, within(1e-12));
    assertThat(plane.coordinate(0, 1)).isCloseTo(-1, within(1e-12));
  }

  /**
   * numpy 1.24.2: D = squareform(rdm["sqEuclidean"]); J = eye(6) - 1/6; numpy.linalg.eigvalsh(-J @
   * D @ J / 2).
   */
  @Test
  void matchesNumpysEigenvalues() {
    Rdm rdm =
        Rdm.of(
            "reference",
            IntStream.range(0, 6).mapToObj(Integer::toString).toList(),
            OracleJson.resource("rdm.json").at("sqEuclidean").numbers());
    ClassicalMds found = ClassicalMds.of(rdm, Dissimilarity.SQUARED_EUCLIDEAN, 2);
    assertThat(found.eigenvalues())
        .containsExactly(
            new double[] {
              23.7215909771909,
              13.967728066519,
              8.48704002705233,
              1.97461726641225,
              0.0483575778727293,
              0
            },
            within(1e-12));
    assertThat(found.goodnessOfFit().orElseThrow()).isCloseTo(0.781946885617516, within(1e-12));
  }

  /** One minus a correlation is half the squared distance of standardised patterns. */
  @Test
  void takesEachMeasureForTheSquaredDistanceThatItIs() {
    Rdm rdm = Rdm.of("test", List.of("a", "b", "c"), new double[] {2, 2, 2});
    assertThat(ClassicalMds.of(rdm, Dissimilarity.ONE_MINUS_PEARSON, 1).eigenvalues()[0])
        .isCloseTo(2, within(1e-12));
    assertThat(ClassicalMds.of(rdm, Dissimilarity.EUCLIDEAN, 1).eigenvalues()[0])
        .isCloseTo(2, within(1e-12));
    assertThat(ClassicalMds.of(rdm, Dissimilarity.CROSSNOBIS, 1).eigenvalues()[0])
        .isCloseTo(1, within(1e-12));
  }

  /** No points are nearer to each other than not at all. */
  @Test
  void negativeDistancesMakeTheFitWorse() {
    Rdm rdm = Rdm.of("test", List.of("a", "b", "c"), new double[] {1, 1, -1});
    ClassicalMds found = ClassicalMds.of(rdm, Dissimilarity.CROSSNOBIS, 2);
    assertThat(found.eigenvalues()[2]).isNegative();
    assertThat(found.goodnessOfFit().orElseThrow()).isBetween(0.5, 0.9);
    assertThat(found.coordinate(0, 1)).isEqualTo(0);
    Rdm none = Rdm.of("test", List.of("a", "b", "c"), new double[3]);
    assertThat(ClassicalMds.of(none, Dissimilarity.EUCLIDEAN, 2).goodnessOfFit()).isEmpty();
  }

  @Test
  void refusesWhatItCannotPlace() {
    Rdm absent = Rdm.of("test", List.of("a", "b", "c"), new double[] {1, Double.NaN, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassicalMds.of(absent, Dissimilarity.EUCLIDEAN, 2))
        .withMessageContaining("complete matrix");
    Rdm three = Rdm.of("test", List.of("a", "b", "c"), new double[] {1, 1, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassicalMds.of(three, Dissimilarity.EUCLIDEAN, 3))
        .withMessageContaining("1 to 2 dimensions, got 3");
  }
}
