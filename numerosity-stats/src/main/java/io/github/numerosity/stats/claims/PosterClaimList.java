package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.stats.assumptions.Assumptions;
import io.github.numerosity.stats.assumptions.Check;
import io.github.numerosity.stats.assumptions.LayerAssumptions;
import io.github.numerosity.stats.claims.Claim.Measure;
import io.github.numerosity.stats.claims.Claim.Reading;
import io.github.numerosity.stats.claims.Claim.Region;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Dissimilarity;
import io.github.numerosity.stats.rsa.RdmFit;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.LayerSelectivity;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayTest;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stats.tuning.CurveShape;
import io.github.numerosity.stats.tuning.LayerShapes;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stats.tuning.TuningShapes;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * List of the poster's claims as numbers, regions and missing evidence. The regions are fixed in
 * advance and documented in {@link PosterClaims}.
 */
final class PosterClaimList {
  /** Classes of CIFAR-10, on which the poster's networks were trained. */
  private static final List<String> CIFAR_10 =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private static final double POSTER_ALPHA = 0.01;
  private static final List<Integer> ONE_TO_TEN = IntStream.rangeClosed(1, 10).boxed().toList();
  private static final double POSTER_IMAGES = 80;

  /** Tolerance of the number of images, which the poster gives as "about 80". */
  private static final double POSTER_IMAGES_TOLERANCE = 8;

  private static final String SHARE = "share of units";

  private static final Region ABOUT_47_PERCENT = Region.between(0.44, 0.50);
  private static final Region ABOUT_82_PERCENT = Region.between(0.77, 0.87);
  private static final Region NEARLY_ALL = Region.atLeast(0.9);
  private static final Region TWO_THIRDS_OR_MORE = Region.atLeast(2.0 / 3);
  private static final Region FEW = Region.atMost(0.05);
  private static final Region NEARLY_NONE = Region.atMost(0.01);
  private static final Region NEGATIVE = Region.atMost(0);
  private static final Region POSITIVE = Region.atLeast(0);

  private final ClaimNumbers numbers;
  private final ClaimEvidence evidence;

  private PosterClaimList(ClaimNumbers numbers) {
    this.numbers = numbers;
    this.evidence = numbers.evidence();
  }

  static List<Claim> of(ClaimEvidence evidence, String network) {
    PosterClaimList list = new PosterClaimList(new ClaimNumbers(evidence, network));
    return List.of(
        list.accuracy(network),
        list.selective(),
        list.assumptions(),
        list.pairs(),
        list.preferences(),
        list.alike(),
        list.effect(),
        list.fewerUnits(),
        list.neverSawNumbers());
  }

  private Claim accuracy(String network) {
    List<Evaluation> tests =
        evidence.outcomes().stream()
            .filter(outcome -> outcome.id().network().equals(network))
            .flatMap(outcome -> outcome.test().stream())
            .toList();
    List<String> missing = new ArrayList<>();
    if (tests.isEmpty()) {
      missing.add("accuracy on test images");
    } else if (tests.stream().anyMatch(test -> !test.classes().equals(CIFAR_10))) {
      missing.add("training on CIFAR-10");
    }
    Measure measure =
        new Measure(
            "test accuracy",
            Optional.of(ABOUT_47_PERCENT),
            EstimateCells.estimate(
                tests.stream().map(test -> OptionalDouble.of(test.accuracy())).toList()),
            Map.of(),
            Map.of(),
            Reading.SHARE);
    return new Claim("accuracy", "about 47 %", List.of(measure), missing);
  }

  private Claim selective() {
    List<String> missing =
        new ArrayList<>(without(evidence.of(OneWayAnova.class), OneWayAnova.TYPE));
    missing.addAll(withoutNull());
    missing.addAll(posterDesign());
    return new Claim(
        "selective",
        "82 % (89 of 108) at .01",
        List.of(
            share(Optional.of(ABOUT_82_PERCENT)),
            shown("share of live units", LayerSelectivity::selectiveShareOfTestable),
            shown("share, Holm", layer -> layer.selectiveShare(Correction.HOLM)),
            shown(
                "share, Benjamini-Hochberg",
                layer -> layer.selectiveShare(Correction.BENJAMINI_HOCHBERG)),
            shown("silent units", layer -> part(layer.constant(), layer.units()))),
        missing);
  }

