package io.github.numerosity.image;

import java.util.Arrays;
import java.util.List;

/** Factory of contact sheets: many images in one, for inspection. */
public final class ContactSheet {
  private static final int GAP = 4;
  private static final int GREY = 128;
  private static final int DARK_GREY = 64;

  private ContactSheet() {}

  /**
   * Returns the images row by row, separated and surrounded by lines of 4 pixels. The lines are mid
   * grey, or dark grey if the top left pixel of the first image is close to mid grey.
   *
   * @param images at least one, all of equal size
   * @param columns images per row, at least 1
   * @return the sheet
   * @throws IllegalArgumentException if there is no image, sizes differ, columns is below 1 or the
   *     sheet exceeds the maximum image size
   */
  public static Image of(List<Image> images, int columns) {
    if (images.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "a contact sheet needs at least 1 image and 1 column, got "
              + images.size()
              + " and "
              + columns);
    }
    ImageSize size = images.get(0).size();
    int rows = (images.size() + columns - 1) / columns;
    ImageSize sheet =
        new ImageSize(
            GAP + columns * (size.width() + GAP),
            GAP + rows * (size.height() + GAP),
            size.channels());
    byte[] samples = new byte[sheet.samples()];
    boolean grey = Math.abs(images.get(0).sample(0, 0, 0) - GREY) < DARK_GREY / 2;
    Arrays.fill(samples, (byte) (grey ? DARK_GREY : GREY));
    byte[] picture = new byte[size.samples()];
    int line = size.width() * size.channels();
    for (int i = 0; i < images.size(); i++) {
      if (!images.get(i).size().equals(size)) {
        throw new IllegalArgumentException(
            "images of a contact sheet must have equal size, got "
                + size
                + " and "
                + images.get(i).size());
      }
      images.get(i).copyTo(picture, 0);
      int left = GAP + (i % columns) * (size.width() + GAP);
      int top = GAP + (i / columns) * (size.height() + GAP);
      for (int row = 0; row < size.height(); row++) {
        System.arraycopy(
            picture,
            row * line,
            samples,
            ((top + row) * sheet.width() + left) * size.channels(),
            line);
      }
    }
    return Image.of(sheet, samples);
  }
}
