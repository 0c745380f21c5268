package io.github.numerosity.data;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data set of image files in folders: {@code train/CLASS/*.png} for training, {@code
 * test/CLASS/*.png} for testing.
 *
 * <p>Images are PNG or JPEG files of exactly the given size, without transparent pixels. With one
 * channel, a colour image is converted to its luminance (ITU-R BT.601); with three channels, a grey
 * image gets three equal channels. Classes and images are ordered by name. Files and folders whose
 * names begin with a dot are ignored; any other file that is not an image is an error.
 */
public final class ImageFolder extends ImageFolderSettings implements ImageDataset {
  /** The type name in JSON. */
  public static final String TYPE = "image-folder";

  private static final int MOST_CLASSES = 256;

  /**
   * Settings.
   *
   * @param directory folder that contains {@code train} and {@code test}
   * @param size size of every image
   */
  @Settings
  record Values(Path directory, ImageSize size) {}

  ImageFolder(Values values) {
    super(values);
  }

  /**
   * Returns the data set in a directory.
   *
   * @param directory folder that contains {@code train} and {@code test}
   * @param size of every image
   * @return the data set
   */
  public static ImageFolder in(Path directory, ImageSize size) {
    return new ImageFolder(new Values(directory, size));
  }

  /**
   * Returns the number of folders in {@code train}.
   *
   * @return the number of classes
   * @throws DataException if the folder cannot be read
   */
  @Override
  public int classes() {
    return classNames().size();
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    try {
      List<String> classes = classNames();
      for (String part : List.of("train", "test")) {
        for (String name : classes) {
          pictures(part, name);
        }
      }
    } catch (DataException e) {
      problems.add(Problem.at("directory", String.valueOf(e.getMessage())));
    }
    return List.copyOf(problems);
  }

  @Override
  public ImageData load() throws InterruptedException {
    List<String> classes = classNames();
    return ImageData.of(classes, read("train", classes), read("test", classes));
  }

  @Override
  public List<String> method() {
    return List.of(
        "Labelled images were pictures of the folder “%s”, one folder for each class, of %d × %d pixels in %s."
            .formatted(
                directory().toAbsolutePath().normalize().getFileName(),
                size().width(),
                size().height(),
                size().channels() == 1 ? "grey" : "colour"));
  }

  private List<String> classNames() {
    List<String> train = folders(directory().resolve("train"));
    List<String> test = folders(directory().resolve("test"));
    if (!train.equals(test)) {
      throw new DataException(
          "%s: train and test must have the same class folders, train has %s, test has %s"
              .formatted(directory(), train, test));
    }
    if (train.size() < 2 || train.size() > MOST_CLASSES) {
      throw new DataException(
          "%s: expected 2 to %d folders, one per class, found %d: %s"
              .formatted(directory().resolve("train"), MOST_CLASSES, train.size(), train));
    }
    return train;
  }

  private static List<String> folders(Path parent) {
    List<String> names = new ArrayList<>();
    for (Path entry : entries(parent)) {
      if (!Files.isDirectory(entry)) {
        throw new DataException(
            entry + " is not a folder; expected one folder per class and nothing else");
      }
      names.add(String.valueOf(entry.getFileName()));
    }
    return names;
  }

  private List<Path> pictures(String part, String name) {
    Path folder = directory().resolve(part).resolve(name);
    List<Path> pictures = entries(folder);
    if (pictures.isEmpty()) {
      throw new DataException(
          folder + " is empty; every class needs at least one image in train and in test");
    }
    return pictures;
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DataException(
          folder + " is not a folder; an image folder contains train/CLASS and test/CLASS");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(entry -> String.valueOf(entry.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new DataException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private LabelledImages read(String part, List<String> classes) throws InterruptedException {
    List<Path> files = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < classes.size(); number++) {
      for (Path file : pictures(part, classes.get(number))) {
        files.add(file);
        numbers.add(number);
      }
    }
    if ((long) files.size() * size().samples() > Integer.MAX_VALUE) {
      throw new DataException(
          "%s: %d images of %s do not fit into an array of 2 GiB"
              .formatted(directory().resolve(part), files.size(), size()));
    }
    byte[] samples = new byte[files.size() * size().samples()];
    byte[] labels = new byte[files.size()];
    for (int image = 0; image < labels.length; image++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while reading " + directory());
      }
      PictureFile.read(files.get(image), size(), samples, image * size().samples());
      labels[image] = (byte) (int) numbers.get(image);
    }
    return LabelledImages.ofTrusted(size(), samples, labels);
  }

  /** JSON type of {@link ImageFolder}; the directory has no default. */
  public static final class Type extends RecordType<ImageFolder> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(
          ImageDataset.class,
          TYPE,
          ImageFolder.class,
          in(Path.of("."), new ImageSize(32, 32, 3)),
          "directory");
    }
  }
}
