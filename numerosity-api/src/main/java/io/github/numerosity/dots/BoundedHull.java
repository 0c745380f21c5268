package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Mixed shapes whose centres lie in a regular polygon in the middle of the image, at a random
 * rotation: the third set of Kim et al. 2021, whose polygon is a pentagon.
 *
 * <p>The polygon bounds the convex hull but does not keep it constant, so the hull still grows with
 * number. {@link OccupiedHull} keeps it about constant. Each item has a shape of the list with
 * equal odds and a radius R (1 + sd e) with e standard normal, drawn again unless positive.
 */
public final class BoundedHull extends BoundedHullSettings implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "bounded-hull";

  /**
   * Assumed largest deviation of a radius from its mean; the probability of a larger one is 2e-9.
   */
  private static final double FARTHEST_SD = 6;

  /**
   * Settings.
   *
   * @param radius mean radius R, see {@link Shape}
   * @param shapes shapes of the items; a shape that occurs twice is twice as likely
   * @param corners of the polygon
   * @param circumradius circumradius of the polygon
   * @param separation centres are farther apart than separation x (sum of the radii) + gap; at
   *     least the largest reach of a shape, so that items cannot overlap (root 2 for squares)
   * @param centers allowed positions of the centres
   */
  @Settings
  record Values(
      Length radius,
      @Unwrapped DotStyle style,
      List<Shape> shapes,
      @Range(least = 3) int corners,
      Length circumradius,
      @Range(least = 0) double separation,
      Centers centers) {}

  BoundedHull(Values values) {
    super(values);
    radius().requirePositive("radius");
    circumradius().requirePositive("circumradius");
    if (shapes().isEmpty()) {
      throw new IllegalArgumentException("at least one shape is needed");
    }
    double reach = shapes().stream().mapToDouble(shape -> shape.reach(1)).max().orElseThrow();
    if (separation() < reach) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "separation must be >= %.4f, so that the shapes %s cannot overlap, got %s",
              reach,
              shapes(),
              separation()));
    }
  }

  /**
   * Returns the defaults, which are those of Kim et al. 2021 in fractions of their side of 227 px,
   * but with smooth edges and centres anywhere: radius 7, sd 10 %, squares, discs, ellipses and
   * triangles, a pentagon of circumradius 110, separation root 2, white on black.
   *
   * @return the generator
   */
  public static BoundedHull withDefaults() {
    return new BoundedHull(
        new Values(
            Length.side(7.0 / 227),
            DotStyle.withGap(Length.pixels(0)),
            List.of(Shape.SQUARE, Shape.DISC, Shape.ELLIPSE, Shape.TRIANGLE),
            5,
            Length.side(110.0 / 227),
            Math.sqrt(2),
            Centers.ANYWHERE));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    if (request.numerosity() == 0) {
      return appearance().draw(size, List.of());
    }
    Field image = Field.in(new Bounds(0, 0, size.width(), size.height()), centers());
    Polygon polygon = polygon(size, 2 * Math.PI * random.nextDouble());
    double[] radii = Radii.draw(request.numerosity(), radius().in(size), radiusSd(), random);
    Point[] places =
        new Placement(new PolygonField(polygon, image), separation(), gap().in(size))
            .place(radii, size, random);
    List<Item> items = new ArrayList<>(radii.length);
    for (int item = 0; item < radii.length; item++) {
      Shape shape = shapes().get(random.nextInt(shapes().size()));
      items.add(shape.at(places[item], radii[item], random));
    }
    return appearance().draw(size, items);
  }

  @Override
  public List<Problem> problems(StimulusRequest request) {
    ImageSize size = request.size();
    List<Problem> problems = new ArrayList<>(appearance().problems(size));
    if (request.numerosity() == 0) {
      return problems;
    }
    if (2 * circumradius().in(size) > size.side()) {
      problems.add(
          Problem.of(
              "a hull of circumradius %.2f px is larger than images of %s; use at most half of the"
                  + " side",
              circumradius().in(size), size));
    }
    double reach = separation() * radius().in(size);
    problems.addAll(
        new Crowding(request.numerosity(), reach, radiusSd(), gap().in(size), size)
            .problems(polygon(size, 0)));
    double smallest = shapes().stream().mapToDouble(shape -> shape.area(1)).min().orElseThrow();
    if (smallest * radius().in(size) * radius().in(size) < 1) {
      problems.add(
          Problem.of(
              "shapes of mean radius %.2f px may cover less than a pixel in images of %s; use"
                  + " larger shapes or images",
              radius().in(size), size));
    }
    return problems;
  }

  /** {@inheritDoc} The hull stays within the polygon, grown by the reach of the items. */
  @Override
  public List<Constraint> constraints(StimulusRequest request) {
    if (request.numerosity() == 0) {
      return List.of();
    }
    double reach = separation() * radius().in(request.size()) * (1 + FARTHEST_SD * radiusSd());
    return List.of(
        new Constraint(
            Property.HULL_AREA,
            0,
            HullBound.grown(corners(), circumradius().in(request.size()), reach)));
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
    sentences.add(Measures.radii(measures.of(radius()), radiusSd()) + ".");
    sentences.add(Shape.choice(shapes()) + ".");
    sentences.add(
        ("The centres of the items lay in a regular polygon of %d corners and circumradius %s in"
                + " the middle of the image, at a random rotation, which bounded the convex hull"
                + " without holding it constant (after Kim et al. 2021).")
            .formatted(corners(), measures.of(circumradius())));
    sentences.add(
        "Items were placed uniformly there, centres farther apart than %s times the sum of the radii%s%s."
            .formatted(
                Prose.rounded(separation(), 4),
                gap().value() == 0 ? "" : " and " + measures.of(gap()),
                centers().clause()));
    sentences.addAll(appearance().method());
    return List.copyOf(sentences);
  }

  private Polygon polygon(ImageSize size, double angle) {
    Point middle = new Point(size.width() / 2.0, size.height() / 2.0);
    return Polygon.regular(middle, corners(), circumradius().in(size), angle);
  }

  /** Component type of the generator. */
  public static final class Type extends RecordType<BoundedHull> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, BoundedHull.class, withDefaults());
    }
  }
}
