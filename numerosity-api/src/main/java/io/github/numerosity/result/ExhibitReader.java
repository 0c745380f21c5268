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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes exhibits out of JSON. */
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
      case "figure" ->
          checked(
              at,
              () ->
                  new Figure(
                      at.member("name").text(),
                      at.member("finding").text(),
                      at.member("caption").text(),
                      at.member("alternative").text(),
                      plot(at.member("plot"))));
      default -> throw at.failure("an exhibit is a table or a figure, not a \"" + type + "\"");
    };
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
      return number(at);
    }
    if (at.value() instanceof JsonNumber number) {
      return number.text().matches("-?\\d+") ? (Object) at.whole() : (Object) at.number();
    }
    return at.text();
  }

  /** Reads a number, or an object that stands for an infinite one. */
  private static double number(JsonCursor at) {
    if (!(at.value() instanceof JsonObject)) {
      return at.number();
    }
    String sign = at.member("infinite").text();
    return switch (sign) {
      case "+" -> Double.POSITIVE_INFINITY;
      case "-" -> Double.NEGATIVE_INFINITY;
      default -> throw at.failure("an infinite number has the sign + or -, not \"" + sign + "\"");
    };
  }

  private static Figure.Plot plot(JsonCursor at) {
    String type = at.member("type").text();
    return switch (type) {
      case "lines" -> new Figure.Lines(series(at), axis(at.member("x")), axis(at.member("y")));
      case "bars" -> new Figure.Bars(series(at), axis(at.member("x")), axis(at.member("y")));
      case "points" -> new Figure.Points(series(at), axis(at.member("x")), axis(at.member("y")));
      case "heat" ->
          checked(
              at,
              () ->
                  new Figure.Heat(
                      list(at.member("rows"), JsonCursor::text),
                      list(at.member("columns"), JsonCursor::text),
                      list(at.member("values"), ExhibitReader::optional),
                      at.member("title").text()));
      case "pictures" ->
          checked(
              at,
              () ->
                  new Figure.Pictures(
                      list(at.member("labels"), JsonCursor::text),
                      list(at.member("png"), JsonCursor::text)));
      default -> throw at.failure("there is no kind of plot \"" + type + "\"");
    };
  }

  private static Optional<Double> optional(JsonCursor at) {
    return at.value() instanceof JsonNull ? Optional.empty() : Optional.of(number(at));
  }

  private static List<Figure.Series> series(JsonCursor plot) {
    return list(
        plot.member("series"),
        at ->
            checked(
                at,
                () ->
                    new Figure.Series(
                        at.member("label").text(),
                        list(at.member("x"), ExhibitReader::number),
                        list(at.member("y"), ExhibitReader::number),
                        list(at.member("low"), ExhibitReader::number),
                        list(at.member("high"), ExhibitReader::number))));
  }

  private static Figure.Axis axis(JsonCursor at) {
    JsonCursor scale = at.member("scale");
    return new Figure.Axis(
        at.member("title").text(),
        switch (scale.text()) {
          case "linear" -> Figure.Scale.LINEAR;
          case "log2" -> Figure.Scale.LOG2;
          default -> throw scale.failure("there is no scale \"" + scale.text() + "\"");
        });
  }

  private static <T> List<T> list(JsonCursor at, Function<JsonCursor, T> element) {
    return at.elements().stream().map(element).toList();
  }

  /** Turns what a record's constructor refuses into a problem of this place. */
  private static <T> T checked(JsonCursor at, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      JsonException failure = at.failure(String.valueOf(e.getMessage()));
      failure.initCause(e);
      throw failure;
    }
  }
}
