package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Color;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import java.util.ArrayList;
import java.util.List;

/**
 * Colours and edges of items. Draws the items of every generator, without java.awt, so that the
 * same items give the same bytes on every platform.
 *
 * <p>A sample is background + coverage x (items - background), rounded half up; the coverage is the
 * exact area of the pixel that items cover.
 */
public final class Appearance extends AppearanceSettings {
  /**
   * Settings.
   *
   * @param background colour of the plain background
   * @param items colour of all items
   * @param edges smooth or hard edges
   */
  @Settings
  record Values(Color background, Color items, Edges edges) {}

  Appearance(Values values) {
    super(values);
    if (background().equals(items())) {
      throw new IllegalArgumentException(
          "background and items must differ in colour, both are " + items());
    }
  }

  /**
   * Returns white items with smooth edges on black.
   *
   * @return the default appearance
   */
  public static Appearance whiteOnBlack() {
    return new Appearance(new Values(Color.BLACK, Color.WHITE, Edges.SMOOTH));
  }

  /**
   * Returns black items with smooth edges on white.
   *
   * @return the appearance
   */
  public static Appearance blackOnWhite() {
    return new Appearance(new Values(Color.WHITE, Color.BLACK, Edges.SMOOTH));
  }

  /**
   * Draws items on the background.
   *
   * @param size of the image
   * @param shapes the items; they must not overlap, and parts outside the image are cut off
   * @return the stimulus, with its realised properties
   * @throws IllegalArgumentException if the image has one channel and a colour is not grey
   */
  public Stimulus draw(ImageSize size, List<? extends Item> shapes) {
    Problem.requireNone(problems(size));
    Coverage coverage = new Coverage(size);
    shapes.forEach(shape -> coverage.add(shape, edges()));
    int channels = size.channels();
    byte[] samples = new byte[size.samples()];
    for (int channel = 0; channel < channels; channel++) {
      int ground = background().level(channel);
      int contrast = items().level(channel) - ground;
      for (int pixel = 0; pixel * channels < samples.length; pixel++) {
        double covered = Math.min(1, coverage.of(pixel));
        samples[pixel * channels + channel] = (byte) (int) (ground + covered * contrast + 0.5);
      }
    }
    return Stimulus.drawn(Image.of(size, samples), List.copyOf(shapes));
  }

  /**
   * Describes the appearance of items for the methods section of a paper.
   *
   * @return one sentence
   */
  public List<String> method() {
    return List.of(
        "Items of %s were drawn on a plain background of %s with %s."
            .formatted(
                items().words(),
                background().words(),
                edges() == Edges.SMOOTH
                    ? "smooth edges, each pixel mixing both colours by the exact area that items"
                        + " cover"
                    : "hard edges, each pixel having one of the two colours"));
  }

  /**
   * Returns the reasons why images of this size cannot be drawn.
   *
   * @param size of the image
   * @return one sentence per problem
   */
  public List<Problem> problems(ImageSize size) {
    List<Problem> problems = new ArrayList<>();
    if (size.channels() == 1) {
      for (Color color : List.of(background(), items())) {
        if (!color.isGrey()) {
          problems.add(Problem.of("images of one channel cannot show %s; use a grey", color));
        }
      }
    }
    return problems;
  }

  /**
   * Returns the constraint on luminance that follows from a total area, with the tolerance of the
   * pixel grid.
   *
   * <p>Smooth edges: rounding to 8 bits moves each pixel on an outline by at most half a level,
   * which for a disc of 1 px radius at full contrast is 0.5 % of its area, and less for larger
   * ones. Hard edges: the pixels of a disc of radius r of 1 px and more differ from its area by at
   * most pi r, as if its outline were off by half a pixel.
   *
   * @param meanRadius of the items, root mean square, in pixels; by the Cauchy-Schwarz inequality
   *     the deviations of items of different sizes add up to at most those of items of this size
   */
  Constraint luminance(ImageSize size, double totalArea, double meanRadius) {
    double share = totalArea / ((double) size.width() * size.height());
    double ground = 0;
    double contrast = 0;
    double tolerance = 0;
    for (int channel = 0; channel < size.channels(); channel++) {
      int difference = items().level(channel) - background().level(channel);
      ground += background().level(channel) / (double) size.channels();
      contrast += difference * share / size.channels();
      double relative =
          edges() == Edges.HARD
              ? Math.abs(difference) / meanRadius
              : 0.005 * 255 / Math.min(1, meanRadius * meanRadius);
      tolerance += relative * share / size.channels();
    }
    return new Constraint(
        Property.LUMINANCE, ground + contrast - tolerance, ground + contrast + tolerance);
  }
}
