package io.github.numerosity.data;

import java.net.URI;
import java.nio.file.Path;

/** An event in the course of a download. */
public sealed interface FetchEvent {
  /**
   * Waiting for another download to the same folder.
   *
   * @param folder target of both
   */
  record Waiting(Path folder) implements FetchEvent {}

  /**
   * A request to an address.
   *
   * @param address the address
   * @param kept number of bytes received before, which are not requested again
   */
  record Asking(URI address, long kept) implements FetchEvent {}

  /**
   * Received bytes; sent often, and once before the first bytes.
   *
   * @param done number of bytes in the partial file, including earlier attempts; lower than before
   *     if a server does not support ranges
   * @param of total number of bytes, 0 if unknown
   */
  record Advanced(long done, long of) implements FetchEvent {}

  /**
   * The failure of an address; the next one is tried, if there is any.
   *
   * @param address the address
   * @param reason of the failure, for the user
   */
  record Abandoned(URI address, String reason) implements FetchEvent {}

  /**
   * The archive is complete, verified and in place.
   *
   * @param archive its path
   */
  record Completed(Path archive) implements FetchEvent {}
}
