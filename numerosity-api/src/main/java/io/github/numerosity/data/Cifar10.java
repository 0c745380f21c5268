package io.github.numerosity.data;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The CIFAR-10 data set (Krizhevsky 2009): 50,000 training and 10,000 test photographs of ten
 * classes of objects, 32 x 32 pixels in colour.
 *
 * <p>Reads the binary and the Python layout, unpacked or from the original archive, which is read
 * as a stream without unpacking it to disk. Both layouts contain the same images in the same order
 * and give the same digest. The Python layout is a pickle; it is parsed as data and never executed.
 *
 * <p>If a directory is given, only that is searched; it may be the folder with the batch files, its
 * parent, or the archive itself. Otherwise the data are read from the first of these places that
 * contains any of the files: {@code NUMEROSITY_HOME}, the user's cache ({@code
 * ~/.cache/numerosity}, {@code ~/Library/Caches/numerosity}, {@code %LOCALAPPDATA%\numerosity}),
 * {@code data} in the working directory (used in torchvision's tutorials) and Keras' {@code
 * ~/.keras/datasets}.
 *
 * <p>Every batch must have 10,000 images with labels 0 to 9. Other copies of the images, such as
 * recompressed ones, are accepted; the digest in the results identifies the copy.
 */
public final class Cifar10 extends Cifar10Settings implements ImageDataset {
  /** The type name in JSON. */
  public static final String TYPE = "cifar10";

  static final int RECORDS = 10_000;

  /**
   * Settings.
   *
   * @param directory folder of the files or the archive; empty to search the usual places
   * @param download whether to download the archive if none of the files is found: to the
   *     directory, or to the first of the usual places, see {@link CifarDownload}. Never changes a
   *     result.
   */
  @Settings
  record Values(Optional<Path> directory, boolean download) {}

  Cifar10(Values values) {
    super(values);
  }

  /**
   * Returns the data set in a directory.
   *
   * @param directory the folder with the batch files, its parent, or the original archive
   * @return the data set
   */
  public static Cifar10 in(Path directory) {
    return new Cifar10(new Values(Optional.of(directory), false));
  }

  /**
   * Returns the data set in the usual places.
   *
   * @return the data set
   */
  public static Cifar10 inUsualPlaces() {
    return new Cifar10(new Values(Optional.empty(), false));
  }

  /**
   * Searches for the files, without reading them.
   *
   * @return every place that {@link #load()} searches, with its current content
   */
  public CifarSearch search() {
    return CifarPlaces.of(directory()).search(RECORDS);
  }

  @Override
  public ImageSize size() {
    return CifarBatches.SIZE;
  }

  @Override
  public int classes() {
    return CifarBatches.CLASSES.size();
  }

  @Override
  public List<Problem> problems() {
    CifarPlaces places = CifarPlaces.of(directory());
    List<String> found =
        places
            .find()
            .map(files -> files.problems(RECORDS))
            .orElseGet(
                () ->
                    download()
                        ? CifarDownload.noFolder(places.target()).stream().toList()
                        : List.of(places.nothingFound()));
    return found.stream().map(message -> Problem.at("directory", message)).toList();
  }

  @Override
  public Optional<String> missing() {
    CifarPlaces places = CifarPlaces.of(directory());
    return download() && places.find().isEmpty()
        ? Optional.of(
            "CIFAR-10 has to be downloaded (170 MB) to " + places.target().toAbsolutePath())
        : Optional.empty();
  }

  @Override
  public void fetch(FetchListener listener) throws InterruptedException {
    if (missing().isPresent()) {
      CifarDownload.into(CifarPlaces.of(directory()).target()).fetch(listener);
    }
  }

  @Override
  public ImageData load() throws InterruptedException {
    fetch(event -> {});
    CifarPlaces places = CifarPlaces.of(directory());
    CifarFiles files = places.find().orElseThrow(() -> new DataException(places.nothingFound()));
    return files.read(RECORDS);
  }

  @Override
  public Cifar10 withoutDownload() {
    return withDownload(false);
  }

  @Override
  public List<String> method() {
    return List.of(
        "Labelled images were those of CIFAR-10 (Krizhevsky 2009): photographs of ten kinds of"
            + " objects, 32 × 32 pixels in colour, 50,000 for training and 10,000 for testing.");
  }

  /** JSON type of {@link Cifar10}. */
  public static final class Type extends RecordType<Cifar10> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(ImageDataset.class, TYPE, Cifar10.class, inUsualPlaces());
    }
  }
}
