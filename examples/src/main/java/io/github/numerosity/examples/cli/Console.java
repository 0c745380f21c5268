package io.github.numerosity.examples.cli;

import java.io.PrintStream;

/**
 * Where the command line prints: results to {@code out}, everything else to {@code err}.
 *
 * @param out for results
 * @param err for progress, warnings and failures
 * @param outIsTerminal whether somebody looks at {@code out}
 * @param errIsTerminal whether somebody looks at {@code err}
 * @param columns width of the terminal, in characters
 */
record Console(
    PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, int columns) {
  /**
   * Returns the console of this process.
   *
   * <p>The script that started it knows which streams a terminal shows, and its width. Without the
   * script Java's own console answers for both streams together; from Java 22 on it needs {@code
   * -Djdk.console=java.base} to be null where there is no terminal.
   *
   * @return the console
   */
  @SuppressWarnings("SystemConsoleNull")
  static Console ofProcess() {
    String terminal =
        System.getProperty("numerosity.terminal", System.console() == null ? "" : "out,err");
    return new Console(
        System.out,
        System.err,
        terminal.contains("out"),
        terminal.contains("err"),
        Math.max(40, Integer.getInteger("numerosity.columns", 100)));
  }
}
