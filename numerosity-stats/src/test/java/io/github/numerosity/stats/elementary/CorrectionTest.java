package io.github.numerosity.stats.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static double[] values(OracleJson list) {
    return list.items().stream()
        .mapToDouble(item -> item.isNumber() ? item.number() : Double.NaN)
        .toArray();
  }

  /** R 4.2.2, p.adjust; NA and NaN do not count. */
  @Test
  void matchesRWithTiesZerosAndUntestedUnits() {
    Map<String, Correction> methods =
        Map.of(
            "bonferroni", Correction.BONFERRONI,
            "holm", Correction.HOLM,
            "hochberg", Correction.HOCHBERG,
            "BH", Correction.BENJAMINI_HOCHBERG,
            "BY", Correction.BENJAMINI_YEKUTIELI);
    List<OracleJson> cases = OracleJson.resource("padjust.json").items();
    assertThat(cases).hasSizeGreaterThan(3);
    for (OracleJson oracle : cases) {
      methods.forEach(
          (name, correction) -> {
            double[] adjusted = correction.adjust(values(oracle.at("p")));
            double[] truth = values(oracle.at(name));

            assertThat(adjusted).hasSameSizeAs(truth);
            for (int test = 0; test < truth.length; test++) {
              if (Double.isNaN(truth[test])) {
                assertThat(adjusted[test]).as(name).isNaN();
              } else {
                assertThat(adjusted[test])
                    .as(name)
                    .isCloseTo(truth[test], within(1e-14 * truth[test]));
              }
            }
          });
    }
  }

  @Test
  void rejectsWhatIsNoProbability() {
    assertThatThrownBy(() -> Correction.HOLM.adjust(0.5, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
  }
}