  /**
   * Returns the deviations from the poster's design; shares depend on alpha, on the numerosities
   * and on the number of images of each.
   */
  private List<String> posterDesign() {
    List<String> missing = new ArrayList<>();
    evidence.of(OneWayAnova.class).stream()
        .flatMap(anova -> anova.byId().values().stream())
        .findFirst()
        .ifPresent(
            result -> {
              int numerosities = result.numerosities().size();
              double images =
                  (double) (result.degreesOfFreedomWithin() + numerosities) / numerosities;
              if (result.alpha() != POSTER_ALPHA) {
                missing.add("a test at alpha 0.01");
              }
              if (!result.numerosities().equals(ONE_TO_TEN)) {
                missing.add("numerosities 1 to 10");
              }
              if (Math.abs(images - POSTER_IMAGES) > POSTER_IMAGES_TOLERANCE) {
                missing.add("about 80 images per numerosity");
              }
            });
    return missing;
  }

  private Measure share(Optional<Region> region) {
    return numbers.measure(SHARE, region, evidence.of(OneWayAnova.class), PosterClaimList::share);
  }

  private Claim assumptions() {
    List<Measure> measures = new ArrayList<>();
    for (Check check : Check.values()) {
      String name = "live units, rejected: " + check.title();
      measures.add(
          check == Check.BROWN_FORSYTHE || check == Check.SHAPIRO_WILK
              ? numbers.deciding(name, FEW, evidence.of(Assumptions.class), rejected(check))
              : numbers.shown(name, evidence.of(Assumptions.class), rejected(check)));
    }
    measures.add(
        numbers
            .shown(
                "ratio of sds, median",
                evidence.of(Assumptions.class),
                result -> last(result).medianSdRatio())
            .read(Reading.NUMBER));
    measures.add(
        shown(
            "live units, constant at an n",
            layer -> part(layer.zeroVarianceCell(), layer.testable())));
    measures.add(shown("live units, sparse", layer -> part(layer.sparse(), layer.testable())));
    for (OneWayTest test : OneWayTest.values()) {
      measures.add(
          numbers.shown(
              "share, " + test.type(),
              evidence.of(Assumptions.class),
              result -> last(result).selectiveShare(test.type())));
    }
    return new Claim(
        "assumptions",
        "assumptions of the test met",
        measures,
        without(evidence.of(Assumptions.class), Assumptions.TYPE));
  }

  private static Function<Assumptions.Result, OptionalDouble> rejected(Check check) {
    return result -> last(result).rejection(check).share();
  }

  private Claim pairs() {
    List<String> missing =
        new ArrayList<>(without(evidence.of(OneWayAnova.class), OneWayAnova.TYPE));
    missing.addAll(without(evidence.of(TukeyHsd.class), TukeyHsd.TYPE));
    Optional<PerNetwork<PairShares>> pairs =
        evidence
            .of(OneWayAnova.class)
            .flatMap(
                anova -> evidence.of(TukeyHsd.class).map(tukey -> PairShares.of(anova, tukey)));
    return new Claim(
        "pairs",
        "Tukey HSD tells pairs apart",
        List.of(
            numbers.deciding(
                "selective units with a pair", NEARLY_ALL, pairs, PairShares::withPair),
            numbers.shown("pairs apart in a unit", pairs, PairShares::pairs),
            numbers.shown("peak above all others", pairs, PairShares::peakStandsOut)),
        missing);
  }

