package io.github.numerosity.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignPicturesTest {
  private static final Design BARE =
      Design.of(
          IntStream.range(0, 4)
              .mapToObj(row -> new Design.Row(Block.SELECTION, "standard", 1 + row, 0))
              .toList());

  private static final Design PICTURED = BARE.withPictures(DesignPicturesTest::grey);

  @Test
  void picturesGoWithTheirRows() {
    Design chosen = PICTURED.select(3, 1).select(1, 0, 0);
    assertThat(chosen.picture(0)).hasValue(grey(1));
    assertThat(chosen.picture(1)).hasValue(grey(3));
    assertThat(chosen.withProperties(properties(3)).picture(2)).hasValue(grey(3));
  }

  @Test
  void picturesStayWhereLabelsAreShuffled() {
    Design shuffled = PICTURED.shuffledWithinSets(RandomStreams.of(1).stream("test"));
    assertThat(shuffled.picture(2)).hasValue(grey(2));
  }

  @Test
  void aDesignWithoutPicturesSaysSo() {
    assertThat(BARE.hasPictures()).isFalse();
    assertThat(BARE.picture(0)).isEmpty();
    assertThat(PICTURED.hasPictures()).isTrue();
    assertThat(PICTURED).isEqualTo(BARE);
    assertThatThrownBy(() -> PICTURED.picture(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<Properties> properties(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Properties.of(java.util.Map.of(Property.COUNT, (double) i)))
        .toList();
  }

  private static Image grey(int row) {
    return Image.of(new ImageSize(1, 1, 1), new byte[] {(byte) row});
  }
}
