package io.github.numerosity.stats.exhibits;

import io.github.numerosity.result.Plot;
import java.util.List;

/** Plots side by side, where there are several. */
public final class PanelPlots {
  private PanelPlots() {}

  /**
   * Puts plots side by side; a single one stands alone, without its title.
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
