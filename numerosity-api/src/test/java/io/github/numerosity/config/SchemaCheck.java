package io.github.numerosity.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validation of a file against a schema, as in an editor. */
public final class SchemaCheck {
  private final Schema schema;

  /**
   * Takes a schema.
   *
   * @param text of draft 2020-12
   */
  public SchemaCheck(String text) {
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /**
   * Checks a file.
   *
   * @param text with comments
   * @return what is wrong with it; empty if it is no JSON, of which schemas say nothing
   */
  public Optional<List<String>> problems(String text) {
    List<Object> broken = new ArrayList<>();
    Optional<JsonValue> json =
        JsonReader.withDefaults()
            .read(new JsonSource("file", text, Path.of(""), JsonSource.Kind.FILE), broken::add);
    return json.isEmpty() || !broken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            schema.validate(withoutComments(json.get()), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList());
  }

  private static String withoutComments(JsonValue value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(JsonValue value, StringBuilder text) {
    if (value instanceof JsonObject object) {
      text.append('{');
      object
          .members()
          .forEach(
              (name, member) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                text.append(quoted(name)).append(':');
                write(member.value(), text);
              });
      text.append('}');
    } else if (value instanceof JsonArray array) {
      text.append('[');
      for (int index = 0; index < array.elements().size(); index++) {
        text.append(index == 0 ? "" : ",");
        write(array.elements().get(index), text);
      }
      text.append(']');
    } else if (value instanceof JsonString string) {
      text.append(quoted(string.value()));
    } else if (value instanceof JsonNumber number) {
      // What no double holds is Infinity to editors, which the validator cannot read; a string is
      // refused in its place too.
      boolean infinite = Double.isInfinite(Double.parseDouble(number.text()));
      text.append(infinite ? quoted("infinite") : number.text());
    } else {
      text.append(value instanceof JsonBoolean truth ? String.valueOf(truth.value()) : "null");
    }
  }

  /** Without halves of surrogate pairs, which the parser of the validator refuses. */
  private static String quoted(String string) {
    return JsonWriter.plain().text(string.replaceAll("\\p{Cs}", "?")).stripTrailing();
  }
}
