package com.example.extension;

import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.testkit.StimulusGeneratorContract;
import java.util.stream.IntStream;

class BarsTest extends StimulusGeneratorContract {
  @Override
  protected StimulusGenerator generator() {
    return new Bars(2);
  }

  @Override
  protected IntStream numerosities() {
    return IntStream.rangeClosed(0, 12);
  }
}
