package io.github.numerosity.tf;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log of TensorFlow's native library, which it writes to standard error. The library reads its
 * level from the environment of the process with its first message, so that the level must be set
 * before the library is loaded; Java itself cannot change the environment.
 */
final class NativeLog {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLog.class);
  private static final String VARIABLE = "TF_CPP_MIN_LOG_LEVEL";

  /** Errors only: neither information nor warnings. */
  private static final String LEVEL = "2";

  private NativeLog() {}

  /** Limits the log to errors, unless the environment gives a level. */
  static void limit() {
    if (System.getenv(VARIABLE) != null) {
      return;
    }
    try {
      if (Platform.isWindows()) {
        Function.getFunction("ucrtbase", "_putenv_s").invokeInt(new Object[] {VARIABLE, LEVEL});
      } else {
        int overwrite = 0;
        Function.getFunction("c", "setenv").invokeInt(new Object[] {VARIABLE, LEVEL, overwrite});
      }
    } catch (LinkageError e) {
      LOG.debug("the level of TensorFlow's log cannot be set", e);
    }
  }
}
