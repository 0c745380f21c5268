package io.github.numerosity.examples;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.dots.Appearance;
import io.github.numerosity.dots.Length;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;
import io.github.numerosity.stimulus.PlacementException;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Equal dots in clusters: no dot is farther than {@code reach} from the first of its cluster.
 *
 * @param clusters number of clusters, at least 1
 * @param radius radius of every dot
 * @param reach largest distance of a dot from the first dot of its cluster
 */
public record ClusteredDots(@Range(least = 1) int clusters, Length radius, Length reach)
    implements StimulusGenerator {
  /** Checks the number of clusters. */
  public ClusteredDots {
    RangeCheck.check(ClusteredDots.class, clusters, radius, reach);
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(ClusteredDotsType.NAME, this));
  }

  @Override
  public List<String> method() {
    return List.of(
        "Dots of radius %s stood in %d clusters, none farther than %s from the first of its cluster."
            .formatted(radius, clusters, reach));
  }

  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    double r = radius.in(request.size());
    List<Item> dots = new ArrayList<>();
    for (int tries = 1; dots.size() < request.numerosity(); tries++) {
      double x = request.size().width() * random.nextDouble();
      double y = request.size().height() * random.nextDouble();
      Item dot = Item.disc(x, y, r);
      if (dot.bounds().isInside(request.size())
          && (dots.size() < clusters
              || dots.get(dots.size() % clusters).center().distanceTo(dot.center())
                  <= reach.in(request.size()))
          && dots.stream().allMatch(other -> dot.center().distanceTo(other.center()) > 2 * r + 1)) {
        dots.add(dot);
      } else if (tries == 1_000_000) {
        throw new PlacementException(request.numerosity() + " dots do not fit: " + this);
      } else if (tries % 10_000 == 0) {
        dots.clear(); // they leave no room for the next
      }
    }
    return Appearance.whiteOnBlack().draw(request.size(), dots);
  }
}
