package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.Locale;

/**
 * A sheet as an HTML table. A cell that says something about the matter is a chip with a colour, a
 * sign and its words, so that neither colour nor sign is needed to understand it. On a narrow
 * screen each row becomes a card.
 */
final class SheetHtml {
  /** Characters of a chip that stays on one line. */
  private static final int SHORT = 20;

  private SheetHtml() {}

  /**
   * Writes a sheet.
   *
   * @param sheet with at least one row
   * @param alternative what a reader hears before the table
   * @param html appended to
   */
  static void write(Plot.Sheet sheet, String alternative, Html html) {
    html.open(
        "div", "class", "sheet", "role", "region", "aria-label", alternative, "tabindex", "0");
    // The roles stay when a narrow screen's style takes the table apart.
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
          .markup("<svg aria-hidden=\"true\"><use href=\"#sign_%s\"/></svg>".formatted(tone))
          .text(cell.text())
          .close();
    }
    html.close();
  }

  /**
   * Writes the signs of chips once, for all of the page.
   *
   * @param html appended to
   */
  static void signs(Html html) {
    html.markup(
        """
        <svg class="signs" aria-hidden="true" width="0" height="0">\
        <symbol id="sign_for" viewBox="0 0 16 16"><path d="M3 8.5l3.3 3.3L13 4.8"/></symbol>\
        <symbol id="sign_against" viewBox="0 0 16 16"><path d="M4 4l8 8M12 4l-8 8"/></symbol>\
        <symbol id="sign_open" viewBox="0 0 16 16"><circle cx="8" cy="8" r="4.6" stroke-dasharray="2.4 2.4"/></symbol>\
        </svg>
        """);
  }
}
