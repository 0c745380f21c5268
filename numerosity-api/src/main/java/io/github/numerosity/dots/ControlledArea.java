package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Dots of a constant total area for every number, optionally with the mean distance in a band.
 *
 * <p>Radii are drawn as 1 + sd e with e standard normal, redrawn unless positive, and all scaled so
 * that the total area is exact. With several total areas, image {@code index} takes the one
 * numbered index modulo their count, so that every numerosity gets every area.
 *
 * <p>One area of 1200 px squared at a side of 227 or 224 px and a mean distance of 90 to 100 px is
 * the second set of Kim et al. 2021 (sd 10 %) and of Nasr and Nieder 2021 (sd 0). There luminance
 * is equalised afterwards; here coverage is exact, so that equal area implies equal luminance.
 * Eight areas without a band are the set of Stoianov and Zorzi 2012.
 */
public final class ControlledArea extends ControlledAreaSettings implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "controlled-area";

  /**
   * Settings.
   *
   * @param areas total areas, at least one
   * @param meanDistance limits of the mean distance of centres; a single dot has none
   * @param margin least distance between an outline and the edge of the image
   * @param centers allowed positions of the centres
   */
  @Settings
  record Values(
      List<Area> areas,
      @Unwrapped DotStyle style,
      Optional<DistanceBand> meanDistance,
      Length margin,
      Centers centers) {}

  ControlledArea(Values values) {
    super(values);
    if (areas().isEmpty()) {
      throw new IllegalArgumentException("at least one total area is needed");
    }
  }

  /**
   * Returns the defaults: a total area of 8 % of the squared side, sd 10 %, mean distance 0.40 to
   * 0.44 of the side (the published 90 to 100 px of 227), a gap of 1/64, white on black.
   *
   * @return the generator
   */
  public static ControlledArea withDefaults() {
    return new ControlledArea(
        new Values(
            List.of(Area.side(0.08)),
            DotStyle.withGap(Length.side(1.0 / 64)),
            Optional.of(new DistanceBand(Length.side(90.0 / 227), Length.side(100.0 / 227))),
            Length.pixels(0),
            Centers.ANYWHERE));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    double[] radii = Radii.draw(request.numerosity(), 1, radiusSd(), random);
    if (radii.length > 0) {
      Radii.scaleToArea(radii, area(request));
    }
    Placement placement = new Placement(Field.in(field(size), centers()), 1, gap().in(size));
    Point[] places =
        meanDistance().isPresent()
            ? placement.placeApart(
                meanDistance().get().low().in(size),
                meanDistance().get().high().in(size),
                radii,
                size,
                random)
            : placement.place(radii, size, random);
    List<Item> dots = new ArrayList<>(radii.length);
    for (int dot = 0; dot < radii.length; dot++) {
      dots.add(new Disc(places[dot], radii[dot]));
    }
    return appearance().draw(size, dots);
  }

  @Override
  public List<Problem> problems(StimulusRequest request) {
    ImageSize size = request.size();
    List<Problem> problems = new ArrayList<>(appearance().problems(size));
    if (request.numerosity() > 0) {
      problems.addAll(
          new Crowding(request.numerosity(), radius(request), radiusSd(), gap().in(size), size)
              .problems(field(size)));
    }
    if (request.numerosity() > 1) {
      meanDistance().ifPresent(band -> checkDistance(request, band, problems));
    }
    return problems;
  }

  private void checkDistance(StimulusRequest request, DistanceBand band, List<Problem> problems) {
    ImageSize size = request.size();
    double low = band.low().in(size);
    double high = band.high().in(size);
    double radius = radius(request);
    Bounds field = field(size);
    // The distance of two centres is at most the diagonal of the field of centres and at least that
    // of two dots at the least gap.
    double farthest =
        StrictMath.hypot(
            field.right() - field.left() - 2 * radius, field.bottom() - field.top() - 2 * radius);
    double nearest = 2 * radius + gap().in(size);
    if (!(low < high)) {
      problems.add(
          Problem.of(
              "the mean distance cannot be more than %.2f and less than %.2f px; low must be below"
                  + " high",
              low, high));
    } else if (low >= farthest || high <= nearest) {
      problems.add(
          Problem.of(
              "the mean distance of %d dots of mean radius %.2f px cannot be in %.2f to %.2f px:"
                  + " their centres are %.2f to %.2f px apart; change the limits or the area",
              request.numerosity(), radius, low, high, nearest, farthest));
    }
  }

  @Override
  public List<Constraint> constraints(StimulusRequest request) {
    if (request.numerosity() == 0) {
      return List.of();
    }
    ImageSize size = request.size();
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(Constraint.around(Property.TOTAL_AREA, area(request), 1e-9));
    constraints.add(appearance().luminance(size, area(request), radius(request)));
    if (request.numerosity() > 1) {
      meanDistance()
          .ifPresent(
              band ->
                  constraints.add(
                      new Constraint(
                          Property.MEAN_DISTANCE, band.low().in(size), band.high().in(size))));
    }
    return constraints;
  }

  @Override
  public List<String> method() {
    return method(Measures.relative());
  }

  @Override
  public List<String> method(ImageSize size) {
    return method(Measures.in(size));
  }

  private List<String> method(Measures measures) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Measures.variation(radiusSd()));
    sentences.add(
        areas().size() == 1
            ? "They were scaled so that the areas of all dots added up to exactly %s, whatever their number."
                .formatted(measures.of(areas().get(0)))
            : "They were scaled so that the areas of all dots added up to exactly one of %s, in turn, so that every number was shown with every total area (after Stoianov and Zorzi 2012)."
                .formatted(Prose.list(areas().stream().map(measures::of).toList())));
    meanDistance()
        .ifPresent(
            band ->
                sentences.add(
                    "Arrangements were drawn until the mean distance of the dots' centres over pairs lay between %s and %s (after Nasr and Nieder 2021 and Kim et al. 2021)."
                        .formatted(measures.of(band.low()), measures.of(band.high()))));
    sentences.add(
        "Dots were placed uniformly inside the image with a gap of %s between outlines%s."
            .formatted(
                measures.of(gap()),
                (margin().value() == 0 ? "" : " and a margin of " + measures.of(margin()))
                    + centers().clause()));
    sentences.addAll(appearance().method());
    return List.copyOf(sentences);
  }

  private double area(StimulusRequest request) {
    return areas().get(request.index() % areas().size()).in(request.size());
  }

  private double radius(StimulusRequest request) {
    return Math.sqrt(area(request) / (Math.PI * request.numerosity()));
  }

  private Bounds field(ImageSize size) {
    double edge = margin().in(size);
    return new Bounds(edge, edge, size.width() - edge, size.height() - edge);
  }

  /** Component type of the generator. */
  public static final class Type extends RecordType<ControlledArea> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, ControlledArea.class, withDefaults());
    }
  }
}
