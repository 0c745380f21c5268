package io.github.numerosity.data;

import java.io.IOException;

/** Thrown when a download from one address fails; the message is the reason, for the user. */
final class AddressException extends IOException {
  private static final long serialVersionUID = 1;

  AddressException(String reason) {
    super(reason);
  }

  AddressException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
