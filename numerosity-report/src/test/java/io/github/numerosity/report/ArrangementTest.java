package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static List<String> names(Arrangement.Part part) {
    return part.items().stream().map(item -> item.exhibit().name()).toList();
  }

  @Test
  void bringsTopicsTogetherAndCountsThroughThePage() {
    Arrangement arrangement = Arrangement.of(Samples.exhibits());

    assertThat(arrangement.summary()).hasSize(1);
    assertThat(names(arrangement.summary().get(0)))
        .containsExactly("claims", "shares", "preferences", "pictures");
    assertThat(arrangement.body().stream().map(Arrangement.Part::topic))
        .containsExactly("Similarity", "Tuning curves", "Methods");
    assertThat(names(arrangement.body().get(0))).containsExactly("matrices", "matrix");
    assertThat(arrangement.appendix().stream().map(Arrangement.Part::topic))
        .containsExactly("Training");
    assertThat(arrangement.summary().get(0).items().stream().map(Arrangement.Item::label).toList())
        .containsExactly("Table 1", "Figure 1", "Figure 2", "Figure 3");
    assertThat(arrangement.body().get(0).items().get(0).label()).isEqualTo("Figure 4");
    assertThat(arrangement.body().get(2).items().get(0).label()).isEmpty();
    assertThat(arrangement.appendix().get(0).items().get(0).label()).isEqualTo("Figure 7");
  }

  @Test
  void leavesOutWhatHoldsNothing() {
    Plot.Axis axis = Plot.Axis.linear("x");
    Plot none = new Plot.Lines(List.of(), axis, axis);
    List<Plot> empty =
        List.of(
            none,
            new Plot.Points(List.of(Plot.Series.of("trained", List.of(), List.of())), axis, axis),
            new Plot.Bars(List.of(), axis, axis),
            new Plot.Heat(List.of("a"), List.of("b"), List.of(Optional.empty()), "t"),
            new Plot.Pictures(List.of(), List.of()),
            new Plot.Sheet(List.of("a"), List.of()),
            new Plot.Panels(List.of()),
            new Plot.Panels(List.of(new Plot.Panel("a", none), new Plot.Panel("b", none))));
    for (Plot plot : empty) {
      Figure figure = Samples.figure("empty", "Nothing", Prominence.BODY, plot);
      assertThat(Arrangement.of(List.of(figure)).body()).as(plot.toString()).isEmpty();
    }
    Exhibit silence = new Passage("silence", "Nothing", Prominence.APPENDIX, List.of());
    assertThat(Arrangement.of(List.of(silence)).appendix()).isEmpty();
  }
}
