package io.github.numerosity.stimulus;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Generator of images with a requested number of items. Implementations are stateless and
 * thread-safe: an image depends only on the arguments.
 */
@FunctionalInterface
public interface StimulusGenerator extends Component {
  /**
   * Draws one image that shows exactly {@code request.numerosity()} items.
   *
   * <p>Two generators in the same state give equal images, on every platform. Numerosity 0 gives
   * the empty background.
   *
   * @param request numerosity, index and size of the image
   * @param random source of all randomness; advanced by an unspecified number of draws
   * @return a new stimulus
   * @throws PlacementException if the items could not be placed
   */
  Stimulus generate(StimulusRequest request, RandomGenerator random);

  /**
   * Returns reasons why a request is impossible, without drawing.
   *
   * @param request as for {@link #generate}
   * @return problems with their numbers; empty if none is known
   */
  default List<Problem> problems(StimulusRequest request) {
    return List.of();
  }

  /**
   * Returns the declared constraints on the realised properties of an image. They are checked on
   * the drawn items and pixels of every generator, built-in or not.
   *
   * @param request as for {@link #generate}
   * @return one for each constrained property that is defined for this request
   */
  default List<Constraint> constraints(StimulusRequest request) {
    return List.of();
  }

  /**
   * Returns the available images of a generator with a fixed supply, such as a folder. A plan then
   * shows exactly these, regardless of its numerosities and counts for other sets. Indices count
   * from 0 within a numerosity, over the blocks in their order.
   *
   * @return number of images by block and numerosity; empty if the supply is unlimited
   * @throws IllegalArgumentException if the images cannot be listed
   */
  default Optional<Map<Block, Map<Integer, Integer>>> supply() {
    return Optional.empty();
  }

  /**
   * Returns the method sentences for images of a given size, with lengths in pixels.
   *
   * @param size of the images
   * @return one or more sentences; by default {@link #method()}
   */
  default List<String> method(ImageSize size) {
    return method();
  }
}
