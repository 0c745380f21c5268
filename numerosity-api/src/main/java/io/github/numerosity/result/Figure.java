package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A figure: finding, caption and data, independent of its drawing.
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
 * @param topic heading of a group of figures, a few words such as "Tuning curves"
 * @param prominence position in a report
 * @param finding one sentence with the result
 * @param caption method, n and statistic
 * @param alternative text for readers who cannot see the figure
 * @param tables names of the tables with its data, files {@code <name>.csv} of a run
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
   * Creates a figure of the body of a report, with its name as topic and without tables.
   *
   * @param name lower-case letters, digits and hyphens
   * @param finding one sentence with the result
   * @param caption method, n and statistic
   * @param alternative text for readers who cannot see the figure
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
   * Returns the figure with another topic.
   *
   * @param topic a few words; figures of equal topic and prominence share a heading
   * @return a copy
   */
  public Figure about(String topic) {
    return new Figure(name, topic, prominence, finding, caption, alternative, tables, plot);
  }

  /**
   * Returns the figure with another prominence.
   *
   * @param prominence position in a report
   * @return a copy
   */
  public Figure at(Prominence prominence) {
    return new Figure(name, topic, prominence, finding, caption, alternative, tables, plot);
  }

  /**
   * Returns the figure with other tables.
   *
   * @param tables names of the tables with its data, as in {@link Table#name()}
   * @return a copy
   */
  public Figure from(String... tables) {
    return new Figure(
        name, topic, prominence, finding, caption, alternative, List.of(tables), plot);
  }

  /**
   * Returns the figure with another name and other names of its tables.
   *
   * @param name of the figure
   * @param tables names of the tables with its data
   * @return a copy
   */
  public Figure named(String name, List<String> tables) {
    return new Figure(name, topic, prominence, finding, caption, alternative, tables, plot);
  }
}
