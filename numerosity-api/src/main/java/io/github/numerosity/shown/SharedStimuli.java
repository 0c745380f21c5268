package io.github.numerosity.shown;

import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.image.Image;
import io.github.numerosity.provenance.Digest;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Stimulus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Stimuli drawn once before any network is trained, which yields their realised properties and
 * reveals images that cannot be drawn. Thread-safe.
 *
 * <p>Images are kept in memory if they are small enough together; otherwise they are drawn again on
 * demand for every network.
 */
public final class SharedStimuli {
  /** Largest number of bytes of samples kept in memory for all stimuli of a run. */
  public static final long KEPT_BYTES = 64L << 20;

  private final Stimuli stimuli;
  private final Design design;
  private final String digest;

  /** All images, or none. */
  private final List<Image> kept;

  private SharedStimuli(Stimuli stimuli, Design design, String digest, List<Image> kept) {
    this.stimuli = stimuli;
    this.design = design.withPictures(this::picture);
    this.digest = digest;
    this.kept = kept;
  }

  /**
   * Draws all stimuli once.
   *
   * @param keptBytes bytes of samples above which images are drawn again instead of kept
   * @param drawn receives the number of images drawn so far
   * @throws InterruptedException if the thread was interrupted
   */
  public static SharedStimuli draw(Stimuli stimuli, long keptBytes, IntConsumer drawn)
      throws InterruptedException {
    Design design = stimuli.design();
    int count = design.stimuli();
    int samples = stimuli.size().samples();
    boolean keep = (long) count * samples <= keptBytes;
    List<Image> kept = new ArrayList<>();
    List<Properties> properties = new ArrayList<>(count);
    Digest digest = Digest.sha256().add(stimuli.size().toString());
    byte[] bytes = new byte[samples];
    for (int row = 0; row < count; row++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while stimuli were drawn");
      }
      Stimulus stimulus = stimuli.stimulus(row);
      properties.add(stimulus.properties());
      stimulus.image().copyTo(bytes, 0);
      digest.add(design.row(row).toString()).add(bytes);
      if (keep) {
        kept.add(stimulus.image());
      }
      drawn.accept(row + 1);
    }
    return new SharedStimuli(stimuli, design.withProperties(properties), digest.hex(), kept);
  }

  /** Returns the design with the realised properties and the images. */
  public Design design() {
    return design;
  }

  /** Returns the SHA-256 digest of the image size and of each row with its samples. */
  public String digest() {
    return digest;
  }

  private Image picture(int row) {
    return kept.isEmpty() ? stimuli.stimulus(row).image() : kept.get(row);
  }

  /** Returns the images of rows {@code first} (inclusive) to {@code end} (exclusive). */
  public List<Image> images(int first, int end) {
    List<Image> images = new ArrayList<>(end - first);
    for (int row = first; row < end; row++) {
      images.add(picture(row));
    }
    return images;
  }
}
