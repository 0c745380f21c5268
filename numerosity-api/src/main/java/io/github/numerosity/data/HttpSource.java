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
 * Source of files over HTTP and HTTPS, with range requests.
 *
 * <p>Redirects are followed here, since the client does not report why it stops following them.
 * Requests contain no secrets and may be redirected to another host, but never from HTTPS to HTTP.
 */
final class HttpSource {
  private static final int MOST_REDIRECTS = 10;
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  private final EnvironmentProxies proxies;
  private final HttpClient client;
  private final Patience patience;

  /**
   * Creates a source.
   *
   * @param proxies selector of proxies
   * @param patience timeouts
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

  /** Transfer over a connection. */
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
   * Requests a file.
   *
   * @param address http or https
   * @param from offset of the first byte; a server that does not support ranges starts at 0
   * @return the transfer
   * @throws AddressException if the request fails
   */
  Transfer open(URI address, long from) throws AddressException, InterruptedException {
    HttpResponse<IncomingBody> answer = follow(address, from);
    if (from > 0) {
      Optional<HttpTransfer> rest = rest(answer, from);
      if (rest.isPresent()) {
        return rest.get();
      }
      if (answer.statusCode() == 206 || answer.statusCode() == 416) {
        // A different range, or none: request the whole file.
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
          case 401, 403 -> " (access denied)";
          case 404, 410 -> " (there is no such file)";
          case 407 ->
              " (the proxy requires a user name and a password: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT; for https, Java also needs -Djdk.http.auth.tunneling.disabledSchemes=)";
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
   * Returns the target of a redirect.
   *
   * @param from address of the response
   * @param location its header
   * @throws AddressException if the target is malformed or less secure
   */
  static URI redirected(URI from, String location) throws AddressException {
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      // Keeps control characters of a server out of terminals.
      String printable = location.replaceAll("\\p{Cntrl}", "?");
      throw new AddressException("redirects to a malformed address: " + printable, e);
    }
    String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    if (location.isBlank() || target.getHost() == null) {
      throw new AddressException("redirects without a target: \"" + location + "\"");
    }
    if (scheme.equals("http") && from.getScheme().equalsIgnoreCase("https")) {
      throw new AddressException("redirects from https to http, which is not secure: " + target);
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new AddressException(
          "redirects to an address that is neither https nor http: " + target);
    }
    return target;
  }

  private HttpResponse<IncomingBody> send(URI address, long from)
      throws AddressException, InterruptedException {
    // Also called here because the client hides the exception of a selector.
    Proxy proxy = proxies.proxy(address);
    String way =
        proxy.type() == Proxy.Type.DIRECT ? "" : " (through the proxy " + proxy.address() + ")";
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

  /** Returns the reason of a failed request. */
  private String words(ExecutionException failure) {
    Throwable cause = failure;
    Throwable last = failure;
    while (cause != null) {
      if (cause instanceof HttpConnectTimeoutException) {
        return "could not be reached within " + Patience.words(patience.connect());
      }
      if (cause instanceof UnresolvedAddressException) {
        return "unknown host; is this machine connected?";
      }
      if (cause instanceof SSLException) {
        return "no trusted connection (" + cause.getMessage() + ")";
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
