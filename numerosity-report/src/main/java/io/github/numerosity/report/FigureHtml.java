package io.github.numerosity.report;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Figure as HTML, with its number, finding, caption and files. */
final class FigureHtml {
  /** Folder of figures, beside the page. */
  static final String FOLDER = "figures";

  /** Length of a long caption, about four lines, of a figure as wide as the page. */
  private static final int LONG_IF_WIDE = 430;

  private static final int LONG = 330;

  private final Figure figure;
  private final String label;
  private final Predicate<String> exists;

  /**
   * Creates the writer of a figure.
   *
   * @param figure to be shown
   * @param label such as "Figure 3"
   * @param exists tests whether a file exists beside the page
   */
  FigureHtml(Figure figure, String label, Predicate<String> exists) {
    this.figure = figure;
    this.label = label;
    this.exists = exists;
  }

  /**
   * Writes the figure.
   *
   * @param content writes the drawing or the table
   * @param heading element of its finding
   * @param width class of the style for its width among other figures
   * @param html appended to
   */
  void write(Consumer<Html> content, String heading, String width, Html html) {
    String title = figure.name() + "_finding";
    html.open("figure", "id", figure.name(), "class", width, "aria-labelledby", title);
    html.open(heading, "id", title)
        .element("a", label, "class", "label", "href", "#" + figure.name())
        .text(" ")
        .text(figure.finding())
        .closeLine();
    content.accept(html);
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
   * Writes the caption. A long one is collapsed to its first lines, and complete in print. A check
   * box does that without a script and, unlike a folded element, in the print of every browser.
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
