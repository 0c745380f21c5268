package io.github.numerosity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {
  private static final JsonReader READER = JsonReader.withDefaults();

  private final Path folder;

  JsonReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsEveryKindOfValue() {
    JsonObject root =
        (JsonObject) read("{\"a\": [1, -2.50e3, \"x\\n\\u00e9\", true, false, null], \"b\": {}}");

    JsonArray a = (JsonArray) root.find("a").orElseThrow();
    assertThat(((JsonNumber) a.elements().get(0)).text()).isEqualTo("1");
    assertThat(((JsonNumber) a.elements().get(1)).text()).isEqualTo("-2.50e3");
    assertThat(((JsonString) a.elements().get(2)).value()).isEqualTo("x\n\u00e9");
    assertThat(((JsonBoolean) a.elements().get(3)).value()).isTrue();
    assertThat(((JsonBoolean) a.elements().get(4)).value()).isFalse();
    assertThat(a.elements().get(5)).isInstanceOf(JsonNull.class);
    assertThat(((JsonObject) root.find("b").orElseThrow()).members()).isEmpty();
    assertThat(root.find("c")).isEmpty();
  }

  @Test
  void knowsWhereEveryValueStands() {
    JsonObject root =
        (JsonObject)
            read(
                "{ // a comment, \"with\": {\n\t\"networks\": [0,\r\n  {\"a key\": {\"of\":  7}}]\r}");

    JsonArray networks = (JsonArray) root.find("networks").orElseThrow();
    JsonObject second = (JsonObject) networks.elements().get(1);
    JsonObject inner = (JsonObject) second.find("a key").orElseThrow();
    assertThat(root.location()).hasToString("x.json:1:1");
    assertThat(root.members().values())
        .singleElement()
        .satisfies(member -> assertThat(member.nameLocation()).hasToString("x.json:2:2: networks"));
    assertThat(networks.location()).hasToString("x.json:2:14: networks");
    assertThat(networks.elements().get(0).location()).hasToString("x.json:2:15: networks[0]");
    assertThat(second.location()).hasToString("x.json:3:3: networks[1]");
    assertThat(inner.find("of").orElseThrow().location())
        .hasToString("x.json:3:21: networks[1][\"a key\"].of");
  }

  @Test
  void keepsPositionsAcrossBuffersAndCountsCodePoints() {
    String padding = " ".repeat(10_000) + "\n";
    JsonArray root =
        (JsonArray) read(padding.repeat(5) + "[\"" + "\uD83D\uDD22".repeat(9000) + "\", 12]");

    assertThat(root.elements().get(1).location()).hasToString("x.json:6:9006: [1]");
  }

  @Test
  void keepsNumbersExactly() {
    JsonArray root = (JsonArray) read("[9223372036854775807, 0.1000, 1e400, -0]");

    assertThat(root.elements())
        .extracting(element -> ((JsonNumber) element).text())
        .containsExactly("9223372036854775807", "0.1000", "1e400", "-0");
  }

  @Test
  void pointsAtTheFirstCharacterThatIsNotJson() {
    assertThat(problem("{\n  \"a\": 1,\n  b: 2\n}"))
        .startsWith("x.json:3:")
        .contains("not valid JSON")
        .contains("'b'")
        .endsWith("\n      b: 2\n      ^");
    assertThat(problem("{\"a\": 1")).contains("not valid JSON").doesNotContain("Source");
    assertThat(problem("[1 2]")).contains("not valid JSON");
    assertThat(problem("{\"a\": NaN}")).contains("not valid JSON");
    assertThat(problem("[01]")).contains("not valid JSON");
    assertThat(problem("{'a': 1}")).contains("not valid JSON");
    assertThat(problem("[1,]")).contains("not valid JSON");
    assertThat(problem("[\"\u0001\"]")).contains("not valid JSON").doesNotContain("\u0001");
  }

  @Test
  void rejectsTextWithoutJson() {
    assertThat(problem("")).isEqualTo("x.json:1:1: no JSON found");
    assertThat(problem("  // nothing\n")).contains("no JSON");
  }

  @Test
  void rejectsTextBehindTheJson() {
    assertThat(problem("{} []"))
        .startsWith("x.json:1:4: unexpected text after the end of the JSON");
  }

  @Test
  void namesBothPlacesOfADuplicateKeyAndKeepsTheFirst() {
    List<JsonProblem> problems = new ArrayList<>();
    String text = "{\"a\": {\"b\": 1,\n\"b\": 2,\n\"b\": 3}}";
    JsonObject root = (JsonObject) READER.read(source(text), problems::add).orElseThrow();

    assertThat(problems)
        .extracting(JsonProblem::toString)
        .containsExactly(
            "x.json:2:1: a.b: duplicate key, first given in line 1; keep one of the two\n"
                + "    \"b\": 2,\n    ^",
            "x.json:3:1: a.b: duplicate key, first given in line 1; keep one of the two\n"
                + "    \"b\": 3}}\n    ^");
    JsonObject a = (JsonObject) root.find("a").orElseThrow();
    assertThat(((JsonNumber) a.find("b").orElseThrow()).text()).isEqualTo("1");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
  }

  @Test
  void rejectsDeepNestingInsteadOfExhaustingTheStack() {
    assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonArray.class);
    assertThat(problem("[".repeat(65) + "]".repeat(65))).contains("nested deeper than 64 levels");
    assertThat(problem("{\"a\":".repeat(1_000_000))).contains("nested deeper than 64 levels");
    assertThat(READER.withMaxDepth(2).read(source("[[]]"))).isInstanceOf(JsonArray.class);
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.withMaxDepth(2).read(source("[[[]]]")))
        .withMessageContaining("deeper than 2 levels");
  }

  @Test
  void rejectsAFileThatIsTooLong() throws IOException {
    Path file = folder.resolve("long.json");
    Files.writeString(file, "[" + " ".repeat(1000) + "]");

    assertThat(READER.withMaxLength(1002).read(file)).isInstanceOf(JsonArray.class);
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.withMaxLength(1001).read(file))
        .withMessageContaining("longer than 1001 characters");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.withMaxLength(100).read(file))
        .withMessageContaining("longer than 100 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> READER.withMaxLength(0))
        .withMessage("maxLength must be >= 1, got 0");
  }

  @Test
  void rejectsANumberOfAThousandDigits() {
    assertThat(problem("[" + "1".repeat(2000) + "]")).contains("not valid JSON");
  }

  @Test
  void tellsWhyAFileCannotBeRead() throws IOException {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.read(folder.resolve("absent.json")))
        .withMessageContaining("absent.json")
        .withMessageContaining("there is no such file");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.read(folder))
        .withMessageContaining("found a folder");
  }

  @Test
  void readsUtf8WithAByteOrderMarkAndNothingElse() throws IOException {
    Path file = folder.resolve("x.json");
    Files.write(file, "\uFEFF[\"\u00e9\"]".getBytes(StandardCharsets.UTF_8));
    JsonArray root = (JsonArray) READER.read(file);
    assertThat(((JsonString) root.elements().get(0)).value()).isEqualTo("\u00e9");

    Files.write(file, "[1,\n\"\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.read(file))
        .withMessageContaining("x.json:2:2")
        .withMessageContaining("not UTF-8");
  }

  @Test
  void readsTheEndOfAnArgument() {
    JsonSource source =
        new JsonSource("--set", "a.b=[1, x]", Path.of(""), JsonSource.Kind.ARGUMENT);
    List<JsonProblem> problems = new ArrayList<>();

    assertThat(READER.read(source, 4, "a.b", problems::add)).isEmpty();
    assertThat(problems.get(0).toString())
        .startsWith("--set: a.b: not valid JSON")
        .endsWith("\n    a.b=[1, x]\n            ^");
  }

  @Test
  void showsThePartOfALongLineAroundTheProblem() {
    String text = "[" + "1, ".repeat(5000) + "x" + ", 2".repeat(5000) + "]";

    List<String> lines = problem(text).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).hasSizeLessThan(120).contains("1, x, 2");
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('x'));
  }

  @Test
  void whatAFileHoldsCannotSpoilAMessage() {
    String name = "\\u001b[31m\\n" + "x".repeat(1000);
    List<JsonProblem> problems = new ArrayList<>();
    READER.read(source("{\"%s\": 1, \"%s\": 2}".formatted(name, name)), problems::add);

    String problem = problems.get(0).toString();
    assertThat(problem.lines().toList()).hasSize(3);
    assertThat(problem).contains("[\" [31m xxx").doesNotContain("\u001b").hasSizeLessThan(600);
    assertThat(
            new JsonProblem(new JsonLocation(source("1"), 0, ""), "y\u0007".repeat(5000))
                .toString())
        .startsWith("x.json:1:1: y y y ")
        .hasSizeLessThan(1100);
  }

  private static JsonValue read(String text) {
    return READER.read(source(text));
  }

  private static String problem(String text) {
    List<JsonProblem> problems = new ArrayList<>();
    assertThat(READER.read(source(text), problems::add)).isEmpty();
    assertThat(problems).hasSize(1);
    return problems.get(0).toString();
  }

  private static JsonSource source(String text) {
    return JsonSource.of(Path.of("x.json"), text);
  }
}
