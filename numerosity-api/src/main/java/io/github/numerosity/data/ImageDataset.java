package io.github.numerosity.data;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.Optional;

/** A data set of labelled images, described by its settings until it is loaded. Immutable. */
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
   * Returns problems that would make loading fail, such as missing folders or files, as far as a
   * quick check finds them.
   *
   * @return problems, each with a remedy; empty if none is known
   */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * Returns the download that is needed before the images can be loaded, if the settings allow it.
   *
   * @return content, size and target, for the user; empty if no download is needed
   */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /**
   * Downloads missing data. {@link #load()} does so too, but without events.
   *
   * @param listener receives the events of the download
   * @throws DataException if the download fails
   * @throws InterruptedException if the thread was interrupted
   */
  default void fetch(FetchListener listener) throws InterruptedException {}

  /**
   * Returns this data set without permission to download, which has no influence on results.
   *
   * @return a data set that is never downloaded; may be this one
   */
  default ImageDataset withoutDownload() {
    return this;
  }

  /**
   * Reads or draws all images. The result is not cached; the caller should keep and share it.
   *
   * @return the images
   * @throws DataException if data are missing, truncated or mislabelled
   * @throws InterruptedException if the thread was interrupted
   */
  ImageData load() throws InterruptedException;
}
