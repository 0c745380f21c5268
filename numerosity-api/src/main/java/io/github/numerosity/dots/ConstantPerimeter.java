package io.github.numerosity.dots;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Range;
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
 * Dots whose perimeters add up to a given length, whatever their number; so total area shrinks with
 * number.
 *
 * <p>Radii are drawn as 1 + sd e with e standard normal, again unless positive, and all scaled so
 * that the total perimeter is exact.
 *
 * @param perimeter sum of the perimeters
 * @param radiusSd relative standard deviation of the radius, 0 to 0.5
 * @param gap least distance between two outlines
 * @param margin least distance between an outline and the edge of the image
 * @param appearance colours and edges
 */
public record ConstantPerimeter(
    Length perimeter,
    @Range(least = 0, most = 0.5) double radiusSd,
    Length gap,
    Length margin,
    Appearance appearance)
    implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "constant-perimeter";

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the perimeter is 0 or sd is out of range
   */
  public ConstantPerimeter {
    requireNonNull(gap, "gap");
    requireNonNull(margin, "margin");
    requireNonNull(appearance, "appearance");
    if (perimeter.value() == 0) {
      throw new IllegalArgumentException("perimeter must be positive, got " + perimeter);
    }
    Radii.checkSd(radiusSd);
  }

  /**
   * Returns the defaults: a perimeter of twice the side, sd 10 %, a gap of 1/64, white on black.
   *
   * @return the generator
   */
  public static ConstantPerimeter withDefaults() {
    return new ConstantPerimeter(
        Length.side(2), 0.1, Length.side(1.0 / 64), Length.pixels(0), Appearance.whiteOnBlack());
  }

  /**
   * Sets the total perimeter.
   *
   * @param value positive
   * @return a new generator
   */
  public ConstantPerimeter withPerimeter(Length value) {
    return new ConstantPerimeter(value, radiusSd, gap, margin, appearance);
  }

  /**
   * Sets how much radii vary.
   *
   * @param value standard deviation as a fraction of the mean, 0 to 0.5
   * @return a new generator
   */
  public ConstantPerimeter withRadiusSd(double value) {
    return new ConstantPerimeter(perimeter, value, gap, margin, appearance);
  }

  /**
   * Sets the least distance between two outlines.
   *
   * @param value at least 0
   * @return a new generator
   */
  public ConstantPerimeter withGap(Length value) {
    return new ConstantPerimeter(perimeter, radiusSd, value, margin, appearance);
  }

  /**
   * Sets the least distance between an outline and the edge of the image.
   *
   * @param value at least 0
   * @return a new generator
   */
  public ConstantPerimeter withMargin(Length value) {
    return new ConstantPerimeter(perimeter, radiusSd, gap, value, appearance);
  }

  /**
   * Sets colours and edges.
   *
   * @param value the appearance
   * @return a new generator
   */
  public ConstantPerimeter withAppearance(Appearance value) {
    return new ConstantPerimeter(perimeter, radiusSd, gap, margin, value);
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    double[] radii = Radii.draw(request.numerosity(), 1, radiusSd, random);
    if (radii.length > 0) {
      Radii.scaleToPerimeter(radii, perimeter.in(size));
    }
    Placement placement = new Placement(new RectangularField(field(size)), 1, gap.in(size));
    Point[] places = placement.place(radii, size, random);
    List<Item> dots = new ArrayList<>(radii.length);
    for (int dot = 0; dot < radii.length; dot++) {
      dots.add(new Disc(places[dot], radii[dot]));
    }
    return appearance.draw(size, dots);
  }

  @Override
  public List<String> problems(StimulusRequest request) {
    ImageSize size = request.size();
    List<String> problems = new ArrayList<>(appearance.problems(size));
    if (request.numerosity() > 0) {
      double radius = perimeter.in(size) / (2 * Math.PI * request.numerosity());
      problems.addAll(
          new Crowding(request.numerosity(), radius, radiusSd, gap.in(size), size)
              .problems(field(size)));
    }
    return problems;
  }

  @Override
  public List<Constraint> constraints(StimulusRequest request) {
    return request.numerosity() == 0
        ? List.of()
        : List.of(Constraint.around(Property.PERIMETER, perimeter.in(request.size()), 1e-9));
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
    sentences.add(Measures.variation(radiusSd));
    sentences.add(
        "They were scaled so that the perimeters of all dots added up to exactly %s, whatever their number."
            .formatted(measures.of(perimeter)));
    sentences.add(
        "Dots were placed uniformly inside the image with a gap of %s between outlines%s."
            .formatted(
                measures.of(gap),
                margin.value() == 0 ? "" : " and a margin of " + measures.of(margin)));
    sentences.addAll(appearance.method());
    return List.copyOf(sentences);
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  private Bounds field(ImageSize size) {
    double edge = margin.in(size);
    return new Bounds(edge, edge, size.width() - edge, size.height() - edge);
  }

  /** Makes the generator from JSON. */
  public static final class Type extends RecordType<ConstantPerimeter> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, ConstantPerimeter.class, withDefaults());
    }
  }
}
