package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonValue.Member;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reader of JSON into values with their locations. Java comments ({@code //} to the end of the
 * line) are allowed; numbers keep their text. Immutable and thread-safe.
 *
 * <p>Length and nesting depth are limited, so that no file exhausts the memory or the stack.
 */
public final class JsonReader {
  private static final int MAX_LENGTH = 1 << 24;
  private static final int MAX_DEPTH = 64;
  private static final Pattern PARSER_POSITION = Pattern.compile(" *\\(start marker at [^)]*\\)+");

  private final int maxLength;
  private final int maxDepth;
  private final JsonFactory factory;

  private JsonReader(int maxLength, int maxDepth) {
    this.maxLength = maxLength;
    this.maxDepth = maxDepth;
    // Names come from untrusted files and are not cached across documents. Depth is checked below,
    // where the path of the value is known.
    this.factory =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxDocumentLength(maxLength)
                    .maxStringLength(maxLength)
                    .maxNameLength(maxLength)
                    .build())
            .build();
  }

  /**
   * Returns the reader for files that users write.
   *
   * @return a reader with limits of 16,777,216 characters and 64 nested arrays and objects
   */
  public static JsonReader withDefaults() {
    return new JsonReader(MAX_LENGTH, MAX_DEPTH);
  }

  /**
   * Sets the maximum length of a text.
   *
   * @param characters at least 1
   * @return a new reader
   */
  public JsonReader withMaxLength(int characters) {
    return new JsonReader(atLeastOne("maxLength", characters), maxDepth);
  }

  /**
   * Sets the maximum nesting depth of arrays and objects.
   *
   * @param depth at least 1, which allows a flat array or object; several thousand levels may
   *     exhaust the stack
   * @return a new reader
   */
  public JsonReader withMaxDepth(int depth) {
    return new JsonReader(maxLength, atLeastOne("maxDepth", depth));
  }

  /**
   * Loads a file without parsing it.
   *
   * @param file in UTF-8, with or without a byte order mark
   * @return its text
   * @throws JsonException if it is missing, unreadable, too long or not UTF-8
   */
  public JsonSource load(Path file) {
    requireNonNull(file, "file");
    // A char takes at most three bytes in UTF-8 (four-byte code points are two chars).
    long maxBytes = 3L * maxLength + 3;
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file");
    } catch (AccessDeniedException e) {
      throw unreadable(file, "no permission to read the file");
    } catch (IOException e) {
      throw unreadable(
          file, Files.isDirectory(file) ? "expected a file, found a folder" : String.valueOf(e));
    }
    if (bytes.length > maxBytes) {
      throw unreadable(file, tooLong());
    }
    return JsonSource.of(file, decode(file, bytes));
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = decoder.decode(buffer).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
      throw failure(
          new JsonLocation(JsonSource.of(file, before), before.length(), ""),
          "the file is not UTF-8; save it in that encoding");
    }
  }

  /**
   * Reads a file.
   *
   * @param file in UTF-8
   * @return its only value
   * @throws JsonException if it is missing, unreadable or not JSON
   */
  public JsonValue read(Path file) {
    return read(load(file));
  }

  /**
   * Reads a text.
   *
   * @param source the text
   * @return its only value
   * @throws JsonException if it is not JSON, or a name occurs twice in one object
   */
  public JsonValue read(JsonSource source) {
    List<JsonProblem> problems = new ArrayList<>();
    Optional<JsonValue> value = read(source, problems::add);
    if (value.isEmpty() || !problems.isEmpty()) {
      throw new JsonException(problems);
    }
    return value.get();
  }

  /**
   * Reads a text and reports problems instead of throwing.
   *
   * @param source the text
   * @param problems receives the problems; after a duplicate name there is still a value (with the
   *     first of the two), after any other problem there is none
   * @return the only value, if the text could be read
   */
  public Optional<JsonValue> read(JsonSource source, Consumer<? super JsonProblem> problems) {
    return read(source, 0, "", problems);
  }

  /**
   * Reads the end of a text as part of a larger value.
   *
   * @param source the text
   * @param from number of characters before the JSON
   * @param path of the value
   * @param problems receives the problems
   * @return the only value, if the text could be read
   */
  public Optional<JsonValue> read(
      JsonSource source, int from, String path, Consumer<? super JsonProblem> problems) {
    if (source.text().length() - from > maxLength) {
      problems.accept(new JsonProblem(new JsonLocation(source, from, path), tooLong()));
      return Optional.empty();
    }
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), source.text().substring(from))) {
      return Optional.of(new Reading(parser, source, from, problems).document(path));
    } catch (JacksonException e) {
      problems.accept(problem(e, source, from, path));
    } catch (JsonException e) {
      e.problems().forEach(problems);
    }
    return Optional.empty();
  }

  private JsonProblem problem(JacksonException e, JsonSource source, int from, String path) {
    TokenStreamLocation at = e.getLocation();
    long offset = at == null ? from : from + Math.max(0, at.getCharOffset());
    JsonLocation location =
        new JsonLocation(source, (int) Math.min(offset, source.text().length()), path);
    String reason = PARSER_POSITION.matcher(e.getOriginalMessage()).replaceAll("");
    return new JsonProblem(location, "not valid JSON: " + reason);
  }

  private String tooLong() {
    return "the text is longer than %d characters".formatted(maxLength);
  }

  private static JsonException unreadable(Path file, String reason) {
    return failure(new JsonLocation(JsonSource.of(file, ""), 0, ""), reason);
  }

  private static JsonException failure(JsonLocation location, String reason) {
    return new JsonException(List.of(new JsonProblem(location, reason)));
  }

  private static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
    return value;
  }

  /** One pass over the tokens of one text. */
  private final class Reading {
    private final JsonParser parser;
    private final JsonSource source;
    private final int from;
    private final Consumer<? super JsonProblem> problems;

    Reading(
        JsonParser parser, JsonSource source, int from, Consumer<? super JsonProblem> problems) {
      this.parser = parser;
      this.source = source;
      this.from = from;
      this.problems = problems;
    }

    JsonValue document(String path) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw failure(new JsonLocation(source, from, path), "no JSON found");
      }
      JsonValue value = value(first, path, 1);
      if (parser.nextToken() != null) {
        throw failure(here(path), "unexpected text after the end of the JSON; remove it");
      }
      return value;
    }

    private JsonValue value(JsonToken token, String path, int depth) {
      JsonLocation location = here(path);
      return switch (token) {
        case START_OBJECT -> object(location, depth);
        case START_ARRAY -> array(location, depth);
        case VALUE_STRING -> new JsonString(location, parser.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(location, parser.getString());
        case VALUE_TRUE -> new JsonBoolean(location, true);
        case VALUE_FALSE -> new JsonBoolean(location, false);
        case VALUE_NULL -> new JsonNull(location);
        default -> throw new IllegalStateException("unexpected token " + token);
      };
    }

    private JsonObject object(JsonLocation location, int depth) {
      checkDepth(location, depth);
      Map<String, Member> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.getString();
        JsonLocation nameLocation = here(JsonLocation.member(location.path(), name));
        JsonValue value = value(parser.nextToken(), nameLocation.path(), depth + 1);
        Member earlier = members.putIfAbsent(name, new Member(nameLocation, value));
        if (earlier != null) {
          problems.accept(
              new JsonProblem(
                  nameLocation,
                  "duplicate key, first given in line %d; keep one of the two"
                      .formatted(earlier.nameLocation().line())));
        }
      }
      return new JsonObject(location, members);
    }

    private JsonArray array(JsonLocation location, int depth) {
      checkDepth(location, depth);
      List<JsonValue> elements = new ArrayList<>();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        String path = JsonLocation.element(location.path(), elements.size());
        elements.add(value(token, path, depth + 1));
      }
      return new JsonArray(location, elements);
    }

    private void checkDepth(JsonLocation location, int depth) {
      if (depth > maxDepth) {
        throw failure(
            location, "arrays and objects are nested deeper than %d levels".formatted(maxDepth));
      }
    }

    private JsonLocation here(String path) {
      long offset = from + parser.currentTokenLocation().getCharOffset();
      return new JsonLocation(source, (int) Math.min(offset, source.text().length()), path);
    }
  }
}
