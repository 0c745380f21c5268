package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with the server of the fixture as proxy; the hosts behind it do not exist. */
class DownloadProxyTest extends DownloadFixture {
  private static final URI FAR = URI.create("http://archive.invalid/a");

  DownloadProxyTest(@TempDir Path temporary) throws IOException {
    super(temporary);
  }

  private CifarDownload with(Map<String, String> environment, URI address) {
    return CifarDownload.into(folder, setting(environment, address));
  }

  private String proxy() {
    return "http://127.0.0.1:" + server.port();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
  void goesByWayOfTheProxyOfTheEnvironment(String variable) throws Exception {
    server.at(FAR.toString(), BadServer.good(BINARY));

    fetch(with(Map.of(variable, proxy()), FAR));

    assertIsWhole();
    assertThat(server.requests())
        .extracting(BadServer.Request::path)
        .containsExactly("http://archive.invalid/a");
  }

  @Test
  void takesAProxyWithoutSchemeAndPrefersSmallLetters() throws Exception {
    server.at(FAR.toString(), BadServer.good(BINARY));

    fetch(
        with(
            Map.of(
                "http_proxy", "127.0.0.1:" + server.port(), "HTTP_PROXY", "http://other.invalid:1"),
            FAR));

    assertIsWhole();
  }

  @Test
  void asksTheProxyForATunnelWhereTheAddressIsHttps() {
    URI safe = URI.create("https://archive.invalid/a");

    assertThatThrownBy(() -> fetch(with(Map.of("HTTPS_PROXY", proxy()), safe)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(safe.toString());
    assertThat(server.requests())
        .extracting(request -> request.method() + " " + request.path())
        .containsOnly("CONNECT archive.invalid:443");
  }

  @Test
  void goesDirectlyWhereNoProxyNamesTheHost() throws Exception {
    URI near = server.at("/a", BadServer.good(BINARY));

    fetch(
        with(
            Map.of("HTTP_PROXY", "http://proxy.invalid:3128", "NO_PROXY", "localhost,127.0.0.1"),
            near));

    assertIsWhole();
    assertThat(server.requests()).extracting(BadServer.Request::path).containsExactly("/a");
  }

  @Test
  void givesTheProxyItsNameAndPassword() throws Exception {
    server.at(
        FAR.toString(),
        (request, out) ->
            (request.headers().containsKey("Proxy-Authorization")
                    ? BadServer.good(BINARY)
                    : BadServer.status(407, "Proxy-Authenticate: Basic realm=\"x\""))
                .to(request, out));

    fetch(with(Map.of("HTTP_PROXY", "http://me:my%20secret@127.0.0.1:" + server.port()), FAR));

    assertIsWhole();
    String expected =
        Base64.getEncoder().encodeToString("me:my secret".getBytes(StandardCharsets.UTF_8));
    assertThat(server.requests().get(1).headers())
        .containsEntry("Proxy-Authorization", "Basic " + expected);
  }

  @Test
  void saysThatItIsTheProxyThatCannotBeReached() {
    URI near = server.at("/a", BadServer.good(BINARY));

    assertThatThrownBy(() -> fetch(with(Map.of("HTTP_PROXY", "http://proxy.invalid:3128"), near)))
        .hasMessageContainingAll("unknown host", "through the proxy proxy.invalid");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void saysThatTheProxyWantsAPassword() {
    server.at(FAR.toString(), BadServer.status(407, "Proxy-Authenticate: Basic realm=\"x\""));

    assertThatThrownBy(() -> fetch(with(Map.of("HTTP_PROXY", proxy()), FAR)))
        .hasMessageContaining("the proxy requires a user name and a password");
  }

  @Test
  void whatJavaIsSetToUseGoesFirst() throws Exception {
    server.at(FAR.toString(), BadServer.good(BINARY));
    DownloadSetting plain = setting(Map.of("HTTP_PROXY", "http://other.invalid:1"), FAR);
    DownloadSetting java =
        with(
            plain,
            ProxySelector.of(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())));

    fetch(CifarDownload.into(folder, java));

    assertIsWhole();
  }

  @Test
  void doesNotPassOverAProxyThatItCannotUse() {
    ProxySelector socks =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(
                new Proxy(
                    Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    URI near = server.at("/a", BadServer.good(BINARY));

    assertThatThrownBy(
            () -> fetch(CifarDownload.into(folder, with(setting(Map.of(), near), socks))))
        .hasMessageContainingAll("SOCKS proxies", "HTTPS_PROXY");
    assertThatThrownBy(
            () -> fetch(with(Map.of("all_proxy", "socks5://me:secret@127.0.0.1:1080"), near)))
        .hasMessageContainingAll("ALL_PROXY: proxies of the kind socks5", "HTTP proxy")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> fetch(with(Map.of("HTTP_PROXY", "http://me:secret@"), near)))
        .hasMessageContaining("HTTP_PROXY is not the address of a proxy")
        .hasMessageNotContaining("secret");
    assertThat(server.requests()).isEmpty();
  }

  private static DownloadSetting with(DownloadSetting setting, ProxySelector java) {
    return new DownloadSetting(
        setting.archives(),
        setting.origins(),
        setting.records(),
        setting.environment(),
        Optional.of(java));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|any.example.org|80|true",
        "example.org|example.org|80|true",
        "example.org|www.example.org|80|true",
        ".example.org|www.example.org|80|true",
        "*.example.org|www.example.org|80|true",
        "EXAMPLE.org|example.ORG|80|true",
        "example.org|notexample.org|80|false",
        "example.org|example.org.evil.net|80|false",
        "localhost, example.org|example.org|80|true",
        "localhost example.org|example.org|80|true",
        "example.org:8080|example.org|8080|true",
        "example.org:8080|example.org|80|false",
        "10.0.0.0/8|10.1.2.3|80|true",
        "10.0.0.0/8|11.1.2.3|80|false",
        "192.168.7.0/25|192.168.7.127|80|true",
        "192.168.7.0/25|192.168.7.128|80|false",
        "0.0.0.0/0|8.8.8.8|80|true",
        "10.0.0.0/8|ten.example.org|80|false",
        "10.0.0.0/33|10.0.0.1|80|false",
        "::1|[::1]|80|true",
        "[::1]:81|[::1]|81|true",
        "[::1]:81|[::1]|80|false",
        "''|example.org|80|false",
        "' , '|example.org|80|false"
      })
  void knowsWhomNoProxyNames(String variable, String host, int port, boolean covered) {
    assertThat(new NoProxy(variable).covers(host, port)).isEqualTo(covered);
  }
}
