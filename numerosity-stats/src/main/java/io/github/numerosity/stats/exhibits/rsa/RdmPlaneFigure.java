package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.rsa.ClassicalMds;
import io.github.numerosity.stats.rsa.Rdm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Path of the numerosities in the plane, from the mean matrices of each network group. */
final class RdmPlaneFigure {
  private RdmPlaneFigure() {}

  /**
   * Returns the figure for the groups of one layer and measure; empty below three conditions, or if
   * no mean matrix is complete.
   */
  static Optional<Figure> of(String name, List<RdmGroup> groups) {
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> held = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (RdmGroup group : groups) {
      Rdm mean = group.mean();
      if (mean.complete() && mean.labels().size() > 2) {
        ClassicalMds plane = ClassicalMds.of(mean, group.measure(), 2);
        panels.add(new Plot.Panel(group.network(), path(group.network(), plane)));
        if (plane.goodnessOfFit().isPresent()) {
          held.add(
              String.format(
                  Locale.ROOT,
                  "%s %.0f %%",
                  group.network(),
                  100 * plane.goodnessOfFit().getAsDouble()));
        }
        places.add(group.network() + ": " + places(plane));
      }
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    RdmGroup any = groups.get(0);
    return Optional.of(
        new Figure(
                name,
                finding(groups),
                "Classical multidimensional scaling of the mean matrices (%s) of layer %s over networks (%s). The plane holds of the squared distances: %s (positive eigenvalues of the two dimensions over the sizes of all). The direction of an axis means nothing. The finding counts networks, each scaled by itself."
                    .formatted(
                        any.title(),
                        any.layer(),
                        RdmHeats.counts(groups),
                        held.isEmpty() ? "none" : String.join("; ", held)),
                "A path through the numerosities in the plane for each network. %s."
                    .formatted(String.join(". ", places)),
                new Plot.Panels(panels))
            .about(RdmGroup.TOPIC)
            .from("rdm-cells", "rdm-plane"));
  }

  private static Plot path(String network, ClassicalMds plane) {
    return new Plot.Lines(
        List.of(
            Plot.Series.of(network, along(plane, 0), along(plane, 1)).withMarks(plane.labels())),
        Plot.Axis.linear("dimension 1"),
        Plot.Axis.linear("dimension 2"));
  }

  private static List<Double> along(ClassicalMds plane, int dimension) {
    return IntStream.range(0, plane.labels().size())
        .mapToObj(condition -> plane.coordinate(condition, dimension))
        .toList();
  }

  private static String places(ClassicalMds plane) {
    return String.join(
        "; ",
        IntStream.range(0, plane.labels().size())
            .mapToObj(
                condition ->
                    String.format(
                        Locale.ROOT,
                        "%s at (%.3g, %.3g)",
                        plane.labels().get(condition),
                        plane.coordinate(condition, 0),
                        plane.coordinate(condition, 1)))
            .toList());
  }

  private static String finding(List<RdmGroup> groups) {
    List<String> counts = new ArrayList<>();
    for (RdmGroup group : groups) {
      List<ClassicalMds> planes =
          group.fits().stream().flatMap(fit -> fit.scaling().stream()).toList();
      long ordered = planes.stream().filter(RdmPlaneFigure::inOrder).count();
      counts.add("%d of %d %s".formatted(ordered, planes.size(), group.network()));
    }
    return "The first dimension holds the numerosities in order in %s networks."
        .formatted(String.join(", ", counts));
  }

  private static boolean inOrder(ClassicalMds plane) {
    List<Double> x = along(plane, 0);
    return IntStream.range(1, x.size()).allMatch(i -> x.get(i) > x.get(i - 1))
        || IntStream.range(1, x.size()).allMatch(i -> x.get(i) < x.get(i - 1));
  }
}
