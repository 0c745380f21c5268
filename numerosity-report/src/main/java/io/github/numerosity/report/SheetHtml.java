package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.Locale;

/**
 * Sheet as an HTML table. A verdict is a chip with a colour, a sign and words, so that it can be
 * understood without the colour or the sign. On a narrow screen each row becomes a card.
 */
final class SheetHtml {
  /** Largest number of characters of a chip on one line. */
  private static final int SHORT = 20;

  private SheetHtml() {}

  /**
   * Writes a sheet.
   *
   * @param sheet with at least one row
   * @param alternative text for a screen reader before the table
   * @param html appended to
   */
  static void write(Plot.Sheet sheet, String alternative, Html html) {
    html.open(
        "div", "class", "sheet", "role", "region", "aria-label", alternative, "tabindex", "0");
    // The roles remain when the style for narrow screens dissolves the table.
    html.open("table", "role", "table").open("thead", "role", "rowgroup").open("tr", "role", "row");
    sheet
        .columns()
        .forEach(column -> html.element("th", column, "scope", "col", "role", "columnheader"));
    html.close().closeLine().open("tbody", "role", "rowgroup");
    for (List<Plot.Cell> row : sheet.rows()) {
      html.open("tr", "role", "row");
      for (int column = 0; column < row.size(); column++) {
        cell(row.get(column), sheet.columns().get(column), column == 0, html);
      }
      html.closeLine();
    }
    html.close().close().closeLine();
  }

  private static void cell(Plot.Cell cell, String column, boolean first, Html html) {
    if (first) {
      html.open("th", "scope", "row", "role", "rowheader");
    } else {
      html.open("td", "role", "cell", "data-column", column);
    }
    if (cell.tone() == Plot.Tone.PLAIN || cell.text().isEmpty()) {
      html.text(cell.text());
    } else {
      String tone = cell.tone().name().toLowerCase(Locale.ROOT);
      html.open("span", "class", "chip " + tone + (cell.text().length() > SHORT ? " words" : ""))
          .markup(
              new Element("svg")
                  .with("aria-hidden", "true")
                  .add(new Element("use").with("href", "#sign_" + tone))
                  .inPage())
          .text(cell.text())
          .close();
    }
    html.close();
  }

  /**
   * Writes the signs of chips, once per page.
   *
   * @param html appended to
   */
  static void signs(Html html) {
    Element signs =
        new Element("svg")
            .with("class", "signs")
            .with("aria-hidden", "true")
            .with("width", 0)
            .with("height", 0)
            .add(
                sign("for", new Element("path").with("d", "M3 8.5l3.3 3.3L13 4.8")),
                sign("against", new Element("path").with("d", "M4 4l8 8M12 4l-8 8")),
                sign(
                    "open",
                    new Element("circle")
                        .with("cx", 8)
                        .with("cy", 8)
                        .with("r", 4.6)
                        .with("stroke-dasharray", "2.4 2.4")));
    html.markup(signs.inPage() + "\n");
  }

  private static Element sign(String tone, Element drawing) {
    return new Element("symbol")
        .with("id", "sign_" + tone)
        .with("viewBox", "0 0 16 16")
        .add(drawing);
  }
}
