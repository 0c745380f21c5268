package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Dots of about one size, uniformly placed; total area and most other features grow with number.
 *
 * <p>Each radius is R (1 + sd e) with e standard normal, drawn again unless positive. Dots are
 * placed one after another, uniformly over the places where they lie inside the field and keep the
 * gap. The field is a rectangle in the middle of the image, {@code spread} times as wide and high,
 * less the margin on each side.
 *
 * <p>The defaults are the reference stimuli of the poster's study at 32 x 32: R = 2 px, sd 10 %,
 * white on black.
 */
public final class StandardDots extends StandardDotsSettings implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "standard";

  /**
   * Settings.
   *
   * @param radius mean radius R
   * @param margin least distance between an outline and the edge of the field
   * @param spread share of the image's sides that the field takes
   * @param rounding rounding of the radii
   * @param centers allowed positions of the centres
   * @param shapes shapes of the items, each inscribed in the circle of its radius; a shape that
   *     occurs twice is twice as likely
   */
  @Settings
  record Values(
      Length radius,
      @Unwrapped DotStyle style,
      Length margin,
      @Range(above = 0, most = 1) double spread,
      Rounding rounding,
      Centers centers,
      List<Shape> shapes) {}

  StandardDots(Values values) {
    super(values);
    if (shapes().isEmpty()) {
      throw new IllegalArgumentException("shapes must name at least one");
    }
    radius().requirePositive("radius");
  }

  /**
   * Returns the defaults: radius 1/16 and gap 1/32 of the side, sd 10 %, no margin, the whole
   * image, white on black.
   *
   * @return the generator
   */
  public static StandardDots withDefaults() {
    return new StandardDots(
        new Values(
            Length.side(2.0 / 32),
            DotStyle.withGap(Length.side(1.0 / 32)),
            Length.pixels(0),
            1,
            Rounding.NONE,
            Centers.ANYWHERE,
            List.of(Shape.DISC)));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    double[] radii = new double[request.numerosity()];
    for (int dot = 0; dot < radii.length; dot++) {
      radii[dot] = drawRadius(size, random);
    }
    Placement placement = new Placement(Field.in(field(size), centers()), 1, gap().in(size));
    Point[] places = placement.place(radii, size, random);
    List<Item> dots = new ArrayList<>(radii.length);
    for (int dot = 0; dot < radii.length; dot++) {
      Shape shape =
          shapes().size() == 1 ? shapes().get(0) : shapes().get(random.nextInt(shapes().size()));
      dots.add(shape.at(places[dot], radii[dot] / shape.reach(1), random));
    }
    return appearance().draw(size, dots);
  }

  @Override
  public List<Problem> problems(StimulusRequest request) {
    ImageSize size = request.size();
    List<Problem> problems = new ArrayList<>(appearance().problems(size));
    if (request.numerosity() > 0) {
      problems.addAll(
          new Crowding(request.numerosity(), radius().in(size), radiusSd(), gap().in(size), size)
              .problems(field(size)));
    }
    return problems;
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
        Measures.radii(measures.of(radius()), radiusSd())
            + (rounding() == Rounding.WHOLE_PIXELS ? ", and rounded to whole pixels." : "."));
    sentences.add(
        shapes().size() == 1
            ? "Items were " + shapes().get(0).plural() + "."
            : Shape.choice(shapes()) + ", inscribed in the circle of its radius.");
    sentences.add(
        "Items were placed one after another, uniformly over the places where they lay inside %s and kept a gap of %s between outlines%s."
            .formatted(
                spread() == 1
                    ? "the image"
                    : "the middle of the image, %s of its sides".formatted(Prose.percent(spread())),
                measures.of(gap()),
                (margin().value() == 0 ? "" : " and a margin of " + measures.of(margin()))
                    + centers().clause()));
    sentences.add("No feature but number was controlled.");
    sentences.addAll(appearance().method());
    return List.copyOf(sentences);
  }

  private double drawRadius(ImageSize size, RandomGenerator random) {
    double mean = radius().in(size);
    double drawn;
    do {
      drawn = mean * (1 + radiusSd() * random.nextGaussian());
      if (rounding() == Rounding.WHOLE_PIXELS) {
        drawn = Math.floor(drawn + 0.5);
      }
    } while (!(drawn > 0));
    return drawn;
  }

  private Bounds field(ImageSize size) {
    double left = size.width() * (1 - spread()) / 2 + margin().in(size);
    double top = size.height() * (1 - spread()) / 2 + margin().in(size);
    return new Bounds(left, top, size.width() - left, size.height() - top);
  }

  /** Component type of the generator. */
  public static final class Type extends RecordType<StandardDots> {
    /** For the service loader. */
    public Type() {
      super(StimulusGenerator.class, TYPE, StandardDots.class, withDefaults());
    }
  }
}