  private Claim preferences() {
    List<String> missing = new ArrayList<>(tuningEvidence());
    missing.addAll(without(evidence.of(RangeTest.class), RangeTest.TYPE));
    if (evidence.draws(Surrogate.MONOTONE).isEmpty()) {
      missing.add("band of monotone units");
    }
    missing.addAll(without(evidence.of(TuningShapes.class), TuningShapes.TYPE));
    return new Claim(
        "preferences",
        "none at 5-6, over 2/3 at 1-2, bimodal",
        List.of(
            numbers.deciding(
                "prefer 1 or 2", TWO_THIRDS_OR_MORE, evidence.of(Tuning.class), preferring(1, 2)),
            numbers.deciding(
                "prefer 5 or 6", NEARLY_NONE, evidence.of(Tuning.class), preferring(5, 6)),
            numbers.shown("prefer 9 or 10", evidence.of(Tuning.class), preferring(9, 10)),
            numbers.shown(
                "preference repeats",
                evidence.of(Tuning.class),
                result -> last(result).agreement()),
            numbers.shown(
                "of 10: stays in 1-16",
                evidence.of(RangeTest.class),
                result -> last(result).share(RangeTest.Outcome.STAYS)),
            numbers.shown(
                "of 10: follows the edge",
                evidence.of(RangeTest.class),
                result -> last(result).share(RangeTest.Outcome.FOLLOWS_EDGE)),
            shape("peaked by test", CurveShape.PEAKED),
            shape("bimodal by test", CurveShape.VALLEY),
            shape("rising by test", CurveShape.INCREASING),
            shape("falling by test", CurveShape.DECREASING)),
        missing);
  }

  private Measure shape(String name, CurveShape shape) {
    return numbers.shown(
        name, evidence.of(TuningShapes.class), result -> last(result).share(shape));
  }

  private Claim alike() {
    List<String> missing = new ArrayList<>(without(evidence.of(Rsa.class), Rsa.TYPE));
    missing.addAll(tuningEvidence());
    List<Measure> measures = new ArrayList<>();
    for (int[] cell : new int[][] {{2, 10}, {1, 3}}) {
      int a = cell[0];
      int b = cell[1];
      for (Dissimilarity measure : measures()) {
        measures.add(rank(a, b, measure));
      }
      measures.add(
          numbers
              .deciding(
                  "curves of %d, %d: r".formatted(a, b),
                  POSITIVE,
                  evidence.of(Tuning.class),
                  result -> last(result).similarity(a, b))
              .read(Reading.NUMBER));
    }
    for (Dissimilarity measure : measures()) {
      measures.add(fit("reliability, ", measure, RdmFit::reliability));
      measures.add(fit("fit to n, ", measure, RdmFit::linear));
      measures.add(fit("fit to log n, ", measure, RdmFit::log2));
    }
    return new Claim("alike", "2 and 10, 1 and 3 look alike", measures, missing);
  }

  private List<Dissimilarity> measures() {
    return evidence
        .of(Rsa.class)
        .flatMap(all -> all.byId().values().stream().findFirst())
        .map(Rsa.Result::measures)
        .orElse(Rsa.withDefaults().measures());
  }

  /** Returns the rank of a pair among the m cells; it must be in the most similar third. */
  private Measure rank(int a, int b, Dissimilarity measure) {
    int cells =
        evidence.of(Rsa.class).flatMap(all -> all.byId().values().stream().findFirst()).stream()
            .mapToInt(result -> last(result, measure).rdm().labels().size())
            .map(conditions -> conditions * (conditions - 1) / 2)
            .findFirst()
            .orElse(0);
    return numbers
        .deciding(
            "rank of (%d, %d), %s".formatted(a, b, words(measure)),
            Region.atMost(cells / 3.0),
            evidence.of(Rsa.class),
            result -> last(result, measure).rank(a, b))
        .read(Reading.RANK);
  }

  private Measure fit(String name, Dissimilarity measure, Function<RdmFit, OptionalDouble> value) {
    return numbers
        .shown(
            name + words(measure),
            evidence.of(Rsa.class),
            result -> value.apply(last(result, measure)))
        .read(Reading.NUMBER);
  }

  private Claim effect() {
    return new Claim(
        "effect",
        "most sensitive units prefer small n",
        List.of(
            numbers
                .deciding(
                    "effect and preference: rho",
                    NEGATIVE,
                    evidence.of(Tuning.class),
                    result -> last(result).effectPreference())
                .read(Reading.NUMBER)),
        tuningEvidence());
  }

