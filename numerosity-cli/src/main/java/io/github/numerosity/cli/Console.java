package io.github.numerosity.cli;

import java.io.PrintStream;

/**
 * Output of the command line: results to {@code out}, everything else to {@code err}.
 *
 * @param out for results
 * @param err for progress, warnings and failures
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 * @param columns width of the terminal, in characters
 */
record Console(
    PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, int columns) {
  /**
   * Returns the console of this process.
   *
   * <p>The launcher script passes the terminal streams and the width. Without it, Java's own
   * console answers for both streams together; from Java 22 it needs {@code
   * -Djdk.console=java.base} to be null without a terminal.
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
