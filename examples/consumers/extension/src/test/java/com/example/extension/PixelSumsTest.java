package com.example.extension;

import io.github.numerosity.model.ModelSource;
import io.github.numerosity.testkit.ModelSourceContract;

class PixelSumsTest extends ModelSourceContract {
  @Override
  protected ModelSource source() {
    return new PixelSums(3);
  }
}
