package io.github.numerosity.stats.rsa;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The numerosities in the plane, from the mean matrix of the networks of a name. */
final class RdmPlaneFigure {
  private RdmPlaneFigure() {}

  /** Empty below three conditions, or if a cell is absent. */
  static Optional<Exhibit> of(LayerSlugs slugs, RdmGroup group) {
    Rdm mean = group.mean();
    if (!mean.complete() || mean.labels().size() < 3) {
      return Optional.empty();
    }
    ClassicalMds plane = ClassicalMds.of(mean, group.measure(), 2);
    List<Plot.Series> points = new ArrayList<>();
    List<String> places = new ArrayList<>();
    boolean ordered = true;
    for (int i = 0; i < mean.labels().size(); i++) {
      double x = plane.coordinate(i, 0);
      double y = plane.coordinate(i, 1);
      points.add(Plot.Series.of(mean.labels().get(i), List.of(x), List.of(y)));
      places.add(String.format(Locale.ROOT, "%s at (%.3g, %.3g)", mean.labels().get(i), x, y));
      ordered &= i == 0 || x > plane.coordinate(i - 1, 0);
    }
    String held =
        plane.goodnessOfFit().isPresent()
            ? String.format(Locale.ROOT, "%.0f %%", 100 * plane.goodnessOfFit().getAsDouble())
            : "none";
    return Optional.of(
        new Figure(
            slugs.name("rdm-plane-" + group.slug(), group.network(), group.layer()),
            "Along the first dimension the numerosities are %s; the plane holds %s of the squared distances."
                .formatted(ordered ? "in order" : "not in order", held),
            "Classical multidimensional scaling of the mean matrix over %d networks \"%s\", layer %s, by %s. Share held: positive eigenvalues of the two dimensions over the sizes of all; the direction of an axis means nothing."
                .formatted(group.fits().size(), group.network(), group.layer(), group.title()),
            "One point a numerosity: %s.".formatted(String.join("; ", places)),
            new Plot.Points(
                points, Plot.Axis.linear("dimension 1"), Plot.Axis.linear("dimension 2"))));
  }
}
