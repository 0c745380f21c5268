package io.github.numerosity.report;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.function.Predicate;

/** A figure with its number, its finding, its caption and its files. */
final class FigureHtml {
  /** What is between a figure's finding and its caption. */
  interface Content {
    /**
     * Writes it.
     *
     * @param html appended to
     */
    void writeTo(Html html);
  }

  /** The folder of figures, beside the page. */
  static final String FOLDER = "figures";

  /** Characters in about four lines, of a figure that is as wide as the page and of another. */
  private static final int LONG_IF_WIDE = 430;

  private static final int LONG = 330;

  private final Figure figure;
  private final String label;
  private final Predicate<String> exists;

  /**
   * Prepares a figure.
   *
   * @param figure to be shown
   * @param label such as "Figure 3"
   * @param exists whether a file stands beside the page
   */
  FigureHtml(Figure figure, String label, Predicate<String> exists) {
    this.figure = figure;
    this.label = label;
    this.exists = exists;
  }

  /**
   * Writes the figure.
   *
   * @param content the drawing or the table
   * @param heading the element of its finding
   * @param width how it stands among others, a class of the style
   * @param html appended to
   */
  void write(Content content, String heading, String width, Html html) {
    String title = figure.name() + "_finding";
    html.open("figure", "id", figure.name(), "class", width, "aria-labelledby", title);
    html.open(heading, "id", title)
        .element("a", label, "class", "label", "href", "#" + figure.name())
        .text(" ")
        .text(figure.finding())
        .closeLine();
    content.writeTo(html);
    html.open("figcaption");
    caption(width.equals("wide") ? LONG_IF_WIDE : LONG, html);
    List<String> tables =
        figure.tables().stream().map(table -> table + ".csv").filter(exists).toList();
    boolean drawn = !(figure.plot() instanceof Plot.Sheet);
    if (drawn || !tables.isEmpty()) {
      html.open("p", "class", "files");
      tables.forEach(table -> html.element("a", table, "href", table).text(" "));
      if (drawn) {
        String file = FOLDER + "/" + figure.name() + ".svg";
        html.element("a", file, "href", file);
      }
      html.close();
    }
    html.close().closeLine();
  }

  /**
   * A long caption shows its first lines until it is asked for; on paper it is whole. A check box
   * does that without a script, and unlike a folded element in every browser's print.
   */
  private void caption(int most, Html html) {
    String caption = figure.caption();
    if (caption.length() <= most) {
      if (!caption.isEmpty()) {
        html.element("p", caption);
      }
      return;
    }
    String id = figure.name() + "_more";
    html.tag("input", "type", "checkbox", "class", "more", "id", id)
        .element("p", caption, "class", "long")
        .open("label", "for", id)
        .element("span", "all of the caption")
        .element("span", "less of the caption")
        .close();
  }
}
