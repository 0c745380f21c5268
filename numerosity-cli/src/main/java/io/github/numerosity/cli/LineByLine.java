package io.github.numerosity.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Print stream that passes on whole lines; closing it passes on the rest. */
final class LineByLine extends PrintStream {
  LineByLine(Consumer<String> lines) {
    super(new Splitter(lines), true, StandardCharsets.UTF_8);
  }

  /** Buffer of the bytes of a line. */
  private static final class Splitter extends OutputStream {
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Splitter(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    public synchronized void write(int value) {
      if (value == '\n') {
        lines.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(value);
      }
    }

    @Override
    public synchronized void close() {
      if (line.size() > 0) {
        write('\n');
      }
    }
  }
}
