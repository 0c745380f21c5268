package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Draws pictures in rows, each with its label below. */
final class PicturesArtist implements Artist {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int HEADER = 24;
  private static final int MOST_COLUMNS = 5;
  private static final double GAP = 8;
  private static final double LINE = 15;

  private final Plot.Pictures pictures;

  /**
   * Looks at pictures.
   *
   * @param pictures to draw
   * @throws IllegalArgumentException if one is no PNG file in base 64
   */
  PicturesArtist(Plot.Pictures pictures) {
    this.pictures = pictures;
    for (int index = 0; index < pictures.png().size(); index++) {
      check(index);
    }
  }

  private void check(int index) {
    try {
      byte[] png = Base64.getDecoder().decode(pictures.png().get(index));
      if (png.length > HEADER
          && Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
          && ByteBuffer.wrap(png).getInt(16) > 0
          && ByteBuffer.wrap(png).getInt(20) > 0) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(failure(index), e);
    }
    throw new IllegalArgumentException(failure(index));
  }

  private String failure(int index) {
    return "picture %d (\"%s\") is no PNG file in base 64"
        .formatted(index + 1, pictures.labels().get(index));
  }

  @Override
  public Key key() {
    return new Legend(List.of());
  }

  @Override
  public int width(boolean alone) {
    return alone ? pictures.png().size() <= 2 ? 320 : 480 : 320;
  }

  @Override
  public Block body(double width, Patterns patterns) {
    Element group = new Element("g");
    int columns = Math.max(1, Math.min(MOST_COLUMNS, pictures.png().size()));
    double wide = (width - GAP * (columns - 1)) / columns;
    double top = 2;
    for (int start = 0; start < pictures.png().size(); start += columns) {
      int end = Math.min(pictures.png().size(), start + columns);
      double tallest = 0;
      for (int index = start; index < end; index++) {
        tallest = Math.max(tallest, wide * ratio(index));
      }
      double lowest = top + tallest;
      for (int index = start; index < end; index++) {
        double left = (index - start) * (wide + GAP);
        group.add(picture(index, left, top, wide));
        double base = top + tallest;
        List<String> lines = Words.lines(pictures.labels().get(index), Chart.SMALL, wide);
        for (String line : lines.subList(0, Math.min(3, lines.size()))) {
          base += LINE;
          group.add(
              Element.words(
                  Words.cut(line, Chart.SMALL, wide),
                  left + wide / 2,
                  base,
                  "middle",
                  Chart.SMALL,
                  Ink.MUTED));
        }
        lowest = Math.max(lowest, base);
      }
      top = lowest + GAP + 4;
    }
    return new Block(group, width, top);
  }

  private Element picture(int index, double left, double top, double wide) {
    return new Element("image")
        .with("x", left)
        .with("y", top)
        .with("width", wide)
        .with("height", wide * ratio(index))
        .with("image-rendering", "pixelated")
        .with("href", "data:image/png;base64," + pictures.png().get(index))
        .titled(pictures.labels().get(index));
  }

  private double ratio(int index) {
    ByteBuffer png = ByteBuffer.wrap(Base64.getDecoder().decode(pictures.png().get(index)));
    return (double) png.getInt(20) / png.getInt(16);
  }
}
