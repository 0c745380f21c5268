package io.github.numerosity.data;

import io.github.numerosity.component.Component;
import io.github.numerosity.stimulus.ImageSize;
import java.util.List;

/** Where labelled images come from: settings only, until it is loaded. Immutable. */
public interface ImageDataset extends Component {
  /**
   * Returns the size of every image, without loading them.
   *
   * @return the size
   */
  ImageSize size();

  /**
   * Returns the number of classes, without loading the images.
   *
   * @return at least 2
   */
  int classes();

  /**
   * Tells what would make loading fail, as far as a quick look shows: missing folders or files.
   *
   * @return one sentence per problem, with the way out; empty if nothing is known against it
   */
  default List<String> problems() {
    return List.of();
  }

  /**
   * Reads or makes all images. The caller keeps and shares the result.
   *
   * @return the images
   * @throws DataException if something is missing, truncated or mislabelled
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  ImageData load() throws InterruptedException;
}
