package io.github.numerosity.dots;

import io.github.numerosity.image.Color;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The built-in stimulus sets.
 *
 * <p>Sets in fractions of the side fit any image size. The published ones, {@link #kim2021()} and
 * {@link #nasrNieder2021()}, are in pixels and intended for the published image size.
 */
public final class DotArrays {
  private static final double KIM_SIDE = 227;
  private static final double NASR_SIDE = 224;

  private DotArrays() {}

  /**
   * Returns dots of about one size at random places.
   *
   * @return a set named "standard"
   * @see StandardDots
   */
  public static StimulusSet standard() {
    return new StimulusSet("standard", StandardDots.withDefaults());
  }

  /**
   * Returns dots of constant total area and mean distance.
   *
   * @return a set named "constant-area"
   * @see ControlledArea
   */
  public static StimulusSet constantArea() {
    return new StimulusSet("constant-area", ControlledArea.withDefaults());
  }

  /**
   * Returns mixed shapes with an occupied convex hull.
   *
   * @return a set named "equal-hull"
   * @see OccupiedHull
   */
  public static StimulusSet equalHull() {
    return new StimulusSet("equal-hull", OccupiedHull.withDefaults());
  }

  /**
   * Returns dots that show every number with eight total areas: k/64 of the squared side, k = 1..8.
   * These areas allow 16 dots at a side of 32 px.
   *
   * @return a set named "area-varying"
   * @see ControlledArea
   */
  public static StimulusSet areaVarying() {
    return areaVarying(1.0 / 64, Length.Unit.SIDE);
  }

  /**
   * Returns the area-varying set of Stoianov and Zorzi 2012 as Kim et al. 2021 use it at 227 x 227
   * px: level k = 1..8 has a total area of 30 pi (2 root k)^2 px squared.
   *
   * @return a set named "area-varying"
   * @see ControlledArea
   */
  public static StimulusSet areaVaryingKim2021() {
    return areaVarying(30 * Math.PI * 4, Length.Unit.PIXELS);
  }

  private static StimulusSet areaVarying(double first, Length.Unit unit) {
    return new StimulusSet(
        "area-varying",
        ControlledArea.withDefaults()
            .withAreas(
                IntStream.rangeClosed(1, 8)
                    .mapToObj(level -> new Area(level * first, unit))
                    .toList())
            .withoutMeanDistance());
  }

  /**
   * Returns equal dots over a grid of size and spacing.
   *
   * @return a set named "size-spacing-grid"
   * @see SizeSpacingGrid
   */
  public static StimulusSet sizeSpacingGrid() {
    return new StimulusSet("size-spacing-grid", SizeSpacingGrid.withDefaults());
  }

  /**
   * Returns dots of constant total perimeter.
   *
   * @return a set named "constant-perimeter"
   * @see ConstantPerimeter
   */
  public static StimulusSet constantPerimeter() {
    return new StimulusSet("constant-perimeter", ConstantPerimeter.withDefaults());
  }

  /**
   * Returns the three sets of Kim et al. 2021 at 227 x 227 px: white on black, hard edges, centres
   * on pixels.
   *
   * @return sets named "standard", "constant-area" and "shapes-in-hull"
   */
  public static List<StimulusSet> kim2021() {
    Appearance hard = Appearance.whiteOnBlack().withEdges(Edges.HARD);
    return List.of(
        new StimulusSet(
            "standard",
            StandardDots.withDefaults()
                .withRadius(Length.pixels(7))
                .withGap(Length.pixels(0))
                .withCenters(Centers.PIXELS)
                .withAppearance(hard)),
        new StimulusSet(
            "constant-area",
            ControlledArea.withDefaults()
                .withAreas(List.of(Area.pixels(1200)))
                .withMeanDistance(new DistanceBand(Length.pixels(90), Length.pixels(100)))
                .withGap(Length.pixels(0))
                .withCenters(Centers.PIXELS)
                .withAppearance(hard)),
        new StimulusSet(
            "shapes-in-hull",
            BoundedHull.withDefaults()
                .withRadius(Length.pixels(7))
                .withCircumradius(Length.pixels(110))
                .withCenters(Centers.PIXELS)
                .withAppearance(hard)));
  }

  /**
   * Returns the sets of Kim et al. 2021 for any image size: lengths are the published ones as
   * fractions of the side, edges are smooth and centres anywhere, because at 32 x 32 a dot has a
   * radius of 1 px.
   *
   * @return sets named "standard", "constant-area" and "shapes-in-hull"
   */
  public static List<StimulusSet> kim2021Scaled() {
    return List.of(
        new StimulusSet(
            "standard",
            StandardDots.withDefaults()
                .withRadius(Length.side(7 / KIM_SIDE))
                .withGap(Length.pixels(0))),
        new StimulusSet(
            "constant-area",
            ControlledArea.withDefaults()
                .withAreas(List.of(Area.side(1200 / (KIM_SIDE * KIM_SIDE))))
                .withMeanDistance(
                    new DistanceBand(Length.side(90 / KIM_SIDE), Length.side(100 / KIM_SIDE)))
                .withGap(Length.pixels(0))),
        new StimulusSet("shapes-in-hull", BoundedHull.withDefaults()));
  }

  /**
   * Returns the three sets of Nasr and Nieder 2021 at 224 x 224 px: white on grey 50, smooth edges.
   *
   * @return sets named "standard", "constant-area" and "equal-hull"
   */
  public static List<StimulusSet> nasrNieder2021() {
    return nasrNieder2021(Length.Unit.PIXELS, 1, Rounding.WHOLE_PIXELS);
  }

  /**
   * Returns the sets of Nasr and Nieder 2021 for any image size: lengths are the published ones as
   * fractions of the side, and radii are not rounded.
   *
   * @return sets named "standard", "constant-area" and "equal-hull"
   */
  public static List<StimulusSet> nasrNieder2021Scaled() {
    return nasrNieder2021(Length.Unit.SIDE, NASR_SIDE, Rounding.NONE);
  }

  private static List<StimulusSet> nasrNieder2021(
      Length.Unit unit, double scale, Rounding rounding) {
    Appearance look = Appearance.whiteOnBlack().withBackground(Color.grey(50));
    Length radius = new Length(18 / scale, unit);
    Length five = new Length(5 / scale, unit);
    return List.of(
        new StimulusSet(
            "standard",
            StandardDots.withDefaults()
                .withRadius(radius)
                .withGap(five)
                .withMargin(five)
                .withRounding(rounding)
                .withAppearance(look)),
        new StimulusSet(
            "constant-area",
            ControlledArea.withDefaults()
                .withAreas(List.of(new Area(1200 / (scale * scale), unit)))
                .withRadiusSd(0)
                .withMeanDistance(
                    new DistanceBand(new Length(90 / scale, unit), new Length(100 / scale, unit)))
                .withGap(five)
                .withMargin(five)
                .withAppearance(look)),
        new StimulusSet(
            "equal-hull",
            OccupiedHull.withDefaults()
                .withRadius(radius)
                .withDistance(new Length(85 / scale, unit))
                .withGap(five)
                .withMargin(new Length(0, unit))
                .withAppearance(look)));
  }

  /**
   * Returns standard dots in four polarities and three sizes, for findings whose exact stimuli are
   * unpublished: white or black on black, white or mid grey, with mean radii of 1.5, 2 and 3 px and
   * gaps of half a pixel at a side of 32 px.
   *
   * @return twelve sets, named such as "white-on-grey-r2"
   */
  public static List<StimulusSet> polaritiesAndSizes() {
    Map<String, Appearance> looks = new TreeMap<>();
    Appearance white = Appearance.whiteOnBlack();
    looks.put("white-on-black", white);
    looks.put("black-on-white", Appearance.blackOnWhite());
    looks.put("white-on-grey", white.withBackground(Color.grey(128)));
    looks.put("black-on-grey", Appearance.blackOnWhite().withBackground(Color.grey(128)));
    List<StimulusSet> sets = new ArrayList<>();
    looks.forEach(
        (name, look) -> {
          for (double radius : new double[] {1.5, 2, 3}) {
            String size = radius == 1.5 ? "1-5" : String.format(Locale.ROOT, "%.0f", radius);
            sets.add(
                new StimulusSet(
                    name + "-r" + size,
                    StandardDots.withDefaults()
                        .withRadius(Length.side(radius / 32))
                        .withGap(Length.side(1.0 / 64))
                        .withAppearance(look)));
          }
        });
    return List.copyOf(sets);
  }
}
