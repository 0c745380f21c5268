package io.github.numerosity.report;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import java.util.List;

/** Panels of a figure as HTML: drawings and rows of pictures. */
final class PlotHtml {
  /**
   * Largest width of a drawing beside another one; wider drawings take a whole line of the page.
   */
  private static final int WIDEST_OF_TWO = 600;

  /** Width of a whole line, in the pixels of the drawings' own widths. */
  private static final int LINE = 940;

  /** Smallest scale of drawings beside each other, at which text of 11 pixels is legible. */
  private static final double SMALLEST = 0.7;

  private final Figure figure;
  private final List<Plot.Panel> panels;
  private final Drawing drawing;
  private final List<Drawing.Panel> drawn;

  /**
   * Draws a figure.
   *
   * @param figure whose plot is not a sheet
   * @param palette colours of the run
   */
  PlotHtml(Figure figure, Palette palette) {
    this.figure = figure;
    this.panels = Drawing.panels(figure.plot());
    this.drawing = Drawing.of(figure.name(), figure.plot(), palette);
    this.drawn = drawing.panels();
  }

  /** Returns the figure as an SVG document of its own. */
  String document() {
    return drawing.document();
  }

  /** Returns whether the figure needs the whole width of the page. */
  boolean isWide() {
    return hasPictures() || drawn.stream().mapToInt(Drawing.Panel::width).sum() > WIDEST_OF_TWO;
  }

  private boolean hasPictures() {
    return panels.stream().anyMatch(panel -> panel.plot() instanceof Plot.Pictures);
  }

  /**
   * Writes the panels and their legend. A screen reader treats them as one image with the figure's
   * alternative text.
   *
   * @param html appended to
   */
  void writeTo(Html html) {
    int width = drawn.stream().mapToInt(Drawing.Panel::width).max().orElse(LINE);
    html.open(
        "div",
        "class",
        hasPictures() ? "panels rows" : "panels",
        "role",
        "img",
        "aria-label",
        figure.alternative(),
        "style",
        "--width:" + width + "px;--columns:" + columns(width));
    for (int index = 0; index < drawn.size(); index++) {
      Plot plot = panels.get(index).plot();
      Drawing.Panel panel = drawn.get(index);
      html.open("div", "class", plot instanceof Plot.Pictures ? "panel row" : "panel");
      if (!panel.title().isEmpty()) {
        html.element("p", panel.title(), "class", "panel-title");
      }
      if (plot instanceof Plot.Pictures pictures) {
        pictures(pictures, html);
      } else {
        html.markup(panel.svg());
      }
      html.closeLine();
    }
    html.closeLine();
    drawing
        .legend()
        .ifPresent(
            legend ->
                html.open(
                        "div",
                        "class",
                        "legend",
                        "aria-hidden",
                        "true",
                        "style",
                        "--width:" + legend.width() + "px")
                    .markup(legend.svg())
                    .closeLine());
  }

  /** Returns the number of columns that fit, with lines of lengths as equal as possible. */
  private int columns(int width) {
    int most = Math.max(1, (int) (LINE / (SMALLEST * width)));
    int lines = (drawn.size() + most - 1) / most;
    return Math.max(1, (drawn.size() + lines - 1) / Math.max(1, lines));
  }

  /** Writes pictures over several lines, where a drawing would shrink. */
  private static void pictures(Plot.Pictures pictures, Html html) {
    html.open("div", "class", "pictures");
    for (int index = 0; index < pictures.png().size(); index++) {
      html.open("div", "class", "picture");
      html.tag("img", "src", "data:image/png;base64," + pictures.png().get(index));
      html.element("span", pictures.labels().get(index)).close();
    }
    html.close();
  }
}
