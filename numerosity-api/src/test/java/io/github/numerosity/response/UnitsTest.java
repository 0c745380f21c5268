package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.model.LayerShape;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Units UNITS =
      new Units(List.of(new LayerShape("relu", 2, 2, 3), new LayerShape("pool", 1, 1, 3)));

  @Test
  void aLayersUnitsStandSideBySide() {
    assertThat(UNITS.span("pool").first()).isEqualTo(12);
    assertThat(UNITS.span("pool").end()).isEqualTo(15);
  }

  @Test
  void namesTheRecordedLayersWhereOneIsMissing() {
    assertThatThrownBy(() -> UNITS.span("fc"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no units of layer \"fc\" were recorded; recorded layers are [relu, pool]");
  }

  @Test
  void unitsWithoutAMapAreOnePerChannel() {
    Units units = Units.of("neurons", 40);

    assertThat(units.count()).isEqualTo(40);
    assertThat(units.unit(39)).hasToString("neurons/39/0/0");
    assertThatThrownBy(() -> Units.of("neurons", 0)).hasMessageContaining("neurons");
  }
}
