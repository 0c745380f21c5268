package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Response body with a timeout for each wait for bytes.
 *
 * <p>The client's own input stream waits indefinitely. A timeout of the request covers only the
 * head of the response up to Java 25, but the whole body since Java 26, which would end every long
 * download.
 */
final class IncomingBody implements HttpResponse.BodySubscriber<IncomingBody> {
  /** A signal of the client: bytes, a failure or the end. */
  private record Arrival(List<ByteBuffer> bytes, Optional<Throwable> failure, boolean last) {}

  private final Duration patience;
  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;
  private Iterator<ByteBuffer> waiting = List.<ByteBuffer>of().iterator();
  private ByteBuffer current = ByteBuffer.allocate(0);

  /**
   * Creates a body.
   *
   * @param patience timeout for the next bytes
   */
  IncomingBody(Duration patience) {
    this.patience = patience;
  }

  /** Completes immediately: reading can begin when the head has arrived. */
  @Override
  public CompletionStage<IncomingBody> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription incoming) {
    subscription = incoming;
    if (closed) {
      incoming.cancel();
    } else {
      incoming.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    arrived.add(new Arrival(bytes, Optional.empty(), false));
  }

  @Override
  public void onError(Throwable failure) {
    arrived.add(new Arrival(List.of(), Optional.of(failure), true));
  }

  @Override
  public void onComplete() {
    arrived.add(new Arrival(List.of(), Optional.empty(), true));
  }

  /** Implements {@link Transfer#read}. */
  int read(byte[] chunk) throws AddressException, InterruptedException {
    while (!current.hasRemaining()) {
      if (waiting.hasNext()) {
        current = waiting.next();
      } else {
        Arrival next = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new AddressException("stalled: no bytes for " + Patience.words(patience));
        }
        if (next.failure().isPresent()) {
          Throwable failure = next.failure().get();
          throw new AddressException("the connection broke off (" + failure + ")", failure);
        }
        if (next.last()) {
          return -1;
        }
        waiting = next.bytes().iterator();
        requireNonNull(subscription, "subscription").request(1);
      }
    }
    int count = Math.min(chunk.length, current.remaining());
    current.get(chunk, 0, count);
    return count;
  }

  /** Cancels the connection, unless the body has ended. */
  void close() {
    closed = true;
    Flow.Subscription incoming = subscription;
    if (incoming != null) {
      incoming.cancel();
    }
  }
}
