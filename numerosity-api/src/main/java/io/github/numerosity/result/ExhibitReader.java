package io.github.numerosity.result;

import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reader of exhibits from JSON. */
final class ExhibitReader {
  private ExhibitReader() {}

  static List<Exhibit> exhibits(JsonValue file) {
    JsonCursor root = new JsonCursor(file);
    JsonCursor version = root.member("formatVersion");
    if (version.whole() != Exhibits.FORMAT_VERSION) {
      throw version.failure(
          "exhibits of format version %d cannot be read; this release knows version %d"
              .formatted(version.whole(), Exhibits.FORMAT_VERSION));
    }
    return list(root.member("exhibits"), ExhibitReader::exhibit);
  }

  private static Exhibit exhibit(JsonCursor at) {
    String type = at.member("type").text();
    return switch (type) {
      case "table" -> table(at);
      case "figure" -> figure(at);
      case "passage" ->
          checked(
              at,
              () ->
                  new Passage(
                      at.member("name").text(),
                      at.member("topic").text(),
                      PlotReader.constant(at.member("prominence"), Prominence.class),
                      list(at.member("paragraphs"), JsonCursor::text)));
      default ->
          throw at.failure("an exhibit is a table, a figure or a passage, not a \"" + type + "\"");
    };
  }

  private static Figure figure(JsonCursor at) {
    return checked(
        at,
        () ->
            new Figure(
                at.member("name").text(),
                at.member("topic").text(),
                PlotReader.constant(at.member("prominence"), Prominence.class),
                at.member("finding").text(),
                at.member("caption").text(),
                at.member("alternative").text(),
                list(at.member("tables"), JsonCursor::text),
                PlotReader.plot(at.member("plot"))));
  }

  private static Table table(JsonCursor at) {
    List<String> columns = list(at.member("columns"), JsonCursor::text);
    List<List<Object>> rows = new ArrayList<>();
    for (JsonCursor row : at.member("rows").elements()) {
      List<Object> cells = list(row, ExhibitReader::cell);
      if (cells.size() != columns.size()) {
        throw row.failure(cells.size() + " cells for the columns " + columns);
      }
      rows.add(cells);
    }
    return checked(at, () -> new Table(at.member("name").text(), columns, rows::stream));
  }

  private static Object cell(JsonCursor at) {
    if (at.value() instanceof JsonNull) {
      return Optional.empty();
    }
    if (at.value() instanceof JsonBoolean) {
      return at.truth();
    }
    if (at.value() instanceof JsonObject) {
      return PlotReader.number(at);
    }
    if (at.value() instanceof JsonNumber number) {
      return number.text().matches("-?\\d+") ? (Object) at.whole() : (Object) at.number();
    }
    return at.text();
  }

  static <T> List<T> list(JsonCursor at, Function<JsonCursor, T> element) {
    return at.elements().stream().map(element).toList();
  }

  /** Adds the location to an exception of a record's constructor. */
  static <T> T checked(JsonCursor at, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      JsonException failure = at.failure(String.valueOf(e.getMessage()));
      failure.initCause(e);
      throw failure;
    }
  }

  /** Returns the name of a constant in files. */
  static String word(Enum<?> constant) {
    return word(constant.name());
  }

  static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
