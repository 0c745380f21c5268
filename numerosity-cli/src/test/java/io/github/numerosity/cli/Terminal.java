package io.github.numerosity.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Simulated terminal: runs commands and keeps their output. */
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(out, true), new PrintStream(err, true), false, false, 100);

  /** Runs a command and returns its exit code. */
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
