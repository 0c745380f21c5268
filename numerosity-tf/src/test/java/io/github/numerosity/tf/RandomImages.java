package io.github.numerosity.tf;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.data.LabelledImages;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Noise whose brightness encodes the class, so that a network can learn it.
 *
 * @param size of the images
 * @param classes number of classes
 * @param train number of training images
 * @param test number of test images
 */
record RandomImages(ImageSize size, int classes, int train, int test) implements ImageDataset {
  static RandomImages forPoster(int train, int test) {
    return new RandomImages(new ImageSize(32, 32, 3), 10, train, test);
  }

  @Override
  public ImageData load() {
    List<String> names = IntStream.range(0, classes).mapToObj(number -> "class" + number).toList();
    return new ImageData(names, images("train", train), images("test", test), "noise");
  }

  /** Returns images without classes. */
  static List<Image> shown(ImageSize size, int count) {
    RandomGenerator random = RandomStreams.of(11).stream("shown");
    List<Image> images = new ArrayList<>();
    for (int image = 0; image < count; image++) {
      byte[] samples = new byte[size.samples()];
      random.nextBytes(samples);
      images.add(Image.of(size, samples));
    }
    return images;
  }

  private LabelledImages images(String part, int count) {
    RandomGenerator random = RandomStreams.of(5).stream(part);
    byte[] samples = new byte[count * size.samples()];
    byte[] labels = new byte[count];
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) random.nextInt(classes);
      int darkest = labels[image] * 200 / classes;
      for (int sample = 0; sample < size.samples(); sample++) {
        samples[image * size.samples() + sample] = (byte) (darkest + random.nextInt(56));
      }
    }
    return LabelledImages.ofTrusted(size, samples, labels);
  }
}
