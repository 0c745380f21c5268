package io.github.numerosity.stats.exhibits;

import io.github.numerosity.result.Plot;
import java.util.List;

/** Plots of one or several panels. */
public final class PanelPlots {
  private PanelPlots() {}

  /**
   * Arranges panels side by side. A single panel becomes a plot without its title.
   *
   * @param panels at least one
   * @return the plot
   * @throws IllegalArgumentException if there is no panel
   */
  public static Plot of(List<Plot.Panel> panels) {
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a figure needs at least one panel, got none");
    }
    return panels.size() == 1 ? panels.get(0).plot() : new Plot.Panels(panels);
  }
}
