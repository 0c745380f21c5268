package io.github.numerosity.image;

import java.util.Arrays;
import java.util.List;

/** Many pictures side by side in one, to be looked at. */
public final class ContactSheet {
  private static final int GAP = 4;
  private static final int GREY = 128;
  private static final int DARK_GREY = 64;

  private ContactSheet() {}

  /**
   * Lays pictures out row by row, with lines of 4 pixels around and between: mid grey, or dark grey
   * where the first picture has a corner of nearly that grey.
   *
   * @param images at least one, all of one size
   * @param columns pictures per row, at least 1
   * @return the sheet
   * @throws IllegalArgumentException if there is no picture, sizes differ, there is no column or
   *     the sheet is larger than an image can be
   */
  public static Image of(List<Image> images, int columns) {
    if (images.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "a contact sheet needs pictures and columns, got " + images.size() + " and " + columns);
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
            "pictures of a contact sheet must have one size, got "
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
