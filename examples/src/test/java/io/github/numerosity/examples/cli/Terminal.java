package io.github.numerosity.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Somebody who types commands and reads what they print. */
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(out, true), new PrintStream(err, true), false, false, 100);

  /** Returns the exit code. */
  int execute(String... arguments) {
    return NumerosityCommand.commandLine(console).execute(arguments);
  }

  String out() {
    return out.toString(Charset.defaultCharset());
  }

  String err() {
    return err.toString(Charset.defaultCharset());
  }
}
