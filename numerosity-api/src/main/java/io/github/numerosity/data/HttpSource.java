package io.github.numerosity.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Gets files over HTTP and HTTPS, from their beginning or from the middle on.
 *
 * <p>Redirects are followed here and not by the client, which does not say why it stops. Nothing
 * secret is ever sent along, so another host may hear what the first one heard; but what began with
 * HTTPS never goes on without it.
 */
final class HttpSource {
  private static final int MOST_REDIRECTS = 10;
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  private final EnvironmentProxies proxies;
  private final HttpClient client;
  private final Patience patience;

  /**
   * Makes a source.
   *
   * @param proxies decide by which way a host is reached
   * @param patience how long to wait for an answer and for bytes
   */
  HttpSource(EnvironmentProxies proxies, Patience patience) {
    this.proxies = proxies;
    this.patience = patience;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .proxy(proxies);
    proxies.authenticator().ifPresent(builder::authenticator);
    this.client = builder.build();
  }

  /** Bytes that come over a connection. */
  private record HttpTransfer(IncomingBody body, long offset, OptionalLong total)
      implements Transfer {
    @Override
    public int read(byte[] chunk) throws AddressException, InterruptedException {
      return body.read(chunk);
    }

    @Override
    public void close() {
      body.close();
    }
  }

  /**
   * Asks for a file.
   *
   * @param address http or https
   * @param from first byte that is wanted; a server that cannot begin there begins at 0
   * @return bytes to come
   * @throws AddressException if there are none
   */
  Transfer open(URI address, long from) throws AddressException, InterruptedException {
    HttpResponse<IncomingBody> answer = follow(address, from);
    if (from > 0) {
      Optional<HttpTransfer> rest = rest(answer, from);
      if (rest.isPresent()) {
        return rest.get();
      }
      if (answer.statusCode() == 206 || answer.statusCode() == 416) {
        // Another part than the one wanted, or none: the whole may still be had.
        answer.body().close();
        answer = follow(address, 0);
      }
    }
    if (answer.statusCode() == 200) {
      return new HttpTransfer(
          answer.body(), 0, answer.headers().firstValueAsLong("Content-Length"));
    }
    answer.body().close();
    throw new AddressException(refusal(answer.statusCode()));
  }

  private static Optional<HttpTransfer> rest(HttpResponse<IncomingBody> answer, long from) {
    if (answer.statusCode() != 206) {
      return Optional.empty();
    }
    Matcher range =
        CONTENT_RANGE.matcher(answer.headers().firstValue("Content-Range").orElse("").strip());
    if (!range.matches() || Long.parseLong(range.group(1)) != from) {
      return Optional.empty();
    }
    OptionalLong total =
        range.group(3).equals("*")
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(range.group(3)));
    return Optional.of(new HttpTransfer(answer.body(), from, total));
  }

  private static String refusal(int status) {
    String meaning =
        switch (status) {
          case 401, 403 -> " (it may not be had)";
          case 404, 410 -> " (there is no such file)";
          case 407 ->
              " (the proxy wants a name and a password: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT; for https Java needs -Djdk.http.auth.tunneling.disabledSchemes= too)";
          case 429, 503 -> " (the server is busy)";
          default -> status >= 500 ? " (the server failed)" : "";
        };
    return "answered " + status + meaning;
  }

  private HttpResponse<IncomingBody> follow(URI address, long from)
      throws AddressException, InterruptedException {
    Set<URI> asked = new HashSet<>();
    URI next = address;
    while (asked.add(next)) {
      if (asked.size() > MOST_REDIRECTS + 1) {
        throw new AddressException("redirects more than " + MOST_REDIRECTS + " times");
      }
      HttpResponse<IncomingBody> answer = send(next, from);
      switch (answer.statusCode()) {
        case 301, 302, 303, 307, 308 -> {
          answer.body().close();
          next = redirected(next, answer.headers().firstValue("Location").orElse(""));
        }
        default -> {
          return answer;
        }
      }
    }
    throw new AddressException("redirects in a circle, back to " + next);
  }

  /**
   * Where a redirect leads.
   *
   * @param from who redirects
   * @param location what it says
   * @throws AddressException if that is nowhere, or somewhere less safe
   */
  static URI redirected(URI from, String location) throws AddressException {
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      // Whatever a server sends, a terminal shall not obey it.
      String printable = location.replaceAll("\\p{Cntrl}", "?");
      throw new AddressException("redirects to something that is no address: " + printable, e);
    }
    String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    if (location.isBlank() || target.getHost() == null) {
      throw new AddressException("redirects, but does not say where to: \"" + location + "\"");
    }
    if (scheme.equals("http") && from.getScheme().equalsIgnoreCase("https")) {
      throw new AddressException("redirects from https to http, which is not safe: " + target);
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new AddressException("redirects to what is neither https nor http: " + target);
    }
    return target;
  }

  private HttpResponse<IncomingBody> send(URI address, long from)
      throws AddressException, InterruptedException {
    // Asked here too, since the client tells nobody why a selector fails.
    Proxy proxy = proxies.proxy(address);
    String way =
        proxy.type() == Proxy.Type.DIRECT ? "" : " (by way of the proxy " + proxy.address() + ")";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", "numerosity")
            .header("Accept-Encoding", "identity");
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    CompletableFuture<HttpResponse<IncomingBody>> answer =
        client.sendAsync(request.build(), head -> new IncomingBody(patience.stall()));
    boolean taken = false;
    try {
      HttpResponse<IncomingBody> head =
          answer.get(patience.stall().toNanos(), TimeUnit.NANOSECONDS);
      taken = true;
      return head;
    } catch (TimeoutException e) {
      throw new AddressException(
          "did not answer within " + Patience.words(patience.stall()) + way, e);
    } catch (ExecutionException e) {
      throw new AddressException(words(e) + way, e);
    } finally {
      if (!taken) {
        answer.cancel(true);
      }
    }
  }

  /** Why there was no answer. */
  private String words(ExecutionException failure) {
    Throwable cause = failure;
    Throwable last = failure;
    while (cause != null) {
      if (cause instanceof HttpConnectTimeoutException) {
        return "could not be reached within " + Patience.words(patience.connect());
      }
      if (cause instanceof UnresolvedAddressException) {
        return "the name of the host is not known; is this machine connected?";
      }
      if (cause instanceof SSLException) {
        return "there is no connection that can be trusted (" + cause.getMessage() + ")";
      }
      last = cause;
      cause = cause.getCause();
    }
    if (last instanceof ConnectException
        || last instanceof java.nio.channels.ClosedChannelException) {
      return "the connection was refused";
    }
    return "the connection failed ("
        + (last instanceof IOException && last.getMessage() != null ? last.getMessage() : last)
        + ")";
  }
}
