package io.github.numerosity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlainValueTest {
  private enum Kind {
    TOTAL_AREA
  }

  private record Inner(int count, float share) {}

  private record Outer(
      String text,
      Kind kind,
      long large,
      double small,
      double none,
      boolean truth,
      List<Inner> inner,
      Optional<Inner> present,
      Optional<Inner> absent,
      OptionalInt count,
      OptionalLong seed,
      OptionalDouble mean,
      Map<String, Double> map) {}

  private static final Outer OUTER =
      new Outer(
          "a \"b\"",
          Kind.TOTAL_AREA,
          Long.MAX_VALUE,
          1e-300,
          Double.NaN,
          true,
          List.of(new Inner(3, 0.1f)),
          Optional.of(new Inner(-1, 1e10f)),
          Optional.empty(),
          OptionalInt.of(7),
          OptionalLong.empty(),
          OptionalDouble.of(Double.POSITIVE_INFINITY),
          Map.of("x", 100.0));

  @Test
  void aRecordAndItsJsonHaveEqualForms() {
    String text = JsonWriter.plain().text(OUTER);
    JsonValue json = JsonReader.withDefaults().read(JsonSource.of(Path.of("test"), text));

    assertThat(PlainValue.of(json)).isEqualTo(PlainValue.of(OUTER));
  }

  @Test
  void openOptionalsAndTakeTheShortestDecimalOfAFloat() {
    assertThat(PlainValue.of(List.of(0.1f, Optional.of(2), Optional.empty(), Kind.TOTAL_AREA)))
        .isEqualTo(List.of(0.1, 2L, Optional.empty(), "total-area"));
  }

  @Test
  void refusesAValueThatIsNotPlain() {
    assertThatThrownBy(() -> PlainValue.of(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
