package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of responses without the archive: errors, redirects, unknown hosts. */
class DownloadAddressesTest extends DownloadFixture {
  DownloadAddressesTest(@TempDir Path temporary) throws IOException {
    super(temporary);
  }

  @ParameterizedTest
  @CsvSource({
    "403, access denied",
    "404, there is no such file",
    "407, HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT",
    "418, answered 418",
    "204, answered 204",
    "500, the server failed",
    "503, the server is busy"
  })
  void saysWhatAServerAnswered(int status, String meaning) {
    URI address = server.at("/x", BadServer.status(status));

    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(address + ": answered " + status, meaning);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void triesOneAddressAfterTheOther() throws Exception {
    URI missing = server.at("/missing", BadServer.status(404));
    URI busy = server.at("/busy", BadServer.status(503));
    URI good = server.at("/good", BadServer.good(BINARY));

    fetch(known(missing, busy, good));

    assertIsWhole();
    assertThat(events)
        .filteredOn(event -> !(event instanceof FetchEvent.Advanced))
        .containsExactly(
            new FetchEvent.Asking(missing, 0),
            new FetchEvent.Abandoned(missing, "answered 404 (there is no such file)"),
            new FetchEvent.Asking(busy, 0),
            new FetchEvent.Abandoned(busy, "answered 503 (the server is busy)"),
            new FetchEvent.Asking(good, 0),
            new FetchEvent.Completed(binary()));
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/x");

    assertThatThrownBy(() -> fetch(known(address)))
        .hasMessageContaining(address + ": the connection was refused");
  }

  @Test
  void saysThatTheHostIsUnknown() {
    // Reserved by RFC 6761: no resolver knows it.
    URI address = URI.create("http://nowhere.invalid/x");

    assertThatThrownBy(() -> fetch(known(address))).hasMessageContaining("unknown host");
  }

  @Test
  void saysThatAServerSpeaksNoTls() {
    URI address = URI.create("https://127.0.0.1:" + server.port() + "/x");

    assertThatThrownBy(() -> fetch(known(address))).hasMessageContaining("no trusted connection");
  }

  @Test
  void followsRedirectsAndAsksThereForTheRest() throws Exception {
    server.at("/files/b", BadServer.good(BINARY));
    server.at("/moved", BadServer.status(302, "Location: files/b"));
    URI start = server.at("/start", BadServer.status(301, "Location: " + server.uri("/moved")));
    keep(BINARY, HALF);

    fetch(known(start));

    assertIsWhole();
    assertThat(server.requests())
        .extracting(BadServer.Request::path)
        .containsExactly("/start", "/moved", "/files/b");
    assertThat(asked()).containsExactly(HALF, HALF, HALF);
  }

  @Test
  void leavesRedirectsThatLeadNowhere() {
    URI circle = server.at("/a", BadServer.status(307, "Location: /b"));
    server.at("/b", BadServer.status(308, "Location: /a"));
    URI none = server.at("/none", BadServer.status(302));
    URI bad = server.at("/bad", BadServer.status(302, "Location: http://bad host/"));
    URI ftp = server.at("/ftp", BadServer.status(302, "Location: ftp://example.org/x"));
    URI file = server.at("/file", BadServer.status(302, "Location: file:///etc/passwd"));
    for (int hop = 0; hop < 12; hop++) {
      server.at("/hop" + hop, BadServer.status(302, "Location: /hop" + (hop + 1)));
    }

    assertThatThrownBy(() -> fetch(known(circle, none, bad, ftp, file, server.uri("/hop0"))))
        .hasMessageContainingAll(
            circle + ": redirects in a circle, back to " + circle,
            none + ": redirects without a target",
            bad + ": redirects to a malformed address: http://bad host/",
            ftp + ": redirects to an address that is neither https nor http: ftp://example.org/x",
            file + ": redirects without a target",
            server.uri("/hop0") + ": redirects more than 10 times");
  }

  @Test
  void neverGoesFromHttpsToHttp() throws Exception {
    URI safe = URI.create("https://example.org/a/b");

    assertThatThrownBy(() -> HttpSource.redirected(safe, "http://example.org/a/b"))
        .isInstanceOf(AddressException.class)
        .hasMessageContainingAll("from https to http", "http://example.org/a/b");
    assertThatThrownBy(() -> HttpSource.redirected(safe, "HTTP://example.org/"))
        .hasMessageContaining("from https to http");
    assertThat(HttpSource.redirected(safe, "../c")).hasToString("https://example.org/c");
    assertThat(HttpSource.redirected(safe, "//mirror.example.org/c"))
        .hasToString("https://mirror.example.org/c");
    assertThat(HttpSource.redirected(URI.create("http://example.org/a"), "https://example.org/a"))
        .hasScheme("https");
  }

  @Test
  void rejectsTimeoutsThatAreNotPositive() {
    assertThatThrownBy(() -> known().withStallTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stall timeout must be positive");
    assertThatThrownBy(() -> known().withConnectTimeout(Duration.ofSeconds(-1)))
        .hasMessageContaining("connect timeout must be positive");
  }
}
