package io.github.numerosity.data;

import java.io.IOException;

/** Thrown when one address does not give what is wanted; the message is the reason, in words. */
final class AddressException extends IOException {
  private static final long serialVersionUID = 1;

  AddressException(String reason) {
    super(reason);
  }

  AddressException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
