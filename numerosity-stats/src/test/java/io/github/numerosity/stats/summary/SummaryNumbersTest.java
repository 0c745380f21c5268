package io.github.numerosity.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.PlainValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryNumbersTest {
  private record Pair(int a, int b) {}

  private record Row(Pair pair, double share) {}

  private record Share(String layer, String criterion, int images, double share) {}

  private record Layer(String layer, int units, List<Row> pairs, List<Double> quartiles) {}

  private record Summary(double alpha, List<Layer> layers, List<Share> shares, List<Row> none) {}

  private static final Summary SUMMARY =
      new Summary(
          0.01,
          List.of(
              new Layer(
                  "pool",
                  5,
                  List.of(new Row(new Pair(1, 2), 0.5), new Row(new Pair(1, 3), 0.25)),
                  List.of(7.0, 8.0))),
          List.of(
              new Share("pool", "anova", 5, 0.1),
              new Share("pool", "anova", 10, 0.2),
              new Share("pool", "tukey", 5, 0.3)),
          List.of());

  private static Object json(String text) {
    return PlainValue.of(JsonReader.withDefaults().read(JsonSource.of(Path.of("test"), text)));
  }

  @Test
  void elementsGoByAsFewWordsAsTellThemApart() {
    assertThat(SummaryNumbers.of(SUMMARY))
        .containsOnly(
            entry("alpha", 0.01),
            entry("layers[pool].units", 5.0),
            entry("layers[pool].pairs[1, 2].pair.a", 1.0),
            entry("layers[pool].pairs[1, 2].pair.b", 2.0),
            entry("layers[pool].pairs[1, 2].share", 0.5),
            entry("layers[pool].pairs[1, 3].pair.a", 1.0),
            entry("layers[pool].pairs[1, 3].pair.b", 3.0),
            entry("layers[pool].pairs[1, 3].share", 0.25),
            entry("layers[pool].quartiles[0]", 7.0),
            entry("layers[pool].quartiles[1]", 8.0),
            entry("shares[pool, anova, 5].images", 5.0),
            entry("shares[pool, anova, 5].share", 0.1),
            entry("shares[pool, anova, 10].images", 10.0),
            entry("shares[pool, anova, 10].share", 0.2),
            entry("shares[pool, tukey, 5].images", 5.0),
            entry("shares[pool, tukey, 5].share", 0.3));
  }

  /** Alone, the first would call its element "pool"; the second shows that this is not enough. */
  @Test
  void summariesThatAreReadTogetherAgreeInNames() {
    Object few = json("{\"shares\": [{\"layer\": \"pool\", \"images\": 5, \"share\": 0.5}]}");
    Object many =
        json(
            "{\"shares\": [{\"layer\": \"pool\", \"images\": 5, \"share\": 0.75},"
                + " {\"layer\": \"pool\", \"images\": 10, \"share\": 1}]}");

    List<List<SummaryNumber>> together = SummaryNumbers.together(List.of(few, many));

    assertThat(together.get(0))
        .extracting(SummaryNumber::place)
        .containsExactly("shares[pool, 5].images", "shares[pool, 5].share");
    assertThat(together.get(1))
        .extracting(SummaryNumber::place)
        .contains("shares[pool, 5].share", "shares[pool, 10].share");
  }

  @Test
  void elementsThatNothingTellsApartGoByTheirPlace() {
    Object twice =
        json("{\"rows\": [{\"share\": 0.5}, {\"share\": 0.25}], \"grid\": [[1, 2], [3]]}");

    assertThat(SummaryNumbers.together(List.of(twice)).get(0))
        .extracting(SummaryNumber::place)
        .containsExactly(
            "rows[0].share", "rows[1].share", "grid[0][0]", "grid[0][1]", "grid[1][0]");
  }

  @Test
  void aNumberTellsItsListsElementsAndKind() {
    SummaryNumber share =
        SummaryNumbers.together(
                List.of(
                    json(
                        "{\"layers\": [{\"layer\": \"pool\", \"pairs\": [{\"pair\": {\"a\": 1},"
                            + " \"share\": {\"low\": 0.5}}]}]}")))
            .get(0)
            .get(1);

    assertThat(share.place()).isEqualTo("layers[pool].pairs[1].share.low");
    assertThat(share.lists()).isEqualTo("layers.pairs");
    assertThat(share.elements()).isEqualTo("pool, 1");
    assertThat(share.kind()).isEqualTo("share.low");
    assertThat(Optional.of(share.value())).contains(0.5);
  }
}
