package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {
  private final Terminal terminal = new Terminal();

  private static String schema() {
    Terminal printed = new Terminal();
    assertThat(printed.execute("schema")).isZero();
    assertThat(printed.err()).isEmpty();
    return printed.out();
  }

  /** Returns the complaints of an editor about a file. */
  private static List<String> complaints(String text) {
    JsonNode file =
        JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build().readTree(text);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema())
        .validate(file)
        .stream()
        .map(Error::toString)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void acceptsThePresets(Preset preset) {
    assertThat(complaints(preset.text())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void acceptsWhatExplainWrites(Preset preset) {
    Terminal explain = new Terminal();
    assertThat(
            explain.execute(
                "explain",
                preset.displayName(),
                "--set",
                "data={ \"type\": \"shapes\", \"seed\": 1 }"))
        .isZero();

    assertThat(complaints(explain.out())).isEmpty();
  }

  @Test
  void namesEveryComponentThatIsThere() {
    assertThat(schema())
        .contains(
            Components.discover(SchemaCommandTest.class.getClassLoader()).types().stream()
                .map(ComponentType::name)
                .map(name -> "\"" + name + "\"")
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"epoch\": 3",
        "\"training\": { \"epochs\": \"three\" }",
        "\"data\": { \"type\": \"shapes\", \"trainImages\": 100, \"folder\": \"x\" }",
        "\"data\": \"cifar\"",
        "\"analyses\": [{ \"type\": \"one-way-anova\", \"alfa\": 0.01 }]",
        "\"networks\": [{ \"layers\": [{ \"type\": \"relu\" }] }]",
        "\"keep\": { \"responses\": \"sometimes\" }"
      })
  void refusesWhatTheReaderRefuses(String member, @TempDir Path folder) throws IOException {
    String start = "{ \"formatVersion\": 1, \"seeds\": [1], \"stimuli\": { \"seed\": 7 }";
    Path file = Files.writeString(folder.resolve("x.json"), start + ", " + member + " }");

    assertThat(complaints(start + " }")).isEmpty();
    assertThat(complaints(Files.readString(file))).isNotEmpty();
    assertThat(new Terminal().execute("check", file.toString())).isEqualTo(2);
  }

  @Test
  void writesTheSameToAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("numerosity.schema.json");
    Terminal toFile = new Terminal();

    assertThat(toFile.execute("schema", "--out", file.toString())).isZero();
    assertThat(toFile.out()).isEmpty();
    assertThat(file).hasContent(schema());
  }

  @Test
  void saysThatAFileCannotBeWritten(@TempDir Path folder) {
    assertThat(terminal.execute("schema", "--out", folder.resolve("no/such/x.json").toString()))
        .isEqualTo(1);
    assertThat(terminal.err()).contains("x.json").doesNotContain("\tat ");
  }

  @Test
  void isNamedByAFileThatRuns(@TempDir Path folder) throws IOException {
    String text =
        "{ \"$schema\": \"./numerosity.schema.json\", \"extends\": \"quickstart\", \"seeds\": [5] }";
    Path file = Files.writeString(folder.resolve("x.json"), text);

    assertThat(terminal.execute("check", file.toString())).isZero();
    assertThat(complaints(text)).isEmpty();
  }

  @Test
  void saysWhatEveryKeyIsFor() {
    List<String> silent = new ArrayList<>();
    JsonSource source = new JsonSource("schema", schema(), Path.of(""), JsonSource.Kind.FILE);
    collectSilent(JsonReader.withDefaults().read(source), silent);

    assertThat(silent).isEmpty();
  }

  /** Collects the keys of closed objects without a description. */
  private static void collectSilent(JsonValue value, List<String> silent) {
    if (value instanceof JsonArray array) {
      array.elements().forEach(element -> collectSilent(element, silent));
    } else if (value instanceof JsonObject object) {
      object.members().values().forEach(member -> collectSilent(member.value(), silent));
      if (object.find("additionalProperties").isPresent()
          && object.find("properties").orElseThrow() instanceof JsonObject properties) {
        properties
            .members()
            .forEach(
                (name, property) -> {
                  if (!(property.value() instanceof JsonObject schema)
                      || schema.find("description").isEmpty()) {
                    silent.add(property.value().location().path());
                  }
                });
      }
    }
  }
}
