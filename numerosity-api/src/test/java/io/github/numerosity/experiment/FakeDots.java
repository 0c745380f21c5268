package io.github.numerosity.experiment;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.image.Image;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * As many bright pixels as the numerosity says.
 *
 * @param grey their value
 */
public record FakeDots(int grey) implements StimulusGenerator {
  @Override
  public Stimulus generate(StimulusRequest request, RandomGenerator random) {
    byte[] samples = new byte[request.size().samples()];
    for (int dot = 0; dot < request.numerosity(); ) {
      int place = random.nextInt(samples.length);
      if (samples[place] == 0) {
        samples[place] = (byte) grey;
        dot++;
      }
    }
    return Stimulus.labelled(Image.of(request.size(), samples), request.numerosity());
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe("fake-dots", this));
  }
}
