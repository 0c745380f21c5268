package io.github.numerosity.result;

import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/** Reader of plots from JSON. */
final class PlotReader {
  private PlotReader() {}

  static Plot plot(JsonCursor at) {
    String type = at.member("type").text();
    return ExhibitReader.checked(
        at,
        () ->
            switch (type) {
              case "lines" ->
                  new Plot.Lines(
                      series(at),
                      axis(at.member("x")),
                      axis(at.member("y")),
                      bands(at),
                      constant(at.member("colours"), Plot.Colours.class));
              case "bars" ->
                  new Plot.Bars(
                      series(at),
                      axis(at.member("x")),
                      axis(at.member("y")),
                      bands(at),
                      numbers(at.member("hatched")));
              case "points" ->
                  new Plot.Points(
                      series(at),
                      axis(at.member("x")),
                      axis(at.member("y")),
                      bands(at),
                      at.member("joined").truth());
              case "heat" ->
                  new Plot.Heat(
                      words(at.member("rows")),
                      words(at.member("columns")),
                      ExhibitReader.list(at.member("values"), PlotReader::optional),
                      at.member("title").text(),
                      at.member("rowTitle").text(),
                      at.member("columnTitle").text());
              case "pictures" ->
                  new Plot.Pictures(words(at.member("labels")), words(at.member("png")));
              case "sheet" ->
                  new Plot.Sheet(
                      words(at.member("columns")),
                      ExhibitReader.list(
                          at.member("rows"), row -> ExhibitReader.list(row, PlotReader::cell)));
              case "panels" ->
                  new Plot.Panels(ExhibitReader.list(at.member("panels"), PlotReader::panel));
              default -> throw at.failure("there is no kind of plot \"" + type + "\"");
            });
  }

  private static Plot.Panel panel(JsonCursor at) {
    String type = at.member("plot").member("type").text();
    if (type.equals("panels")) {
      throw at.member("plot").failure("panels hold no panels");
    }
    return ExhibitReader.checked(
        at, () -> new Plot.Panel(at.member("title").text(), plot(at.member("plot"))));
  }

  private static Plot.Cell cell(JsonCursor at) {
    return new Plot.Cell(at.member("text").text(), constant(at.member("tone"), Plot.Tone.class));
  }

  private static List<Plot.Series> series(JsonCursor plot) {
    return ExhibitReader.list(
        plot.member("series"),
        at ->
            ExhibitReader.checked(
                at,
                () ->
                    new Plot.Series(
                        at.member("label").text(),
                        numbers(at.member("x")),
                        numbers(at.member("y")),
                        numbers(at.member("low")),
                        numbers(at.member("high")),
                        words(at.member("marks")))));
  }

  private static List<Plot.Band> bands(JsonCursor plot) {
    return ExhibitReader.list(
        plot.member("bands"),
        at ->
            ExhibitReader.checked(
                at,
                () ->
                    new Plot.Band(
                        at.member("label").text(),
                        numbers(at.member("x")),
                        numbers(at.member("low")),
                        numbers(at.member("high")))));
  }

  private static Plot.Axis axis(JsonCursor at) {
    return ExhibitReader.checked(
        at,
        () ->
            new Plot.Axis(
                at.member("title").text(),
                constant(at.member("scale"), Plot.Scale.class),
                words(at.member("categories"))));
  }

  /** Reads a constant that is written in lower case. */
  static <E extends Enum<E>> E constant(JsonCursor at, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (ExhibitReader.word(constant).equals(at.text())) {
        return constant;
      }
    }
    throw at.failure(
        "there is no %s \"%s\"".formatted(ExhibitReader.word(type.getSimpleName()), at.text()));
  }

  private static List<String> words(JsonCursor at) {
    return ExhibitReader.list(at, JsonCursor::text);
  }

  private static List<Double> numbers(JsonCursor at) {
    return ExhibitReader.list(at, PlotReader::number);
  }

  private static Optional<Double> optional(JsonCursor at) {
    return at.value() instanceof JsonNull ? Optional.empty() : Optional.of(number(at));
  }

  /** Reads a number, or an object for an infinite number. */
  static double number(JsonCursor at) {
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
}
