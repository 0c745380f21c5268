package io.github.numerosity.stimulus;

import io.github.numerosity.component.Component;
import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Draws pictures of a requested number of items. Implementations are stateless and thread-safe: a
 * picture depends on the arguments alone.
 */
@FunctionalInterface
public interface StimulusGenerator extends Component {
  /**
   * Draws one image that shows exactly {@code request.numerosity()} items.
   *
   * <p>Two generators in the same state give equal images, on every platform. Numerosity 0 gives
   * the empty background.
   *
   * @param request how many items, which of the images of its condition, and the image size
   * @param random source of all randomness; advanced by an unspecified number of draws
   * @return a new stimulus
   * @throws PlacementException if the items could not be placed
   */
  Stimulus generate(StimulusRequest request, RandomGenerator random);

  /**
   * Tells what makes a request impossible, without drawing.
   *
   * @param request as for {@link #generate}
   * @return one sentence per problem, with the numbers; empty if nothing is known against it
   */
  default List<String> problems(StimulusRequest request) {
    return List.of();
  }

  /**
   * Returns the declared constraints on the realised properties of a picture. They are checked on
   * the drawn items and pixels, for built-in and foreign generators alike.
   *
   * @param request as for {@link #generate}
   * @return one for each constrained property that is defined for this request
   */
  default List<Constraint> constraints(StimulusRequest request) {
    return List.of();
  }

  /**
   * Tells which pictures there are, for a generator that does not draw them on demand, such as a
   * folder. A plan then shows exactly these, whatever numerosities and counts it has for other
   * sets. Indices count from 0 within a numerosity, over the blocks in their order.
   *
   * @return block to numerosity to number of pictures; empty if any number of pictures of any
   *     numerosity can be asked for
   * @throws IllegalArgumentException if the pictures cannot be listed
   */
  default Optional<Map<Block, Map<Integer, Integer>>> supply() {
    return Optional.empty();
  }

  /**
   * Says what a paper tells of pictures of a size, with lengths in pixels.
   *
   * @param size of the pictures
   * @return one or more sentences; by default {@link #method()}
   */
  default List<String> method(ImageSize size) {
    return method();
  }
}
