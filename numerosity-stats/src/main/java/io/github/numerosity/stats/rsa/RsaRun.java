package io.github.numerosity.stats.rsa;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One run of {@link Rsa} on the responses of a network. */
final class RsaRun {
  private final Rsa rsa;
  private final Responses responses;
  private final Design design;
  private final List<RdmScope> scopes;
  private final List<String> leftOut = new ArrayList<>();

  RsaRun(Rsa rsa, Responses responses) {
    this.rsa = rsa;
    this.responses = responses;
    this.design = responses.design();
    List<Condition> shown = shown(Block.SELECTION);
    boolean several = shown.stream().map(Condition::set).distinct().count() > 1;
    this.scopes =
        several
            ? List.of(RdmScope.numerosities(shown), RdmScope.numerositiesBySet(shown))
            : List.of(RdmScope.numerosities(shown));
  }

  private List<Condition> shown(Block block) {
    return design.select(design.rows(block)).conditions();
  }

  Rsa.Result result() throws InterruptedException {
    boolean fresh =
        shown(Block.PREFERENCE).equals(shown(Block.SELECTION))
            && (!rsa.crossValidates() || rsa.images(Block.PREFERENCE).problem(design).isEmpty());
    List<List<LayerRdms>> layers = new ArrayList<>();
    for (RdmScope scope : scopes) {
      List<LayerRdms> ofScope = new ArrayList<>();
      for (Units.Span span : responses.units().spans()) {
        ofScope.add(new LayerRdms(rsa, responses, scope, span, fresh));
      }
      layers.add(ofScope);
    }
    split(layers);
    List<List<RdmFit>> fits = new ArrayList<>();
    for (int scope = 0; scope < scopes.size(); scope++) {
      fits.add(fits(scopes.get(scope), layers.get(scope)));
    }
    if (scopes.size() == 1) {
      leftOut.add("partial results need several stimulus sets");
    }
    return new Rsa.Result(
        rsa.measures(), fits.get(0), fits.size() > 1 ? fits.get(1) : List.of(), leftOut);
  }

  private void split(List<List<LayerRdms>> layers) throws InterruptedException {
    HalfSplits halves = HalfSplits.of(design);
    if (rsa.seed().isEmpty()) {
      leftOut.add("split halves are drawn at random and need a seed");
    } else if (halves.problem().isPresent()) {
      leftOut.add(halves.problem().get());
    } else {
      halves.forEach(
          responses,
          rsa.seed().getAsLong(),
          rsa.splits(),
          (split, sums) -> layers.forEach(some -> some.forEach(layer -> layer.take(sums))));
    }
  }

  private List<RdmFit> fits(RdmScope scope, List<LayerRdms> layers) throws InterruptedException {
    int[] counted = withItems(scope);
    if (counted.length > Mantel.LARGEST_EXACT && rsa.seed().isEmpty()) {
      leftOut.add(
          "Mantel's test of %d conditions permutes them at random and needs a seed"
              .formatted(counted.length));
    }
    Optional<ModelRdms> models =
        counted.length < 3
            ? Optional.empty()
            : Optional.of(ModelRdms.of(design, images(scope, counted)));
    List<RdmFit> fits = new ArrayList<>();
    for (LayerRdms layer : layers) {
      fits.addAll(layer.fits(counted, models));
    }
    return fits;
  }

  /** Returns the conditions of numerosity 1 or more; 0 has no position on a logarithmic axis. */
  private static int[] withItems(RdmScope scope) {
    return IntStream.range(0, scope.conditions().size())
        .filter(condition -> scope.conditions().get(condition).numerosity() > 0)
        .toArray();
  }

  private List<ModelRdms.Shown> images(RdmScope scope, int[] conditions) {
    int[] rows = design.rows(Block.SELECTION);
    return IntStream.of(conditions)
        .mapToObj(
            condition ->
                new ModelRdms.Shown(
                    scope.conditions().get(condition).label(),
                    scope.conditions().get(condition).numerosity(),
                    IntStream.of(rows)
                        .filter(row -> scope.cells(condition).contains(design.row(row).condition()))
                        .boxed()
                        .toList()))
        .toList();
  }
}
