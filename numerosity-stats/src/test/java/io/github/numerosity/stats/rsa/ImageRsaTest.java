package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageRsaTest {
  private static final ImageRsa RSA = ImageRsa.withDefaults();

  @Test
  void separatesImagesByNumerosityWhereUnitsAreTuned() throws InterruptedException {
    ImageFit fit = RSA.analyze(tuned(1)).fits().get(0);
    assertThat(fit.separation().orElseThrow()).isGreaterThan(0.3);
    assertThat(fit.correlation(RdmModel.LINEAR).orElseThrow()).isGreaterThan(0.3);
    assertThat(fit.correlation(RdmModel.ONE_HOT).orElseThrow()).isPositive();
    assertThat(fit.undefinedPairs()).isZero();
    assertThat(fit.means()).hasSize(55);
    ImageFit.Mean same = fit.means().get(0);
    assertThat(same.numerosityA()).isEqualTo(1);
    assertThat(same.numerosityB()).isEqualTo(1);
    assertThat(same.pairs()).isEqualTo(15);
  }

  /**
   * 60 images of 40 units that do not care about number: separations of 20 populations have mean 0,
   * and an sd below 0.01 each, so that their mean stays within 0.01.
   */
  @Test
  void findsNoSeparationInNoise() throws InterruptedException {
    double sum = 0;
    for (long seed = 1; seed <= 20; seed++) {
      sum +=
          RSA.analyze(new Population().unit(n -> 1, 40).recorded(6, seed))
                  .fits()
                  .get(0)
                  .separation()
                  .orElseThrow()
              / 20;
    }
    assertThat(sum).isBetween(-0.01, 0.01);
  }

  @Test
  void countsPairsThatHaveNoCorrelationAndComparesNoModelWithThem() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 1, 3, 0, 2);
    float[] values = new float[6 * 3];
    for (int i = 3; i < values.length; i++) {
      values[i] = i * 7 % 5;
    }
    Responses responses =
        Responses.of(
            Design.of(rows), new Population().unit(n -> 0, 3).recorded(2, 1).units(), values);
    ImageFit fit = RSA.analyze(responses).fits().get(0);
    assertThat(fit.undefinedPairs()).isEqualTo(5);
    assertThat(fit.models()).isEmpty();
    assertThat(fit.means().get(0).mean()).isEmpty();
    assertThat(fit.between()).isPresent();
    ImageFit distance = RSA.withMeasure(Dissimilarity.EUCLIDEAN).analyze(responses).fits().get(0);
    assertThat(distance.undefinedPairs()).isZero();
    assertThat(distance.models()).hasSize(RdmModel.values().length);
  }

  @Test
  void writesTheWholeMatrixOfFewImagesOnly() throws InterruptedException {
    assertThat(RSA.analyze(tuned(2)).tables())
        .extracting(Table::name)
        .containsExactly("image-rdm-means", "image-rdm");
    Table cells = RSA.analyze(tuned(2)).tables().get(1);
    assertThat(cells.rows().get()).hasSize(60 * 59 / 2);
    assertThat(RSA.withLargestTable(59).analyze(tuned(2)).tables()).hasSize(1);
  }

  @Test
  void showsMeansByNumerosityOverNetworks() throws InterruptedException {
    Map<NetworkId, ImageRsa.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(NetworkId.model("trained", seed), RSA.analyze(tuned(seed)));
    }
    byId.put(NetworkId.control("untrained", 1), RSA.analyze(tuned(1)));
    List<Exhibit> exhibits = RSA.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("image-rdm-models", "image-rdm-matrices", "image-rdm-fits");
    Figure means = (Figure) exhibits.get(1);
    assertThat(means.finding())
        .isEqualTo(
            "In trained images of different numerosities are less alike than images of one.");
    assertThat(means.caption()).contains("5 trained, 1 untrained", "n = 1, too few networks");
    List<Plot.Panel> panels = ((Plot.Panels) means.plot()).panels();
    assertThat(panels).extracting(Plot.Panel::title).containsExactly("trained", "untrained");
    Plot.Heat heat = (Plot.Heat) panels.get(0).plot();
    assertThat(heat.values()).hasSize(100);
    assertThat(heat.values().get(3)).isEqualTo(heat.values().get(30)).isPresent();
    assertThat(heat.rowTitle()).isEqualTo("numerosity of an image");
    Figure fits = (Figure) exhibits.get(2);
    assertThat(fits.finding()).contains("explains single images in trained better than");
    assertThat(fits.finding().length()).isLessThan(140);
    byId.keySet().removeIf(id -> id.seed().getAsLong() == 5);
    assertThat(((Figure) RSA.exhibits(new PerNetwork<>(byId)).get(1)).finding())
        .as("four networks have no interval")
        .contains("no clear difference");
    assertThat(RSA.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.withMeasure(Dissimilarity.CROSSNOBIS))
        .withMessageContaining("must not be cross-validated", "CROSSNOBIS");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.withLargestTable(-1))
        .withMessageContaining("largestTable must be >= 0, got -1");
    assertThat(RSA.problems(Design.of(List.of())))
        .singleElement()
        .asString()
        .contains("2 to 11585 images; the selection shows 0");
    assertThat(RSA.withComparison(Correlation.TAU_A).comparison()).isEqualTo(Correlation.TAU_A);
  }

  private static Responses tuned(long seed) {
    return new Population()
        .preferring(1, 10)
        .preferring(4, 10)
        .preferring(7, 10)
        .preferring(10, 10)
        .recorded(6, seed);
  }
}
