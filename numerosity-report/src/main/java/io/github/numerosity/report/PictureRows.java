package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Rows of pictures, each with its label below. */
final class PictureRows implements Chart {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int HEADER = 24;
  private static final int MOST_COLUMNS = 5;
  private static final double GAP = 8;

  private final Plot.Pictures pictures;

  /** Heights of the pictures as multiples of their widths. */
  private final List<Double> ratios = new ArrayList<>();

  /**
   * Reads the sizes of pictures.
   *
   * @param pictures to draw
   * @throws IllegalArgumentException if one is not a PNG file in base 64
   */
  PictureRows(Plot.Pictures pictures) {
    this.pictures = pictures;
    for (int index = 0; index < pictures.png().size(); index++) {
      ratios.add(ratio(index));
    }
  }

  private double ratio(int index) {
    try {
      byte[] png = Base64.getDecoder().decode(pictures.png().get(index));
      if (png.length > HEADER
          && Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
        double width = ByteBuffer.wrap(png).getInt(16);
        double height = ByteBuffer.wrap(png).getInt(20);
        if (width > 0 && height > 0) {
          return height / width;
        }
      }
      throw new IllegalArgumentException("it has no header with a size");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "picture %d (\"%s\") is no PNG file in base 64"
              .formatted(index + 1, pictures.labels().get(index)),
          e);
    }
  }

  @Override
  public Key key() {
    return new Legend(List.of());
  }

  @Override
  public int width(boolean alone) {
    return alone && pictures.png().size() > 2 ? 480 : 320;
  }

  @Override
  public Box body(double width, Fills fills) {
    Element group = new Element("g");
    int count = ratios.size();
    int columns = Math.max(1, Math.min(MOST_COLUMNS, count));
    double wide = (width - GAP * (columns - 1)) / columns;
    double top = 2;
    for (int start = 0; start < count; start += columns) {
      int end = Math.min(count, start + columns);
      double base = top + wide * Collections.max(ratios.subList(start, end));
      double lowest = base;
      for (int index = start; index < end; index++) {
        double left = (index - start) * (wide + GAP);
        String words = pictures.labels().get(index);
        Box label = Text.TICK.paragraph(words, left + wide / 2, base + 2, wide);
        group.add(picture(index, left, top, wide).titled(words), label.element());
        lowest = Math.max(lowest, base + label.height());
      }
      top = lowest + GAP + 4;
    }
    return new Box(group, width, top);
  }

  private Element picture(int index, double left, double top, double wide) {
    return new Element("image")
        .with("x", left)
        .with("y", top)
        .with("width", wide)
        .with("height", wide * ratios.get(index))
        .with("image-rendering", "pixelated")
        .with("href", "data:image/png;base64," + pictures.png().get(index));
  }
}
