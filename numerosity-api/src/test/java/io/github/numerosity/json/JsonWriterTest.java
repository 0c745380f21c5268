package io.github.numerosity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.random.RandomStreams;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final JsonWriter WRITER = JsonWriter.plain();

  private enum Choice {
    LOG_TWO
  }

  private record Inner(double value, Optional<String> note) {}

  private record Outer(String name, List<Inner> parts, Choice choice) {}

  @Test
  void writesRecordsInTheOrderOfTheirDeclaration() {
    Outer outer = new Outer("a", List.of(new Inner(0.5, Optional.empty())), Choice.LOG_TWO);
    assertThat(WRITER.text(outer))
        .isEqualTo(
            "{ \"name\": \"a\", \"parts\": [{ \"value\": 0.5, \"note\": null }], \"choice\": \"log-two\" }\n");
  }

  @Test
  void breaksWhatDoesNotFitIntoALine() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("long", "x".repeat(60));
    value.put("numbers", IntStream.range(0, 20).boxed().toList());
    assertThat(WRITER.text(value))
        .isEqualTo(
            "{\n  \"long\": \""
                + "x".repeat(60)
                + "\",\n  \"numbers\": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]\n}\n");
    assertThat(WRITER.text(value).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void writesOptionalsAsValuesOrNull() {
    assertThat(
            WRITER.text(
                List.of(
                    Optional.of(1L),
                    Optional.empty(),
                    OptionalInt.of(2),
                    OptionalInt.empty(),
                    OptionalLong.of(3),
                    OptionalLong.empty(),
                    OptionalDouble.of(4),
                    OptionalDouble.empty())))
        .isEqualTo("[1, null, 2, null, 3, null, 4.0, null]\n");
  }

  @Test
  void writesWhatJsonLacksAsNull() {
    assertThat(
            WRITER.text(
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.0)))
        .isEqualTo("[null, null, null, -0.0]\n");
  }

  @Test
  void writesEmptyArraysAndObjects() {
    assertThat(WRITER.text(List.of(List.of(), Map.of()))).isEqualTo("[[], {}]\n");
  }

  @Test
  void escapesWhatJsonAsksFor() {
    assertThat(WRITER.text("\"\\\n\t\u0001é\uD83D\uDE00\uD83D"))
        .isEqualTo("\"\\\"\\\\\\n\\t\\u0001é\uD83D\uDE00\\ud83d\"\n");
  }

  @Test
  void writesPathsWithForwardSlashes() {
    assertThat(WRITER.text(Path.of("a", "b"))).isEqualTo("\"a/b\"\n");
  }

  @Test
  void writesStreamsElementByElement() {
    assertThat(WRITER.text(Map.of("rows", IntStream.range(0, 2).boxed())))
        .isEqualTo("{\n  \"rows\": [\n    0,\n    1\n  ]\n}\n");
  }

  @Test
  void translatesValuesAtEveryDepth() {
    JsonWriter writer =
        WRITER.translating(
            value ->
                value instanceof Inner inner
                    ? Optional.of(Map.of("double", inner.value()))
                    : Optional.empty());
    assertThat(writer.text(List.of(Optional.of(new Inner(2, Optional.empty())))))
        .isEqualTo("[{ \"double\": 2.0 }]\n");
  }

  @Test
  void rejectsOtherClassesByName() {
    assertThatThrownBy(() -> WRITER.text(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  @Test
  void rejectsNullPartsByName() {
    @SuppressWarnings("NullAway") // that is what is tested
    Outer broken = new Outer(null, List.of(), Choice.LOG_TWO);
    assertThatThrownBy(() -> WRITER.text(broken)).hasMessageContaining("Outer.name is null");
  }

  /**
   * Shortest decimals are those of Java's own printing from Java 19 on (JDK-4511638), but for
   * numbers below 1E-322: Java prints two digits where one suffices, 4.9E-324.
   */
  @Test
  void writesTheShortestDecimalThatReadsBack() {
    assertThat(ShortestDecimal.of(2.0E-3)).isEqualTo("0.002");
    assertThat(ShortestDecimal.of(2.2250738585072014E-308)).isEqualTo("2.2250738585072014E-308");
    assertThat(ShortestDecimal.of(Double.parseDouble("2E23"))).isEqualTo("2.0E23");
    assertThat(ShortestDecimal.of(4.9E-324)).isEqualTo("5.0E-324");
    assertThat(ShortestDecimal.of(0.1f)).isEqualTo("0.1");
    RandomGenerator random = RandomStreams.of(1).stream("decimals");
    for (int i = 0; i < 10_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(ShortestDecimal.of(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void rejectsDecimalsOfWhatIsNotFinite() {
    assertThatThrownBy(() -> ShortestDecimal.of(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> ShortestDecimal.of(Float.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
  }

  @Test
  void readsBackWhatItWrote() {
    JsonValue read =
        JsonReader.withDefaults()
            .read(
                new JsonSource(
                    "test", WRITER.text(List.of(1, "ü")), Path.of(""), JsonSource.Kind.FILE));
    assertThat(read).isInstanceOf(JsonValue.JsonArray.class);
  }
}