  private Claim fewerUnits() {
    List<String> missing =
        new ArrayList<>(without(evidence.of(OneWayAnova.class), OneWayAnova.TYPE));
    missing.addAll(without(evidence.of(EffectSize.class), EffectSize.TYPE));
    missing.addAll(without(evidence.of(TwoWayStrict.class), TwoWayStrict.TYPE));
    missing.add("other images");
    missing.add("networks of other widths");
    return new Claim(
        "fewer-units",
        "fewer units explain 82 % against 10 %",
        List.of(
            share(Optional.empty()),
            numbers.shown(
                "share, effect size", evidence.of(EffectSize.class), PosterClaimList::lastShare),
            numbers.shown(
                "share, two-way strict",
                evidence.of(TwoWayStrict.class),
                PosterClaimList::lastShare)),
        missing);
  }

  private Claim neverSawNumbers() {
    List<String> missing =
        new ArrayList<>(without(evidence.of(OneWayAnova.class), OneWayAnova.TYPE));
    missing.addAll(withoutNull());
    if (!evidence.hasRandomLabels()) {
      missing.add("control trained on random object labels");
    }
    List<Measure> measures = new ArrayList<>();
    for (String control : evidence.networks(NetworkRole.CONTROL)) {
      measures.add(
          numbers.difference(
              "share less " + control.replace('-', ' '),
              SHARE,
              POSITIVE,
              evidence.of(OneWayAnova.class),
              control,
              PosterClaimList::share));
    }
    measures.add(share(Optional.empty()));
    return new Claim("objects-only", "never saw numbers: from objects alone", measures, missing);
  }

  private Measure shown(String name, Function<LayerSelectivity, OptionalDouble> value) {
    return numbers.shown(name, evidence.of(OneWayAnova.class), result -> value.apply(last(result)));
  }

  private List<String> tuningEvidence() {
    if (evidence.of(Tuning.class).isEmpty()) {
      return without(evidence.of(Tuning.class), Tuning.TYPE);
    }
    boolean fresh =
        evidence.of(Tuning.class).get().byId().values().stream()
            .allMatch(result -> last(result).images() == Block.PREFERENCE);
    return fresh ? List.of() : List.of("fresh images for preferences");
  }

  private static List<String> without(Optional<?> results, String type) {
    return results.isPresent() ? List.of() : List.of("analysis " + type);
  }

  private List<String> withoutNull() {
    return without(evidence.draws(Surrogate.SHUFFLED_LABELS), ClaimNull.TYPE);
  }

  private static Function<Tuning.Result, OptionalDouble> preferring(int from, int to) {
    return result -> last(result).sharePreferring(from, to);
  }

  private static String words(Dissimilarity measure) {
    return switch (measure) {
      case ONE_MINUS_PEARSON -> "correlation";
      case CROSSNOBIS -> "distance";
      default -> measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static OptionalDouble share(OneWayAnova.Result result) {
    return OptionalDouble.of(last(result).selectiveShare());
  }

  private static OptionalDouble lastShare(SelectivityResult result) {
    List<LayerShape> layers = result.units().layers();
    return OptionalDouble.of(result.selectiveShare(layers.get(layers.size() - 1).name()));
  }

  private static LayerShapes last(TuningShapes.Result result) {
    return result.layers().get(result.layers().size() - 1);
  }

  private static OptionalDouble part(int some, int all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
  }

  private static LayerSelectivity last(OneWayAnova.Result result) {
    return result.layers().get(result.layers().size() - 1);
  }

  private static LayerTuning last(Tuning.Result result) {
    return result.layers().get(result.layers().size() - 1);
  }

  private static LayerAssumptions last(Assumptions.Result result) {
    return result.layers().get(result.layers().size() - 1);
  }

  private static RangeTest.Layer last(RangeTest.Result result) {
    return result.layers().get(result.layers().size() - 1);
  }

  private static RdmFit last(Rsa.Result result, Dissimilarity measure) {
    return result.fit(result.layers().get(result.layers().size() - 1), measure);
  }
}
