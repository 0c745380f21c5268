package io.github.numerosity.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  private static Image plain(int width, int height, int level) {
    byte[] samples = new byte[width * height];
    Arrays.fill(samples, (byte) level);
    return Image.of(new ImageSize(width, height, 1), samples);
  }

  @Test
  void laysPicturesOutRowByRow() {
    Image sheet = ContactSheet.of(List.of(plain(6, 5, 1), plain(6, 5, 2), plain(6, 5, 3)), 2);
    assertThat(sheet.size()).isEqualTo(new ImageSize(4 + 2 * 10, 4 + 2 * 9, 1));
    assertThat(sheet.sample(4, 4, 0)).isEqualTo(1);
    assertThat(sheet.sample(8, 19, 0)).isEqualTo(2);
    assertThat(sheet.sample(13, 9, 0)).isEqualTo(3);
    assertThat(sheet.sample(0, 0, 0)).isEqualTo(sheet.sample(13, 14, 0)).isEqualTo(128);
  }

  @Test
  void drawsLinesThatDifferFromAGreyBackground() {
    for (int level : new int[] {0, 64, 97, 128, 160, 255}) {
      int line = ContactSheet.of(List.of(plain(6, 5, level)), 1).sample(0, 0, 0);
      assertThat(Math.abs(line - level)).as("on %d", level).isGreaterThanOrEqualTo(32);
    }
  }

  @Test
  void needsPicturesOfOneSizeAndAColumn() {
    assertThatThrownBy(() -> ContactSheet.of(Collections.emptyList(), 3))
        .hasMessageContainingAll("needs at least 1 image", "got 0 and 3");
    assertThatThrownBy(() -> ContactSheet.of(List.of(plain(6, 5, 1)), 0))
        .hasMessageContaining("got 1 and 0");
    assertThatThrownBy(() -> ContactSheet.of(List.of(plain(6, 5, 1), plain(5, 6, 1)), 2))
        .hasMessageContainingAll("equal size", "6x5x1", "5x6x1");
  }
}
