package io.github.numerosity.data;

import java.net.URI;
import java.nio.file.Path;

/** What a download tells while it works. */
public sealed interface FetchEvent {
  /**
   * Another process, or another thread of this one, downloads to the same folder; this one waits
   * for it to end.
   *
   * @param folder which
   */
  record Waiting(Path folder) implements FetchEvent {}

  /**
   * An address is asked.
   *
   * @param address which
   * @param kept bytes that were received before and are asked for no more
   */
  record Asking(URI address, long kept) implements FetchEvent {}

  /**
   * Bytes came; sent often, and once before the first come.
   *
   * @param done bytes that are there now, those of earlier attempts among them; fewer than before
   *     when an address cannot begin in the middle
   * @param of bytes in all, 0 while nobody knows
   */
  record Advanced(long done, long of) implements FetchEvent {}

  /**
   * An address was given up; the next one is tried, if there is any.
   *
   * @param address which
   * @param reason why, in words
   */
  record Abandoned(URI address, String reason) implements FetchEvent {}

  /**
   * The archive is whole, checked and in its place.
   *
   * @param archive where
   */
  record Completed(Path archive) implements FetchEvent {}
}
