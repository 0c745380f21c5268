package io.github.numerosity.stimulus;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code stimuli.csv} of a stimulus folder: set name to numerosity to pictures, in the order
 * of the file. Without a column {@code set} there is one set without a name.
 */
final class FolderListing {
  static final String FILE = "stimuli.csv";

  private static final String PICTURE = "file";
  private static final String NUMEROSITY = "numerosity";
  private static final String SET = "set";

  /** Columns that may stand there and are not read. */
  private static final Set<String> IGNORED =
      Stream.concat(
              Stream.of("row", "block", "index"),
              Stream.of(Property.values()).map(Property::column))
          .collect(Collectors.toUnmodifiableSet());

  private FolderListing() {}

  /**
   * Reads the listing.
   *
   * @throws IllegalArgumentException if it is missing, has unknown or missing columns, a numerosity
   *     that is no number, a file outside the folder, or one file twice
   */
  static Map<String, Map<Integer, List<Path>>> read(Path directory) {
    Path listing = directory.resolve(FILE);
    if (!Files.isRegularFile(listing)) {
      throw new IllegalArgumentException(
          directory + " has no " + FILE + "; it must list file, numerosity and set");
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    try (Reader reader = Files.newBufferedReader(listing, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, format)) {
      checkColumns(listing, parser.getHeaderNames());
      Map<String, Map<Integer, List<Path>>> sets = new LinkedHashMap<>();
      Set<Path> seen = new LinkedHashSet<>();
      for (CSVRecord line : parser) {
        if (!line.isConsistent()) {
          throw new IllegalArgumentException(
              "%s, line %d has %d values, expected %d"
                  .formatted(
                      listing,
                      parser.getCurrentLineNumber(),
                      line.size(),
                      parser.getHeaderNames().size()));
        }
        Path picture = picture(directory, line, listing, parser.getCurrentLineNumber());
        if (!seen.add(picture)) {
          throw new IllegalArgumentException(
              "%s, line %d lists %s a second time"
                  .formatted(listing, parser.getCurrentLineNumber(), line.get(PICTURE)));
        }
        sets.computeIfAbsent(line.isMapped(SET) ? line.get(SET) : "", name -> new TreeMap<>())
            .computeIfAbsent(
                numerosity(line, listing, parser.getCurrentLineNumber()), n -> new ArrayList<>())
            .add(picture);
      }
      if (sets.isEmpty()) {
        throw new IllegalArgumentException(listing + " lists no picture");
      }
      return sets;
    } catch (IOException e) {
      throw new IllegalArgumentException(listing + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void checkColumns(Path listing, List<String> columns) {
    for (String needed : List.of(PICTURE, NUMEROSITY)) {
      if (!columns.contains(needed)) {
        throw new IllegalArgumentException(
            "%s has no column \"%s\"; it has %s".formatted(listing, needed, columns));
      }
    }
    List<String> unknown =
        columns.stream()
            .filter(column -> !Set.of(PICTURE, NUMEROSITY, SET).contains(column))
            .filter(column -> !IGNORED.contains(column))
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has unknown columns %s; expected file, numerosity, set and perhaps %s"
              .formatted(listing, unknown, IGNORED.stream().sorted().toList()));
    }
  }

  private static Path picture(Path directory, CSVRecord line, Path listing, long number) {
    Path picture = directory.resolve(line.get(PICTURE)).normalize();
    if (line.get(PICTURE).isBlank() || !picture.startsWith(directory.normalize())) {
      throw new IllegalArgumentException(
          "%s, line %d: \"%s\" is no file in the folder"
              .formatted(listing, number, line.get(PICTURE)));
    }
    return picture;
  }

  private static int numerosity(CSVRecord line, Path listing, long number) {
    String text = line.get(NUMEROSITY);
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "%s, line %d: numerosity must be a whole number >= 0, got \"%s\""
              .formatted(listing, number, text));
    }
    return Integer.parseInt(text);
  }
}
