package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Property;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV file with one line per stimulus: RFC 4180 in UTF-8, with or without a byte order mark, any
 * line endings. Blank lines are skipped and values are stripped. Exceptions give the file and the
 * line.
 */
final class StimulusTable {
  static final String FILE = "file";
  static final String NUMEROSITY = "numerosity";
  static final String SET = "set";
  static final String ROW = "row";
  static final String BLOCK = "block";
  static final String INDEX = "index";

  /** Names of all columns. */
  private static final Set<String> KNOWN =
      Stream.concat(
              Stream.of(ROW, BLOCK, SET, NUMEROSITY, INDEX, FILE),
              Stream.of(Property.values()).map(Property::column))
          .collect(Collectors.toUnmodifiableSet());

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  /** Maximum length of a number, in characters. */
  private static final int LONGEST_NUMBER = 64;

  private static final int LARGEST_NUMEROSITY = 999_999;

  private final Path file;
  private final Map<String, Integer> columns;
  private final List<Line> lines;

  private StimulusTable(Path file, Map<String, Integer> columns, List<Line> lines) {
    this.file = file;
    this.columns = columns;
    this.lines = lines;
  }

  /** The line of one stimulus. */
  final class Line {
    private final long number;
    private final List<String> cells;

    private Line(long number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** Returns the number of the line in the file, from 1. */
    long number() {
      return number;
    }

    /** Returns a cell; empty if the file has no such column or the cell is empty. */
    Optional<String> text(String column) {
      Integer place = columns.get(column);
      return place == null
          ? Optional.empty()
          : Optional.of(cells.get(place)).filter(text -> !text.isEmpty());
    }

    /**
     * Returns a cell; empty if the file has no such column.
     *
     * @throws IllegalArgumentException if it has one and the cell is empty
     */
    Optional<String> filled(String column) {
      Optional<String> text = text(column);
      if (text.isEmpty() && columns.containsKey(column)) {
        throw problem("%s is empty".formatted(column));
      }
      return text;
    }

    /** Returns the numerosity; requires the column. */
    int numerosity() {
      return wholeNumber(NUMEROSITY, LARGEST_NUMEROSITY).orElseThrow();
    }

    /** Returns the block, SELECTION if the file has no such column. */
    Block block() {
      return filled(BLOCK).map(this::block).orElse(Block.SELECTION);
    }

    private Block block(String name) {
      return Stream.of(Block.values())
          .filter(block -> block.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  problem(
                      "block must be one of %s, got \"%s\""
                          .formatted(List.of(Block.values()), name)));
    }

    /** Returns an integer; empty if the file has no such column. */
    Optional<Integer> wholeNumber(String column) {
      return wholeNumber(column, Integer.MAX_VALUE);
    }

    private Optional<Integer> wholeNumber(String column, int largest) {
      return filled(column)
          .map(
              text ->
                  decimal(text)
                      .filter(value -> value == Math.rint(value) && value >= 0 && value <= largest)
                      .orElseThrow(
                          () ->
                              problem(
                                  "%s must be a whole number from 0 to %d, got \"%s\""
                                      .formatted(column, largest, text)))
                      .intValue());
    }

    /** Returns a quantity, such as an area; empty if it is not given. */
    Optional<Double> quantity(String column) {
      return text(column)
          .map(
              text ->
                  decimal(text)
                      .filter(value -> value >= 0 && Double.isFinite(value))
                      .orElseThrow(
                          () ->
                              problem(
                                  "%s must be a number >= 0, or empty where unknown, got \"%s\""
                                      .formatted(column, text))));
    }

    private static Optional<Double> decimal(String text) {
      return text.length() <= LONGEST_NUMBER && DECIMAL.matcher(text).matches()
          ? Optional.of(Double.parseDouble(text))
          : Optional.empty();
    }

    /** Returns an exception with file and line. */
    IllegalArgumentException problem(String message) {
      return StimulusTable.problem(file, number, message);
    }
  }

  /**
   * Reads a file.
   *
   * @param required required columns
   * @throws IllegalArgumentException if the file cannot be read, has a missing, unknown or repeated
   *     column, a line with a different number of cells, or no stimulus
   */
  static StimulusTable read(Path file, List<String> required) {
    long whole = 0;
    try (Reader reader = withoutMark(file);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      Map<String, Integer> columns = new LinkedHashMap<>();
      List<Line> lines = new ArrayList<>();
      StimulusTable table = new StimulusTable(file, columns, lines);
      for (CSVRecord row : parser) {
        List<String> cells = row.stream().map(String::strip).toList();
        whole = parser.getCurrentLineNumber();
        long number = whole - lineFeeds(row);
        if (columns.isEmpty()) {
          table.header(number, cells, required);
        } else {
          if (cells.size() != columns.size()) {
            throw problem(
                file,
                number,
                "%d values, expected %d, the number of columns"
                    .formatted(cells.size(), columns.size()));
          }
          lines.add(table.new Line(number, cells));
        }
      }
      if (lines.isEmpty()) {
        throw new IllegalArgumentException(file + " lists no stimulus");
      }
      return table;
    } catch (UncheckedIOException e) {
      throw unreadable(file, whole + 1, requireNonNull(e.getCause(), "cause"));
    } catch (IOException e) {
      throw unreadable(file, whole + 1, e);
    }
  }

  private static IllegalArgumentException unreadable(Path file, long line, IOException reason) {
    String message = file + " cannot be read: " + reason.getMessage();
    if (reason instanceof NoSuchFileException) {
      message = "there is no file " + file;
    } else if (reason instanceof CharacterCodingException) {
      message = file + " is not UTF-8; save it in that encoding";
    } else if (reason instanceof CSVException) {
      message =
          "%s:%d: unterminated quotes, or text after the closing quotes".formatted(file, line);
    }
    return new IllegalArgumentException(message, reason);
  }

  private static Reader withoutMark(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Returns the number of line feeds in quoted values; the parser gives the last line of a record.
   */
  private static long lineFeeds(CSVRecord row) {
    return row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private void header(long number, List<String> names, List<String> required) {
    List<String> unknown = names.stream().filter(name -> !KNOWN.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw problem(
          file,
          number,
          "unknown columns %s; columns are %s%s"
              .formatted(
                  unknown,
                  String.join(", ", KNOWN.stream().sorted().toList()),
                  names.size() == 1 && names.get(0).matches(".*[;\t].*")
                      ? "; separate columns by commas"
                      : ""));
    }
    for (String name : names) {
      if (columns.put(name, columns.size()) != null) {
        throw problem(file, number, "column \"%s\" occurs twice".formatted(name));
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        throw problem(file, number, "no column \"%s\"; the file has %s".formatted(name, names));
      }
    }
  }

  /** Returns the lines, at least one, in the order of the file. */
  List<Line> lines() {
    return lines;
  }

  private static IllegalArgumentException problem(Path file, long line, String message) {
    return new IllegalArgumentException("%s:%d: %s".formatted(file, line, message));
  }
}
