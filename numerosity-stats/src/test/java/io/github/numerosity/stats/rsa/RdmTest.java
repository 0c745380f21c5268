package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.elementary.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RdmTest {
  /** rsatoolbox's formulas on 6 conditions x 4 folds x 3 images x 5 channels; see rdm.json. */
  @ParameterizedTest
  @CsvSource({
    "EUCLIDEAN, euclidean",
    "SQUARED_EUCLIDEAN, sqEuclidean",
    "ONE_MINUS_PEARSON, correlation",
    "ONE_MINUS_COSINE, cosine",
    "SQUARED_MAHALANOBIS, sqMahalanobis",
    "CROSS_VALIDATED_SQUARED_EUCLIDEAN, crossnobis_identity",
    "CROSSNOBIS, crossnobis_precision"
  })
  void matchesTheReference(Dissimilarity measure, String name) {
    OracleJson reference = OracleJson.resource("rdm.json");
    assertThat(measure.of(reference(reference)).upperTriangle())
        .containsExactly(reference.at(name).numbers(), within(1e-12));
  }

  @Test
  void plainArraysGiveTheMatricesOfTheReference() throws InterruptedException {
    OracleJson reference = OracleJson.resource("rdm.json");
    List<double[]> rows = new ArrayList<>();
    List<Integer> numerosities = new ArrayList<>();
    List<OracleJson> conditions = reference.at("raw").items();
    for (int condition = 0; condition < conditions.size(); condition++) {
      for (OracleJson fold : conditions.get(condition).items()) {
        for (OracleJson image : fold.items()) {
          rows.add(image.numbers());
          numerosities.add(condition + 1);
        }
      }
    }

    Rsa.Result result =
        Rsa.withDefaults()
            .withMeasures(Dissimilarity.ONE_MINUS_PEARSON, Dissimilarity.SQUARED_EUCLIDEAN)
            .test(
                rows.toArray(double[][]::new),
                numerosities.stream().mapToInt(Integer::intValue).toArray());

    assertThat(result.fit("units", Dissimilarity.ONE_MINUS_PEARSON).rdm().upperTriangle())
        .containsExactly(reference.at("correlation").numbers(), within(1e-12));
    assertThat(result.fit("units", Dissimilarity.SQUARED_EUCLIDEAN).rdm().upperTriangle())
        .containsExactly(reference.at("sqEuclidean").numbers(), within(1e-12));
  }

  /** The covariance with its off-diagonal cells times 0.6. */
  @Test
  void matchesTheReferenceWithAShrunkenCovariance() {
    OracleJson reference = OracleJson.resource("rdm.json");
    double[][] shrunken = matrix(reference.at("S"));
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        shrunken[row][column] *= row == column ? 1 : 0.6;
      }
    }
    assertThat(
            Dissimilarity.SQUARED_MAHALANOBIS
                .of(reference(reference).withNoise(Noise.ofCovariance(shrunken)))
                .upperTriangle())
        .containsExactly(reference.at("shrink0.4diag_sqMahalanobis").numbers(), within(1e-12));
  }

  @Test
  void isRsatoolboxsCrossnobisUpToItsDivisionByChannels() {
    OracleJson reference = OracleJson.resource("rdm.json");
    double[] found = Dissimilarity.CROSSNOBIS.of(reference(reference)).upperTriangle();
    double[] divided = reference.at("crossnobis_rsatoolbox_over_channels").numbers();
    for (int cell = 0; cell < found.length; cell++) {
      assertThat(found[cell] / 5).isCloseTo(divided[cell], within(1e-12));
    }
  }

  @Test
  void rootsAndRanksAreThoseOfTheOtherMeasures() {
    Patterns patterns = random(6, 5, 7, 3);
    Patterns ranks = mapped(patterns, 5, 3, Correlation::ranks);
    assertThat(Dissimilarity.ONE_MINUS_SPEARMAN.of(patterns).upperTriangle())
        .containsExactly(Dissimilarity.ONE_MINUS_PEARSON.of(ranks).upperTriangle(), within(1e-12));
    double[] root = Dissimilarity.MAHALANOBIS.of(patterns).upperTriangle();
    double[] squared = Dissimilarity.SQUARED_MAHALANOBIS.of(patterns).upperTriangle();
    for (int cell = 0; cell < root.length; cell++) {
      assertThat(root[cell] * root[cell]).isCloseTo(squared[cell], within(1e-12));
    }
  }

  /** Variances alone are a covariance without correlations; units without noise carry nothing. */
  @Test
  void leavesUnitsWithoutNoiseOut() {
    Patterns patterns = Patterns.of(labels(3), new double[][] {{1, 5, 2}, {3, 5, 9}, {4, 0, 2}});
    Noise noise = Noise.ofVariances(new double[] {4, 0, 0.25});
    assertThat(noise.constantUnits()).isEqualTo(1);
    assertThat(Dissimilarity.SQUARED_MAHALANOBIS.of(patterns.withNoise(noise)).upperTriangle())
        .containsExactly(new double[] {1 + 49 * 4, 9 / 4.0, 1 / 4.0 + 49 * 4}, within(1e-12));
    Noise none = Noise.ofVariances(new double[3]);
    assertThat(Dissimilarity.SQUARED_MAHALANOBIS.of(patterns.withNoise(none)).value(0, 1))
        .isEmpty();
    assertThat(Dissimilarity.MAHALANOBIS.of(patterns.withNoise(none)).value(0, 1)).isEmpty();
  }

  @Test
  void refusesNoiseThatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Noise.ofVariances(new double[] {1, -1}))
        .withMessageContaining("unit 1 must be finite and >= 0, got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Noise.ofCovariance(new double[][] {{1, 1}, {1, 1}}))
        .withMessageContaining("not positive definite at unit 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Noise.ofCovariance(new double[4097][]))
        .withMessageContaining("limited to 4096 units, got 4097");
    Patterns patterns = Patterns.of(List.of("1", "2"), new double[][] {{1}, {2}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> patterns.withNoise(Noise.ofVariances(new double[] {1, 1})))
        .withMessageContaining("noise must have as many units as the patterns, 1; got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dissimilarity.MAHALANOBIS.of(patterns))
        .withMessageContaining("MAHALANOBIS needs patterns with the noise");
  }

  @ParameterizedTest
  @EnumSource(Dissimilarity.class)
  void isSymmetricWithAZeroDiagonal(Dissimilarity measure) {
    for (long seed = 1; seed <= 20; seed++) {
      Rdm rdm = measure.of(random(seed, 5, 7, 3));
      for (int row = 0; row < 5; row++) {
        assertThat(rdm.value(row, row)).as("seed %d", seed).hasValue(0);
        for (int column = 0; column < 5; column++) {
          assertThat(rdm.value(row, column))
              .as("seed %d, %d x %d", seed, row, column)
              .isEqualTo(rdm.value(column, row))
              .isPresent();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dissimilarity.class)
  void doesNotDependOnTheOrderOfUnitsOrConditions(Dissimilarity measure) {
    Patterns patterns = random(3, 4, 6, 3);
    Rdm rdm = measure.of(patterns);
    Rdm unitsReversed = measure.of(mapped(patterns, 4, 3, RdmTest::reversed));
    int[] order = {2, 0, 3, 1};
    Rdm reordered = measure.of(reordered(patterns, order));
    assertThat(rdm.select(order).labels()).isEqualTo(reordered.labels());
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(unitsReversed.value(row, column).orElseThrow())
            .isCloseTo(rdm.value(row, column).orElseThrow(), within(1e-12));
        assertThat(rdm.select(order).value(row, column).orElseThrow())
            .isCloseTo(reordered.value(row, column).orElseThrow(), within(1e-12));
      }
    }
  }

  @Test
  void onlyCorrelationIgnoresGainAndOffsetOfAPattern() {
    Patterns patterns = random(9, 4, 6, 3);
    Patterns changed =
        mapped(
            patterns,
            4,
            3,
            row -> IntStream.range(0, 6).mapToDouble(u -> 3 * row[u] + 2).toArray());
    assertThat(Dissimilarity.ONE_MINUS_PEARSON.of(changed).upperTriangle())
        .containsExactly(
            Dissimilarity.ONE_MINUS_PEARSON.of(patterns).upperTriangle(), within(1e-12));
    double[] scaled = Dissimilarity.CROSS_VALIDATED_SQUARED_EUCLIDEAN.of(patterns).upperTriangle();
    for (int cell = 0; cell < scaled.length; cell++) {
      scaled[cell] *= 9;
    }
    assertThat(Dissimilarity.CROSS_VALIDATED_SQUARED_EUCLIDEAN.of(changed).upperTriangle())
        .containsExactly(scaled, within(1e-9));
  }

  /**
   * 400 pairs of conditions that differ by unit noise alone, 8 units, 4 folds: the squared
   * Euclidean distance of the means is 8 * 2/4 = 4 on average; the cross-validated one has mean 0
   * and variance 8 * 4 * 2/(4 * 3) = 5.3, so its average over 400 stays within 4 standard errors
   * (0.46).
   */
  @Test
  void crossValidationTakesTheBiasOfNoiseAwayAndKeepsNegativeValues() {
    double biased = 0;
    double unbiased = 0;
    int negative = 0;
    for (long seed = 0; seed < 400; seed++) {
      Patterns noise = random(seed, 2, 8, 4);
      double distance =
          Dissimilarity.CROSS_VALIDATED_SQUARED_EUCLIDEAN.of(noise).value(0, 1).orElseThrow();
      biased += Dissimilarity.SQUARED_EUCLIDEAN.of(noise).value(0, 1).orElseThrow() / 400;
      unbiased += distance / 400;
      negative += distance < 0 ? 1 : 0;
    }
    assertThat(biased).isCloseTo(4, within(0.6));
    assertThat(unbiased).isCloseTo(0, within(0.46));
    assertThat(negative).isBetween(150, 270);
  }

  @Test
  void leavesTheCorrelationWithAConstantPatternAbsent() {
    Patterns patterns =
        Patterns.of(List.of("0", "1", "2"), new double[][] {{0.1, 0.1, 0.1}, {1, 2, 4}, {2, 1, 5}});
    Rdm rdm = Dissimilarity.ONE_MINUS_PEARSON.of(patterns);
    assertThat(rdm.value(0, 1)).isEmpty();
    assertThat(rdm.value(1, 2)).isPresent();
    assertThat(rdm.value(0, 0)).hasValue(0);
    assertThat(rdm.complete()).isFalse();
    assertThat(rdm.rank(1, 2)).isEmpty();
    assertThat(rdm.select(1, 2).complete()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(rdm::upperTriangle)
        .withMessageContaining("absent");
  }

  @Test
  void ranksCellsFromTheMostAlike() {
    Rdm rdm =
        Dissimilarity.SQUARED_EUCLIDEAN.of(
            Patterns.of(List.of("1", "2", "3"), new double[][] {{0}, {1}, {3}}));
    assertThat(rdm.upperTriangle()).containsExactly(1, 9, 4);
    assertThat(rdm.rank(0, 1)).hasValue(1);
    assertThat(rdm.rank(2, 0)).hasValue(3);
    assertThat(rdm.rank(1, 2)).hasValue(2);
    Rdm tied =
        Dissimilarity.SQUARED_EUCLIDEAN.of(
            Patterns.of(List.of("1", "2", "3"), new double[][] {{0}, {1}, {2}}));
    assertThat(tied.rank(0, 1)).hasValue(1.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rdm.rank(1, 1))
        .withMessageContaining("two different conditions, got row and column 2");
  }

  @Test
  void refusesPatternsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patterns.of(List.of("1"), new double[][] {{1}}))
        .withMessageContaining("at least 2 conditions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patterns.of(List.of("1", "1"), new double[][] {{1}, {2}}))
        .withMessageContaining("distinct");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patterns.of(List.of("1", "2"), new double[][] {{1}, {2, 3}}))
        .withMessageContaining("condition 2 has 2 units, expected 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patterns.of(List.of("1", "2"), new double[][] {{1}, {Double.NaN}}))
        .withMessageContaining("NaN");
    Patterns patterns = Patterns.of(List.of("1", "2"), new double[][] {{1}, {2}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> patterns.withFolds(new double[][][] {{{1}, {2}}}))
        .withMessageContaining("at least 2 folds, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dissimilarity.CROSS_VALIDATED_SQUARED_EUCLIDEAN.of(patterns))
        .withMessageContaining("folds");
  }

  private static Patterns reference(OracleJson reference) {
    List<OracleJson> conditions = reference.at("raw").items();
    double[][] means = new double[6][5];
    double[][][] folds = new double[4][6][5];
    for (int condition = 0; condition < 6; condition++) {
      for (int fold = 0; fold < 4; fold++) {
        List<OracleJson> images = conditions.get(condition).items().get(fold).items();
        for (OracleJson image : images) {
          double[] row = image.numbers();
          for (int unit = 0; unit < 5; unit++) {
            folds[fold][condition][unit] += row[unit] / images.size();
            means[condition][unit] += row[unit] / (4.0 * images.size());
          }
        }
      }
    }
    return Patterns.of(List.of("a", "b", "c", "d", "e", "f"), means)
        .withFolds(folds)
        .withNoise(Noise.ofCovariance(matrix(reference.at("S"))));
  }

  private static Patterns random(long seed, int conditions, int units, int folds) {
    RandomGenerator random = RandomStreams.of(seed).stream("test");
    double[][] means = new double[conditions][units];
    double[][][] parts = new double[folds][conditions][units];
    for (double[][] part : parts) {
      for (int condition = 0; condition < conditions; condition++) {
        for (int unit = 0; unit < units; unit++) {
          part[condition][unit] = random.nextGaussian();
          means[condition][unit] += part[condition][unit] / folds;
        }
      }
    }
    return Patterns.of(labels(conditions), means).withFolds(parts).withNoise(unitNoise(units));
  }

  private static Noise unitNoise(int units) {
    double[] variances = new double[units];
    Arrays.fill(variances, 1);
    return Noise.ofVariances(variances);
  }

  private static List<String> labels(int conditions) {
    return IntStream.range(0, conditions).mapToObj(Integer::toString).toList();
  }

  private static Patterns mapped(
      Patterns patterns,
      int conditions,
      int folds,
      java.util.function.UnaryOperator<double[]> change) {
    double[][] means = new double[conditions][];
    double[][][] parts = new double[folds][conditions][];
    for (int condition = 0; condition < conditions; condition++) {
      means[condition] = change.apply(patterns.mean(condition));
      for (int fold = 0; fold < folds; fold++) {
        parts[fold][condition] = change.apply(patterns.mean(condition, fold));
      }
    }
    return Patterns.of(patterns.labels(), means)
        .withFolds(parts)
        .withNoise(unitNoise(means[0].length));
  }

  private static Patterns reordered(Patterns patterns, int[] order) {
    double[][] means = new double[order.length][];
    double[][][] parts = new double[patterns.folds()][order.length][];
    for (int condition = 0; condition < order.length; condition++) {
      means[condition] = patterns.mean(order[condition]);
      for (int fold = 0; fold < patterns.folds(); fold++) {
        parts[fold][condition] = patterns.mean(order[condition], fold);
      }
    }
    return Patterns.of(IntStream.of(order).mapToObj(Integer::toString).toList(), means)
        .withFolds(parts)
        .withNoise(unitNoise(means[0].length));
  }

  private static double[][] matrix(OracleJson rows) {
    return rows.items().stream().map(OracleJson::numbers).toArray(double[][]::new);
  }

  private static double[] reversed(double[] row) {
    double[] result = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      result[i] = row[row.length - 1 - i];
    }
    return result;
  }
}
