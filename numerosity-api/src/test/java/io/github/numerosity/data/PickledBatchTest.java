package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PickledBatchTest {
  private final byte[] batch = SmallCifar.resource("data_batch_1");

  @Test
  void everyTruncationIsAnError() {
    // Beyond the samples a cut leaves too few file names; before them, too few samples.
    for (int length = 0; length < batch.length; length += length < 300 ? 1 : 97) {
      assertRejects(Arrays.copyOf(batch, length));
    }
    assertRejects(Arrays.copyOf(batch, batch.length - 1));
  }

  @Test
  void noChangedByteBreaksOut() {
    for (int place = 0; place < batch.length; place += place < 300 ? 1 : 31) {
      for (int value : new int[] {0, 'R', 'b', 't', 'u', 'T', 0x7F, 0xFF}) {
        byte[] changed = batch.clone();
        changed[place] = (byte) value;
        try {
          PickledBatch.read("changed", changed, 4, 3072);
        } catch (DataException expected) {
          assertThat(expected).hasMessageStartingWith("changed: expected a batch");
        }
      }
    }
  }

  @Test
  void refusesInstructionsThatCouldRunSomething() {
    assertThatThrownBy(() -> read(pickle("\u0080\u0002cos\nsystem\nU\u0002ls\u0085R.")))
        .hasMessageContaining("not a dict");
    for (char instruction : new char[] {'i', 'o', '\u0081', 'P', 'Q', '\u0082', '\u0093', 'F'}) {
      assertThatThrownBy(() -> read(pickle("\u0080\u0002" + instruction + ".")))
          .isInstanceOf(DataException.class)
          .hasMessageContainingAll("opcode 0x%02x".formatted((int) instruction), "byte 2");
    }
  }

  @Test
  void aClaimedLengthAllocatesNothing() {
    assertThatThrownBy(() -> read(pickle("\u0080\u0002T\u00FF\u00FF\u00FF\u007Fabc.")))
        .hasMessageContainingAll("claims 2147483647 bytes", "4 are left");
    assertThatThrownBy(() -> read(pickle("\u0080\u0002T\u00FF\u00FF\u00FF\u00FFabc.")))
        .hasMessageContaining("claims 4294967295 bytes");
  }

  @Test
  void aListThatHoldsItselfIsHarmless() {
    // d = {}; l = []; l.append(l); d["labels"] = l
    assertThatThrownBy(() -> read(pickle("\u0080\u0002}U\u0006labels]q\u0001h\u0001as.")))
        .hasMessageContaining("\"labels\" has 1 entries");
    // the list as a key
    assertThatThrownBy(() -> read(pickle("\u0080\u0002}]q\u0001h\u0001aNs.")))
        .hasMessageContaining("key is not a string");
  }

  @Test
  void wantsLabelsAndSamplesOfTheRightKind() {
    assertThatThrownBy(() -> read(pickle("\u0080\u0002}.")))
        .hasMessageContainingAll("4 images of 3072 samples", "\"labels\" is missing");
    assertThatThrownBy(() -> PickledBatch.read("x", batch, 5, 3072))
        .hasMessageContaining("\"labels\" has 4 entries");
    assertThatThrownBy(() -> PickledBatch.read("x", batch, 4, 3000))
        .hasMessageContaining("shape [4, 3072]");
    assertThatThrownBy(() -> read(replace("u1", "i1")))
        .hasMessageContaining("not an array of uint8");
    assertThatThrownBy(() -> read(replace("numpy.core.multiarray\n_reconstruct", "os\nsystem")))
        .hasMessageContaining("not a numpy array");
    assertThatThrownBy(() -> read(replace("labels", "babels")))
        .hasMessageContaining("\"labels\" is missing");
    assertThatThrownBy(() -> read(replace("\u0080\u0002", "\u0080\u0004")))
        .hasMessageContaining("protocol 2");
  }

  @Test
  void readsSamplesThatAreStoredColumnByColumn() {
    // The flag before the sample bytes: NEWFALSE, BINSTRING of 12288 = 0x3000 bytes.
    byte[] turned = replace("\u0089T\u00000\u0000\u0000", "\u0088T\u00000\u0000\u0000");

    PickledBatch plain = read(batch);
    PickledBatch rows = read(turned);

    for (int image = 0; image < 4; image++) {
      for (int sample = 0; sample < 3072; sample++) {
        assertThat(rows.samples()[rows.start() + image * 3072 + sample])
            .isEqualTo(plain.samples()[plain.start() + sample * 4 + image]);
      }
    }
  }

  private static PickledBatch read(byte[] content) {
    return PickledBatch.read("x", content, 4, 3072);
  }

  private static void assertRejects(byte[] content) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("truncated");
  }

  private static byte[] pickle(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Replaces the first occurrence. */
  private byte[] replace(String from, String to) {
    String text = new String(batch, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.writeBytes(pickle(text.substring(0, at)));
    result.writeBytes(pickle(to));
    result.writeBytes(pickle(text.substring(at + from.length())));
    return result.toByteArray();
  }
}
