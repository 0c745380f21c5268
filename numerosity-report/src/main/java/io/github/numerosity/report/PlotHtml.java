package io.github.numerosity.report;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import java.util.List;

/** What a figure shows, as HTML: a drawing, a row of pictures or a table. */
final class PlotHtml {
  /** Wider drawings take a whole line of the page; two others stand beside each other. */
  private static final int WIDEST_OF_TWO = 600;

  /** What drawings have of a whole line, in the pixels of their own widths. */
  private static final int LINE = 940;

  /** How small drawings may become beside each other: as long as words of 11 pixels can be read. */
  private static final double SMALLEST = 0.7;

  private final Figure figure;
  private final List<Plot.Panel> parts;
  private final List<Drawing.Panel> drawn;
  private final Drawing drawing;

  private PlotHtml(Figure figure, List<Plot.Panel> parts, Drawing drawing) {
    this.figure = figure;
    this.parts = parts;
    this.drawing = drawing;
    this.drawn = drawing.panels();
  }

  /**
   * Draws a figure.
   *
   * @param figure whose plot is no sheet
   * @param palette the colours of the run
   * @return the drawing
   */
  static PlotHtml of(Figure figure, Palette palette) {
    List<Plot.Panel> parts =
        figure.plot() instanceof Plot.Panels panels
            ? panels.panels()
            : List.of(new Plot.Panel("", figure.plot()));
    return new PlotHtml(figure, parts, Drawing.of(figure.name(), figure.plot(), palette));
  }

  /**
   * Returns the figure as a file of its own.
   *
   * @return an SVG document
   */
  String document() {
    return drawing.document();
  }

  /**
   * Tells whether the figure needs the whole width of the page.
   *
   * @return false if two may stand beside each other
   */
  boolean isWide() {
    return hasPictures() || drawn.stream().mapToInt(Drawing.Panel::width).sum() > WIDEST_OF_TWO;
  }

  private boolean hasPictures() {
    return parts.stream().anyMatch(part -> part.plot() instanceof Plot.Pictures);
  }

  /**
   * Writes the panels and their legend. To who cannot see them they are one picture with the
   * figure's alternative.
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
      Drawing.Panel panel = drawn.get(index);
      boolean pictures = parts.get(index).plot() instanceof Plot.Pictures;
      html.open("div", "class", pictures ? "panel row" : "panel");
      if (!panel.title().isEmpty()) {
        html.element("p", panel.title(), "class", "panel-title");
      }
      if (parts.get(index).plot() instanceof Plot.Pictures shown) {
        pictures(shown, html);
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

  /** As many beside each other as fit, and lines as equally long as can be. */
  private int columns(int width) {
    int most = Math.max(1, (int) (LINE / (SMALLEST * width)));
    int lines = (drawn.size() + most - 1) / most;
    return Math.max(1, (drawn.size() + lines - 1) / Math.max(1, lines));
  }

  /** Pictures go over several lines where a drawing would only shrink. */
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
