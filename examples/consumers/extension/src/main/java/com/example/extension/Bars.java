package com.example.extension;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.dots.Appearance;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Upright bars in separate columns of the image.
 *
 * @param width of a bar, in pixels
 */
public record Bars(@Range(least = 1) int width) implements StimulusGenerator {
  static final String NAME = "bars";

  /** Rejects bars without width. */
  public Bars {
    RangeCheck.check(Bars.class, width);
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(NAME, this));
  }

  private int columns(StimulusRequest request) {
    return request.size().width() / (width + 2);
  }

  @Override
  public List<Problem> problems(StimulusRequest request) {
    return request.numerosity() <= columns(request)
        ? List.of()
        : List.of(
            Problem.at(
                "width", "%d bars do not fit into %s", request.numerosity(), request.size()));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    List<Integer> free = new ArrayList<>();
    for (int column = 0; column < columns(request); column++) {
      free.add(column);
    }
    List<Item> bars = new ArrayList<>();
    for (int bar = 0; bar < request.numerosity(); bar++) {
      int column = free.remove(random.nextInt(free.size()));
      double halfHeight = request.size().height() * (0.1 + 0.2 * random.nextDouble());
      Point center = new Point((column + 0.5) * (width + 2), request.size().height() / 2.0);
      bars.add(Polygon.rectangle(center, width / 2.0, halfHeight));
    }
    return Appearance.whiteOnBlack().draw(request.size(), bars);
  }

  /** JSON type of {@link Bars}. */
  public static final class Type extends RecordType<Bars> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(StimulusGenerator.class, NAME, Bars.class, new Bars(2));
    }
  }
}
