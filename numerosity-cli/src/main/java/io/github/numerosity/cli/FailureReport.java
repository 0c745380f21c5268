package io.github.numerosity.cli;

import io.github.numerosity.config.ConfigException;
import io.github.numerosity.experiment.InvalidExperimentException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Message and exit code of a failure. */
final class FailureReport implements IExecutionExceptionHandler {
  private final BooleanSupplier stackTrace;

  FailureReport(BooleanSupplier stackTrace) {
    this.stackTrace = stackTrace;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    err.println("numerosity: " + message(failure));
    if (stackTrace.getAsBoolean()) {
      failure.printStackTrace(err);
    } else if (isUnforeseen(failure)) {
      err.println("This is a bug in numerosity; --stacktrace prints its location.");
    }
    err.flush();
    return exitCode(failure);
  }

  private static int exitCode(Throwable failure) {
    return failure instanceof ConfigException
            || failure instanceof InvalidExperimentException
            || failure instanceof InputException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  /**
   * Returns whether a failure is one of Java's own exceptions, other than those that our checks
   * throw with a message for the user.
   */
  private static boolean isUnforeseen(Throwable failure) {
    return failure instanceof RuntimeException
        && failure.getClass().getName().startsWith("java.lang.")
        && !(failure instanceof IllegalArgumentException)
        && !(failure instanceof IllegalStateException);
  }

  private static String message(Throwable failure) {
    if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return message(wrapped.getCause());
    }
    if (failure instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException denied) {
      return "no permission to access " + denied.getFile();
    }
    if (failure instanceof FileSystemException || failure instanceof IOException) {
      return "cannot read or write: " + failure.getMessage();
    }
    if (isUnforeseen(failure) || failure.getMessage() == null) {
      return failure.toString();
    }
    return failure.getMessage();
  }
}
