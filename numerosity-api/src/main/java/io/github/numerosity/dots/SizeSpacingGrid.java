package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Equal dots in a circular field, over a grid of size and spacing: the stimulus space of DeWind et
 * al. 2015, in which number, size and spacing are orthogonal.
 *
 * <p>Size is item area x total area and spacing is field area x field area per item. Both are given
 * by their square roots, which are areas: with s = sqrt(size) and f = sqrt(spacing), n items have
 * the area s / sqrt(n) each and a field of the area f sqrt(n). Image {@code index} takes the grid
 * point numbered index modulo their count, spacing running fastest.
 */
public final class SizeSpacingGrid extends SizeSpacingGridSettings implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "size-spacing-grid";

  /**
   * Settings.
   *
   * @param sizes values of sqrt(size), at least one
   * @param spacings values of sqrt(spacing), at least one
   * @param gap least distance between two outlines
   * @param appearance colours and edges
   */
  @Settings
  record Values(List<Area> sizes, List<Area> spacings, Length gap, Appearance appearance) {}

  SizeSpacingGrid(Values values) {
    super(values);
    if (sizes().isEmpty() || spacings().isEmpty()) {
      throw new IllegalArgumentException(
          "at least one size and one spacing are needed, got " + sizes() + " and " + spacings());
    }
  }

  /**
   * Returns the defaults, which allow 1 to 30 items at sides of 32 px and more: three sizes, 0.008,
   * 0.0139 and 0.024, and three spacings, 0.08, 0.106 and 0.14 of the squared side; a gap of 1/64;
   * white on black.
   *
   * @return the generator
   */
  public static SizeSpacingGrid withDefaults() {
    return new SizeSpacingGrid(
        new Values(
            List.of(Area.side(0.008), Area.side(0.0139), Area.side(0.024)),
            List.of(Area.side(0.08), Area.side(0.106), Area.side(0.14)),
            Length.side(1.0 / 64),
            Appearance.whiteOnBlack()));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    if (request.numerosity() == 0) {
      return appearance().draw(size, List.of());
    }
    double[] radii = new double[request.numerosity()];
    java.util.Arrays.fill(radii, Math.sqrt(itemArea(request) / Math.PI));
    Point middle = new Point(size.width() / 2.0, size.height() / 2.0);
    CircularField field = new CircularField(new Disc(middle, fieldRadius(request)));
    Point[] places = new Placement(field, 1, gap().in(size)).place(radii, size, random);
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
    if (request.numerosity() == 0) {
      return problems;
    }
    double field = fieldRadius(request);
    if (2 * field > size.side()) {
      problems.add(
          Problem.of(
              "a field of radius %.2f px does not fit into images of %s; use smaller spacings",
              field, size));
    }
    double radius = Math.sqrt(itemArea(request) / Math.PI);
    problems.addAll(
        new Crowding(request.numerosity(), radius, 0, gap().in(size), size).problems(field));
    return problems;
  }

  /** {@inheritDoc} Item area and total area are exact; the hull stays within the field. */
  @Override
  public List<Constraint> constraints(StimulusRequest request) {
    if (request.numerosity() == 0) {
      return List.of();
    }
    double item = itemArea(request);
    double field = fieldRadius(request);
    return List.of(
        Constraint.around(Property.ITEM_AREA, item, 1e-9),
        Constraint.around(Property.TOTAL_AREA, item * request.numerosity(), 1e-9),
        new Constraint(Property.HULL_AREA, 0, Math.PI * field * field));
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
    sentences.add(
        ("Pictures took the points of a grid in turn on which number, size (item area × total area)"
                + " and spacing (field area × field area per item) are orthogonal, after DeWind et"
                + " al. (2015): the square root of size was %s, that of spacing %s.")
            .formatted(
                Prose.list(sizes().stream().map(measures::of).toList()),
                Prose.list(spacings().stream().map(measures::of).toList())));
    sentences.add(
        "Dots of equal size were placed uniformly in a circular field with a gap of %s between outlines."
            .formatted(measures.of(gap())));
    sentences.addAll(appearance().method());
    return List.copyOf(sentences);
  }

  private double itemArea(StimulusRequest request) {
    int point = request.index() / spacings().size();
    return sizes().get(point % sizes().size()).in(request.size()) / Math.sqrt(request.numerosity());
  }

  private double fieldRadius(StimulusRequest request) {
    Area spacing = spacings().get(request.index() % spacings().size());
    double area = spacing.in(request.size()) * Math.sqrt(request.numerosity());
    return Math.sqrt(area / Math.PI);
  }

  /** Component type of the generator. */
  public static final class Type extends RecordType<SizeSpacingGrid> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, SizeSpacingGrid.class, withDefaults());
    }
  }
}
