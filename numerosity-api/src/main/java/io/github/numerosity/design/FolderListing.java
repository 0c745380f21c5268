package io.github.numerosity.design;

import io.github.numerosity.design.StimulusTable.Line;
import io.github.numerosity.stimulus.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reader of {@code stimuli.csv} of a stimulus folder. Without a column {@code set} there is one
 * unnamed set.
 */
final class FolderListing {
  static final String FILE = "stimuli.csv";

  private static final List<String> COLUMNS = List.of(StimulusTable.FILE, StimulusTable.NUMEROSITY);

  /** An image of the listing. */
  record Picture(Block block, int numerosity, Path file) {}

  private FolderListing() {}

  /**
   * Returns the images by set name, in the order of the file.
   *
   * @throws IllegalArgumentException if the listing is missing, has unknown or missing columns, a
   *     malformed numerosity, an unknown block, a file outside the folder, or a duplicate file
   */
  static Map<String, List<Picture>> read(Path directory) {
    Path listing = directory.resolve(FILE);
    if (!Files.isRegularFile(listing)) {
      throw new IllegalArgumentException(
          directory + " has no " + FILE + "; it must list file, numerosity and set");
    }
    Map<String, List<Picture>> sets = new LinkedHashMap<>();
    Set<Path> seen = new HashSet<>();
    for (Line line : StimulusTable.read(listing, COLUMNS).lines()) {
      Path picture = picture(directory, line);
      if (!seen.add(picture)) {
        throw line.problem("duplicate file %s".formatted(directory.relativize(picture)));
      }
      sets.computeIfAbsent(line.filled(StimulusTable.SET).orElse(""), name -> new ArrayList<>())
          .add(new Picture(line.block(), line.numerosity(), picture));
    }
    return sets;
  }

  private static Path picture(Path directory, Line line) {
    String name = line.filled(StimulusTable.FILE).orElseThrow();
    Path picture = directory.resolve(name).normalize();
    if (!picture.startsWith(directory.normalize())) {
      throw line.problem("\"%s\" is outside the folder".formatted(name));
    }
    return picture;
  }
}
