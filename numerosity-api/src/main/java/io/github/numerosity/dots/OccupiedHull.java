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
import io.github.numerosity.stimulus.PlacementException;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Mixed shapes, the first of which occupy the corners of the convex hull, so that the hull is about
 * the same for every number: the third set of Nasr and Nieder 2021.
 *
 * <p>The corners have equal angles with a random rotation and a distance D (1 + sd e) from the
 * middle, e standard normal. A distance is redrawn if it deviates by more than 3 sd or its item
 * would not lie inside the image. The other items lie inside the polygon of these centres. With
 * fewer items than corners the hull has {@code fewCorners}; with fewer items than that it is the
 * hull of the items.
 *
 * <p>Each item has a shape of the list with equal odds and a radius R (1 + sd e), drawn again
 * unless positive.
 */
public final class OccupiedHull extends OccupiedHullSettings implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "occupied-hull";

  private static final double FARTHEST_RADIUS_SD = 6;
  private static final double FARTHEST_DISTANCE_SD = 3;

  /** Largest number of attempts to arrange the corners. */
  private static final int ARRANGEMENTS = 1000;

  /**
   * Settings.
   *
   * @param radius mean radius R, see {@link Shape}
   * @param shapes shapes of the items; a shape that occurs twice is twice as likely
   * @param corners corners of the hull
   * @param fewCorners corners of the hull if there are fewer items than corners; at most corners
   * @param distance mean distance D of the corners from the middle of the image
   * @param distanceSd standard deviation of the distance relative to its mean
   * @param margin least distance between an item and the edge of the image
   */
  @Settings
  record Values(
      Length radius,
      @Unwrapped DotStyle style,
      List<Shape> shapes,
      @Range(least = 3) int corners,
      @Range(least = 3) int fewCorners,
      Length distance,
      @Range(least = 0, most = 0.2) double distanceSd,
      Length margin) {}

  OccupiedHull(Values values) {
    super(values);
    radius().requirePositive("radius");
    distance().requirePositive("distance");
    if (shapes().isEmpty()) {
      throw new IllegalArgumentException("at least one shape is needed");
    }
    if (corners() < fewCorners()) {
      throw new IllegalArgumentException(
          "corners must be >= fewCorners, got " + corners() + " and " + fewCorners());
    }
  }

  /**
   * Returns the defaults: radius 1/16 of the side, sd 10 %, discs, rectangles, ellipses and
   * triangles; 5 corners, 3 for fewer than 5 items, at 85/224 of the side, sd 5/85 (Nasr and Nieder
   * 2021); a gap of 1/64, white on black.
   *
   * @return the generator
   */
  public static OccupiedHull withDefaults() {
    return new OccupiedHull(
        new Values(
            Length.side(2.0 / 32),
            DotStyle.withGap(Length.side(1.0 / 64)),
            List.of(Shape.DISC, Shape.RECTANGLE, Shape.ELLIPSE, Shape.TRIANGLE),
            5,
            3,
            Length.side(85.0 / 224),
            5.0 / 85,
            Length.pixels(0)));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    int numerosity = request.numerosity();
    if (numerosity == 0) {
      return appearance().draw(size, List.of());
    }
    double[] radii = Radii.draw(numerosity, radius().in(size), radiusSd(), random);
    Shape[] chosen = new Shape[numerosity];
    double[] reach = new double[numerosity];
    for (int item = 0; item < numerosity; item++) {
      chosen[item] = shapes().get(random.nextInt(shapes().size()));
      reach[item] = chosen[item].reach(radii[item]);
    }
    List<Point> outer = hull(request, chosen, radii, reach, random);
    List<Point> places = outer;
    if (numerosity > outer.size()) {
      double edge = margin().in(size);
      Field image =
          new RectangularField(new Bounds(edge, edge, size.width() - edge, size.height() - edge));
      places =
          Arrays.asList(
              new Placement(new PolygonField(new Polygon(outer), image), 1, gap().in(size))
                  .place(outer, reach, size, random));
    }
    List<Item> items = new ArrayList<>(numerosity);
    for (int item = 0; item < numerosity; item++) {
      items.add(chosen[item].at(places.get(item), radii[item], random));
    }
    return appearance().draw(size, items);
  }

  private List<Point> hull(
      StimulusRequest request,
      Shape[] chosen,
      double[] radii,
      double[] reach,
      RandomGenerator random) {
    ImageSize size = request.size();
    for (int attempt = 0; attempt < ARRANGEMENTS; attempt++) {
      double rotation = 2 * Math.PI * random.nextDouble();
      List<Point> centers = new ArrayList<>();
      int wanted = Math.min(corners(request), request.numerosity());
      while (centers.size() < wanted
          && addCorner(centers, rotation, request, chosen, radii, random)) {
        if (touches(centers, reach, gap().in(size))) {
          break;
        }
      }
      if (centers.size() == wanted && !touches(centers, reach, gap().in(size))) {
        return centers;
      }
    }
    throw new PlacementException(
        String.format(
            Locale.ROOT,
            "%d items of mean radius %.2f px could not be placed on the corners of a hull at %.2f"
                + " px from the middle of an image of %s; use smaller items or another distance",
            request.numerosity(),
            Arrays.stream(radii).average().orElseThrow(),
            distance().in(size),
            size));
  }

  private boolean addCorner(
      List<Point> centers,
      double rotation,
      StimulusRequest request,
      Shape[] chosen,
      double[] radii,
      RandomGenerator random) {
    ImageSize size = request.size();
    int corner = centers.size();
    double offset = random.nextGaussian();
    if (Math.abs(offset) > FARTHEST_DISTANCE_SD) {
      return false;
    }
    double away = distance().in(size) * (1 + distanceSd() * offset);
    double angle = rotation + 2 * Math.PI * corner / corners(request);
    Point center =
        new Point(
            size.width() / 2.0 + away * StrictMath.cos(angle),
            size.height() / 2.0 + away * StrictMath.sin(angle));
    double edge = margin().in(size) + halfExtent(chosen[corner], radii[corner]);
    boolean inside =
        center.x() >= edge
            && center.y() >= edge
            && center.x() <= size.width() - edge
            && center.y() <= size.height() - edge;
    return inside && centers.add(center);
  }

  /**
   * Returns half the extent of a shape along the axes; for upright shapes it is less than the reach
   * of their corners.
   */
  private static double halfExtent(Shape shape, double radius) {
    return shape == Shape.RECTANGLE || shape == Shape.SQUARE ? radius : shape.reach(radius);
  }

  private static boolean touches(List<Point> centers, double[] reach, double gap) {
    int last = centers.size() - 1;
    for (int other = 0; other < last; other++) {
      double dx = centers.get(other).x() - centers.get(last).x();
      double dy = centers.get(other).y() - centers.get(last).y();
      double least = reach[other] + reach[last] + gap;
      if (dx * dx + dy * dy <= least * least) {
        return true;
      }
    }
    return false;
  }

  private int corners(StimulusRequest request) {
    return request.numerosity() < corners() ? fewCorners() : corners();
  }

  @Override
  public List<Problem> problems(StimulusRequest request) {
    ImageSize size = request.size();
    List<Problem> problems = new ArrayList<>(appearance().problems(size));
    if (request.numerosity() == 0) {
      return problems;
    }
    double mean = radius().in(size);
    if (2 * (distance().in(size) + mean + margin().in(size)) > size.side()) {
      problems.add(
          Problem.of(
              "a hull whose corners are %.2f px from the middle, with items of mean radius %.2f px"
                  + " and a margin of %.2f px, is larger than images of %s; use a smaller distance",
              distance().in(size), mean, margin().in(size), size));
    }
    double reach =
        shapes().stream().mapToDouble(shape -> shape.reach(mean)).average().orElseThrow();
    Point middle = new Point(size.width() / 2.0, size.height() / 2.0);
    problems.addAll(
        new Crowding(request.numerosity(), reach, radiusSd(), gap().in(size), size)
            .problems(Polygon.regular(middle, corners(request), distance().in(size), 0)));
    double smallest = shapes().stream().mapToDouble(shape -> shape.area(mean)).min().orElseThrow();
    if (smallest < 1) {
      problems.add(
          Problem.of(
              "shapes of mean radius %.2f px may cover less than a pixel in images of %s; use"
                  + " larger shapes or images",
              mean, size));
    }
    return problems;
  }

  /**
   * {@inheritDoc} The hull lies between the polygon of the nearest corners and that of the farthest
   * ones, grown by the reach of the items; it is undefined below {@code fewCorners} items.
   */
  @Override
  public List<Constraint> constraints(StimulusRequest request) {
    int count = corners(request);
    if (request.numerosity() < count) {
      return List.of();
    }
    double mean = distance().in(request.size());
    double reach =
        shapes().stream()
            .mapToDouble(
                shape ->
                    shape.reach(radius().in(request.size()))
                        * (1 + FARTHEST_RADIUS_SD * radiusSd()))
            .max()
            .orElseThrow();
    return List.of(
        new Constraint(
            Property.HULL_AREA,
            HullBound.area(count, mean * (1 - FARTHEST_DISTANCE_SD * distanceSd())),
            HullBound.grown(count, mean * (1 + FARTHEST_DISTANCE_SD * distanceSd()), reach)));
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
        ("The first items stood on the %d corners of the convex hull (%d with fewer than %d items),"
                + " at equal angles from a random one and at a distance from the middle drawn from a"
                + " normal distribution of mean %s and a standard deviation of %s of it, so that the"
                + " hull was about the same for every number (after Nasr and Nieder 2021).")
            .formatted(
                corners(),
                fewCorners(),
                corners(),
                measures.of(distance()),
                Prose.percent(distanceSd())));
    sentences.add(
        "The other items were placed uniformly inside it, with a gap of %s%s."
            .formatted(
                measures.of(gap()),
                margin().value() == 0
                    ? ""
                    : " and a margin of %s to the edge of the image"
                        .formatted(measures.of(margin()))));
    sentences.addAll(appearance().method());
    return List.copyOf(sentences);
  }

  /** Component type of the generator. */
  public static final class Type extends RecordType<OccupiedHull> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, OccupiedHull.class, withDefaults());
    }
  }
}
