package io.github.numerosity.data;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.Optional;

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
   * @return problems with a remedy each; empty if none is known
   */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * Tells what has to come over a network before the images can be loaded, where the settings allow
   * that it does.
   *
   * @return what, how much and where to, in words; empty if nothing has to
   */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /**
   * Fetches what is missing. {@link #load()} does so too, but tells nobody how it goes on.
   *
   * @param listener hears how it goes on
   * @throws DataException if it cannot be had
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  default void fetch(FetchListener listener) throws InterruptedException {}

  /**
   * Returns the same images, without leave to fetch them: what decides a result.
   *
   * @return a data set that is never fetched; itself if it never is
   */
  default ImageDataset withoutDownload() {
    return this;
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
