package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text of an experiment with every setting and its origin in a comment. A value whose parts have
 * the same origin is written as one.
 */
final class Explanation {
  private static final String DEFAULT = "built-in default";

  /** First column of comments, unless the text before is longer. */
  private static final int COMMENT_COLUMN = 64;

  private static final int COLUMNS = 100;

  private static final int MAX_SOURCE = 80;

  private final Origins origins;
  private final StringBuilder text = new StringBuilder();

  private Explanation(Origins origins) {
    this.origins = origins;
  }

  /**
   * Explains an experiment.
   *
   * @param resolved the experiment with every setting
   * @param origins origins of its values
   * @return the same JSON with comments
   */
  static String of(String resolved, Origins origins) {
    Explanation explanation = new Explanation(origins);
    JsonSource source =
        new JsonSource("resolved experiment", resolved, Path.of(""), JsonSource.Kind.FILE);
    explanation.write("", JsonReader.withDefaults().read(source), 0, "", true);
    return explanation.text.toString();
  }

  /**
   * Writes a value.
   *
   * @param name name of a member with its colon, or empty
   * @param comma comma after the value, or empty
   * @param commented whether its origin is still to be written
   */
  private void write(String name, JsonValue value, int indent, String comma, boolean commented) {
    String start = " ".repeat(indent) + name;
    Set<String> places = new LinkedHashSet<>();
    places(value, places);
    boolean alike = places.size() == 1;
    String place = places.iterator().next();
    String line = start + line(value) + comma;
    List<Part> parts = parts(value);
    if (parts.isEmpty()
        || (commented ? alike && line.length() < COMMENT_COLUMN : line.length() <= COLUMNS)) {
      end(line, commented ? place : "");
      return;
    }
    boolean object = value instanceof JsonObject;
    boolean tellHere = commented && alike;
    end(start + (object ? "{" : "["), tellHere ? place + ", all of it" : "");
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      String separator = index == parts.size() - 1 ? "" : ",";
      write(part.name(), part.value(), indent + 2, separator, commented && !alike);
    }
    end(" ".repeat(indent) + (object ? "}" : "]") + comma, "");
  }

  private void end(String line, String comment) {
    text.append(line);
    if (!comment.isEmpty()) {
      text.append(" ".repeat(Math.max(2, COMMENT_COLUMN - line.length())));
      text.append("// ").append(comment);
    }
    text.append('\n');
  }

  /** Part of a value, and its name with a colon if it has one. */
  private record Part(String name, JsonValue value) {}

  private static List<Part> parts(JsonValue value) {
    List<Part> parts = new ArrayList<>();
    if (value instanceof JsonObject object) {
      object
          .members()
          .forEach((name, member) -> parts.add(new Part(quoted(name) + ": ", member.value())));
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(element -> parts.add(new Part("", element)));
    }
    return parts;
  }

  private void places(JsonValue value, Set<String> places) {
    List<Part> parts = parts(value);
    if (parts.isEmpty()) {
      places.add(origins.of(value.location().path()).map(Explanation::place).orElse(DEFAULT));
    }
    parts.forEach(part -> places(part.value(), places));
  }

  private static String place(JsonLocation location) {
    JsonSource source = location.source();
    if (source.equals(DefaultFile.source())) {
      return DEFAULT;
    }
    return switch (source.kind()) {
      case FILE -> shown(source.name()) + ":" + location.line();
      case ARGUMENT -> shown(source.name() + " " + source.text());
    };
  }

  /**
   * Replaces control characters and line separators, so that no argument or file name ends the
   * comment.
   */
  private static String shown(String source) {
    String visible = source.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ");
    return visible.length() <= MAX_SOURCE ? visible : visible.substring(0, MAX_SOURCE) + "...";
  }

  private static String line(JsonValue value) {
    if (value instanceof JsonString string) {
      return quoted(string.value());
    }
    if (value instanceof JsonNumber number) {
      return number.text();
    }
    if (value instanceof JsonBoolean truth) {
      return Boolean.toString(truth.value());
    }
    if (value instanceof JsonNull) {
      return "null";
    }
    List<Part> parts = parts(value);
    String within =
        parts.stream()
            .map(part -> part.name() + line(part.value()))
            .collect(Collectors.joining(", "));
    if (value instanceof JsonArray) {
      return "[" + within + "]";
    }
    return parts.isEmpty() ? "{}" : "{ " + within + " }";
  }

  private static String quoted(String string) {
    return JsonWriter.plain().text(string).stripTrailing();
  }
}
