package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
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
import java.util.random.RandomGenerator;

/**
 * Dots of a constant total perimeter for every number, so that total area decreases with number.
 *
 * <p>Radii are drawn as 1 + sd e with e standard normal, redrawn unless positive, and all scaled so
 * that the total perimeter is exact.
 */
public final class ConstantPerimeter extends ConstantPerimeterSettings
    implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "constant-perimeter";

  /**
   * Settings.
   *
   * @param perimeter sum of the perimeters
   * @param margin least distance between an outline and the edge of the image
   */
  @Settings
  record Values(Length perimeter, @Unwrapped DotStyle style, Length margin) {}

  ConstantPerimeter(Values values) {
    super(values);
    perimeter().requirePositive("perimeter");
  }

  /**
   * Returns the defaults: a perimeter of twice the side, sd 10 %, a gap of 1/64, white on black.
   *
   * @return the generator
   */
  public static ConstantPerimeter withDefaults() {
    return new ConstantPerimeter(
        new Values(Length.side(2), DotStyle.withGap(Length.side(1.0 / 64)), Length.pixels(0)));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    double[] radii = Radii.draw(request.numerosity(), 1, radiusSd(), random);
    if (radii.length > 0) {
      Radii.scaleToPerimeter(radii, perimeter().in(size));
    }
    Placement placement = new Placement(new RectangularField(field(size)), 1, gap().in(size));
    Point[] places = placement.place(radii, size, random);
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
      double radius = perimeter().in(size) / (2 * Math.PI * request.numerosity());
      problems.addAll(
          new Crowding(request.numerosity(), radius, radiusSd(), gap().in(size), size)
              .problems(field(size)));
    }
    return problems;
  }

  @Override
  public List<Constraint> constraints(StimulusRequest request) {
    return request.numerosity() == 0
        ? List.of()
        : List.of(Constraint.around(Property.PERIMETER, perimeter().in(request.size()), 1e-9));
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
        "They were scaled so that the perimeters of all dots added up to exactly %s, whatever their number."
            .formatted(measures.of(perimeter())));
    sentences.add(
        "Dots were placed uniformly inside the image with a gap of %s between outlines%s."
            .formatted(
                measures.of(gap()),
                margin().value() == 0 ? "" : " and a margin of " + measures.of(margin())));
    sentences.addAll(appearance().method());
    return List.copyOf(sentences);
  }

  private Bounds field(ImageSize size) {
    double edge = margin().in(size);
    return new Bounds(edge, edge, size.width() - edge, size.height() - edge);
  }

  /** Component type of the generator. */
  public static final class Type extends RecordType<ConstantPerimeter> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, ConstantPerimeter.class, withDefaults());
    }
  }
}
