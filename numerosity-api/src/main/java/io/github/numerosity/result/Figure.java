package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A figure: what was found, how, and the data, without how it is drawn.
 *
 * <pre>{@code
 * Figure figure =
 *     new Figure("loss", "The loss falls.", "Mean over 10 networks.", "A falling line.", plot)
 *         .about("Training")
 *         .at(Prominence.APPENDIX)
 *         .from("training");
 * }</pre>
 *
 * @param name lower-case letters, digits and hyphens
 * @param topic a few words that are the heading of a group of figures, such as "Tuning curves"
 * @param prominence where a report shows it
 * @param finding one sentence that says what is seen
 * @param caption how it was made, n, and the statistic
 * @param alternative what a reader hears who cannot see it
 * @param tables names of the tables that hold the data behind it; files {@code <name>.csv} of a run
 * @param plot the data
 */
public record Figure(
    String name,
    String topic,
    Prominence prominence,
    String finding,
    String caption,
    String alternative,
    List<String> tables,
    Plot plot)
    implements Exhibit {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if the name of the figure or of a table is malformed
   */
  public Figure {
    requireNonNull(topic, "topic");
    requireNonNull(prominence, "prominence");
    requireNonNull(finding, "finding");
    requireNonNull(caption, "caption");
    requireNonNull(alternative, "alternative");
    requireNonNull(plot, "plot");
    tables = List.copyOf(tables);
    ExhibitNames.check(name);
    tables.forEach(ExhibitNames::check);
  }

  /**
   * Makes a figure of a report's body, whose topic is its name in words, and which tells of no
   * table.
   *
   * @param name lower-case letters, digits and hyphens
   * @param finding one sentence that says what is seen
   * @param caption how it was made, n, and the statistic
   * @param alternative what a reader hears who cannot see it
   * @param plot the data
   */
  public Figure(String name, String finding, String caption, String alternative, Plot plot) {
    this(name, inWords(name), Prominence.BODY, finding, caption, alternative, List.of(), plot);
  }

  private static String inWords(String name) {
    ExhibitNames.check(name);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
  }

  /**
   * Returns the figure under another topic.
   *
   * @param topic a few words; figures of one topic and prominence stand under one heading
   * @return a copy
   */
  public Figure about(String topic) {
    return new Figure(name, topic, prominence, finding, caption, alternative, tables, plot);
  }

  /**
   * Returns the figure at another place.
   *
   * @param prominence where a report shows it
   * @return a copy
   */
  public Figure at(Prominence prominence) {
    return new Figure(name, topic, prominence, finding, caption, alternative, tables, plot);
  }

  /**
   * Returns the figure with the tables behind it.
   *
   * @param tables their names, as in {@link Table#name()}
   * @return a copy
   */
  public Figure from(String... tables) {
    return new Figure(
        name, topic, prominence, finding, caption, alternative, List.of(tables), plot);
  }

  /**
   * Returns the figure by another name, with its tables by other names.
   *
   * @param name of the figure
   * @param tables of the tables behind it
   * @return a copy
   */
  public Figure named(String name, List<String> tables) {
    return new Figure(name, topic, prominence, finding, caption, alternative, tables, plot);
  }
}
