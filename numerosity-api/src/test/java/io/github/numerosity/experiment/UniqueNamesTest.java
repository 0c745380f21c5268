package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniqueNamesTest {
  private final UniqueNames names = new UniqueNames();

  @Test
  void theFirstToAskHasTheName() {
    assertThat(names.claim("units", this, "anova")).isEqualTo("units");
    assertThat(names.claim("units", "another", "tukey")).isEqualTo("tukey-units");
    assertThat(names.claim("units", "a third", "tukey")).isEqualTo("tukey-units-2");
    assertThat(names.of("units", this)).isEqualTo("units");
    assertThat(names.of("units", "unknown")).isEqualTo("units");
  }

  @Test
  void aFigureThatIsCalledAsItsTableDoesNotRenameIt() {
    names.claim("separation", this, "tukey");

    assertThat(names.take("separation", "tukey")).isEqualTo("tukey-separation");
    assertThat(names.of("separation", this)).isEqualTo("separation");
  }
}
