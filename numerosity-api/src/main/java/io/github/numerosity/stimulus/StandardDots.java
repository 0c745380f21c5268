package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Dots of about one size, uniformly placed: total area and most else grow with number.
 *
 * <p>Each radius is R (1 + sd e) with e standard normal, drawn again unless positive. Dots are
 * placed one after another, uniformly over the places where they lie inside the field and keep the
 * gap. The field is a rectangle in the middle of the image, {@code spread} times as wide and high.
 *
 * <p>The defaults are the reference of the poster's study at 32 x 32: R = 2 px, sd 10 %, white on
 * black.
 *
 * @param radius mean radius R
 * @param radiusSd relative standard deviation of the radius, 0 to 0.5
 * @param gap least distance between two outlines
 * @param margin least distance between an outline and the edge of the field
 * @param spread share of the image's sides that the field takes, in (0, 1]
 * @param appearance colours and edges
 */
public record StandardDots(
    Length radius, double radiusSd, Length gap, Length margin, double spread, Appearance appearance)
    implements StimulusGenerator {
  /** The type name in JSON. */
  public static final String TYPE = "standard";

  /** Share of the field that dots with half their gap may take; above it placing may fail. */
  private static final double DENSEST = 0.55;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the radius is 0, or sd or spread is out of range
   */
  public StandardDots {
    requireNonNull(gap, "gap");
    requireNonNull(margin, "margin");
    requireNonNull(appearance, "appearance");
    if (radius.value() == 0) {
      throw new IllegalArgumentException("radius must be positive, got " + radius);
    }
    if (!(radiusSd >= 0 && radiusSd <= 0.5)) {
      throw new IllegalArgumentException("radiusSd must be in [0, 0.5], got " + radiusSd);
    }
    if (!(spread > 0 && spread <= 1)) {
      throw new IllegalArgumentException("spread must be in (0, 1], got " + spread);
    }
  }

  /**
   * Returns the defaults: radius 1/16 and gap 1/32 of the side, sd 10 %, no margin, the whole
   * image, white on black.
   *
   * @return the generator
   */
  public static StandardDots withDefaults() {
    return new StandardDots(
        Length.side(2.0 / 32),
        0.1,
        Length.side(1.0 / 32),
        Length.pixels(0),
        1,
        Appearance.whiteOnBlack());
  }

  /**
   * Sets the mean radius.
   *
   * @param value positive
   * @return a new generator
   */
  public StandardDots withRadius(Length value) {
    return new StandardDots(value, radiusSd, gap, margin, spread, appearance);
  }

  /**
   * Sets how much radii vary.
   *
   * @param value standard deviation as a fraction of the mean, 0 to 0.5
   * @return a new generator
   */
  public StandardDots withRadiusSd(double value) {
    return new StandardDots(radius, value, gap, margin, spread, appearance);
  }

  /**
   * Sets the least distance between two outlines.
   *
   * @param value at least 0
   * @return a new generator
   */
  public StandardDots withGap(Length value) {
    return new StandardDots(radius, radiusSd, value, margin, spread, appearance);
  }

  /**
   * Sets the least distance between an outline and the edge of the field.
   *
   * @param value at least 0
   * @return a new generator
   */
  public StandardDots withMargin(Length value) {
    return new StandardDots(radius, radiusSd, gap, value, spread, appearance);
  }

  /**
   * Sets the share of the image's sides over which dots spread.
   *
   * @param value in (0, 1]
   * @return a new generator
   */
  public StandardDots withSpread(double value) {
    return new StandardDots(radius, radiusSd, gap, margin, value, appearance);
  }

  /**
   * Sets colours and edges.
   *
   * @param value the appearance
   * @return a new generator
   */
  public StandardDots withAppearance(Appearance value) {
    return new StandardDots(radius, radiusSd, gap, margin, spread, value);
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    ImageSize size = request.size();
    double[] radii = new double[request.numerosity()];
    for (int dot = 0; dot < radii.length; dot++) {
      radii[dot] = drawRadius(size, random);
    }
    Placement placement = new Placement(new RectangularField(field(size)), 1, gap.in(size));
    Point[] centers = placement.place(radii, size, random);
    List<Item> dots = new ArrayList<>(radii.length);
    for (int dot = 0; dot < radii.length; dot++) {
      dots.add(new Disc(centers[dot], radii[dot]));
    }
    return appearance.draw(size, dots);
  }

  @Override
  public List<String> problems(StimulusRequest request) {
    ImageSize size = request.size();
    List<String> problems = new ArrayList<>(appearance.problems(size));
    if (request.numerosity() == 0) {
      return problems;
    }
    double mean = radius.in(size);
    Bounds field = field(size);
    double width = field.right() - field.left();
    double height = field.bottom() - field.top();
    if (Math.PI * mean * mean < 1) {
      problems.add(
          String.format(
              Locale.ROOT,
              "a dot of mean radius %.2f px covers less than a pixel in images of %s; use a radius"
                  + " of at least 0.57 px",
              mean,
              size));
    }
    // Each dot takes a disc that reaches half a gap farther, and so does the field.
    double reach = gap.in(size) / 2;
    double share =
        request.numerosity()
            * Math.PI
            * ((mean + reach) * (mean + reach) + radiusSd * mean * radiusSd * mean)
            / ((width + 2 * reach) * (height + 2 * reach));
    if (2 * mean > Math.min(width, height)) {
      problems.add(
          String.format(
              Locale.ROOT,
              "a dot of mean radius %.2f px does not fit into a field of %.1f x %.1f px; use a"
                  + " smaller radius or margin or a larger spread",
              mean,
              width,
              height));
    } else if (request.numerosity() > 1 && share > DENSEST) {
      problems.add(
          String.format(
              Locale.ROOT,
              "%d dots of mean radius %.2f px with gaps of %.2f px take %.1f %% of a field of %.1f x"
                  + " %.1f px, and placing them needs at most %.0f %%; use a smaller radius or"
                  + " gap or a larger spread",
              request.numerosity(),
              mean,
              gap.in(size),
              100 * share,
              width,
              height,
              100 * DENSEST));
    }
    return problems;
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  private double drawRadius(ImageSize size, RandomGenerator random) {
    double mean = radius.in(size);
    double drawn;
    do {
      drawn = mean * (1 + radiusSd * random.nextGaussian());
    } while (!(drawn > 0));
    return drawn;
  }

  private Bounds field(ImageSize size) {
    double left = size.width() * (1 - spread) / 2 + margin.in(size);
    double top = size.height() * (1 - spread) / 2 + margin.in(size);
    return new Bounds(left, top, size.width() - left, size.height() - top);
  }

  /** Makes the generator from JSON. */
  public static final class Type implements ComponentType<StandardDots, StandardDots> {
    /** For the service loader. */
    public Type() {}

    @Override
    public Class<? super StandardDots> role() {
      return StimulusGenerator.class;
    }

    @Override
    public String name() {
      return TYPE;
    }

    @Override
    public Class<StandardDots> settingsType() {
      return StandardDots.class;
    }

    @Override
    public Optional<StandardDots> defaults() {
      return Optional.of(withDefaults());
    }

    @Override
    public StandardDots create(StandardDots settings) {
      return settings;
    }
  }
}
