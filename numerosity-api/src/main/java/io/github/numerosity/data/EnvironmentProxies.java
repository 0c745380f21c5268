package io.github.numerosity.data;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proxy selector that uses Java's proxy settings, if there are any, and otherwise the environment
 * variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}. As in
 * curl, names in lower case take precedence.
 */
final class EnvironmentProxies extends ProxySelector {
  private static final int USUAL_PORT = 80;

  private final Map<String, String> environment;
  private final Optional<ProxySelector> java;
  private final NoProxy exempt;

  /**
   * Creates a selector.
   *
   * @param environment variables
   * @param java selector of Java's own settings
   */
  EnvironmentProxies(Map<String, String> environment, Optional<ProxySelector> java) {
    this.environment = Map.copyOf(environment);
    this.java = java;
    this.exempt = new NoProxy(variable("no_proxy").orElse(""));
  }

  /** A proxy given by a variable. */
  private record Named(String host, int port, Optional<String> credentials) {}

  /**
   * Returns the proxy for an address.
   *
   * @return an HTTP proxy or {@link Proxy#NO_PROXY}
   * @throws AddressException if the settings are malformed or give another kind of proxy, which the
   *     client would ignore silently
   */
  Proxy proxy(URI address) throws AddressException {
    for (Proxy proxy : java.map(selector -> selector.select(address)).orElse(List.of())) {
      if (proxy.type() == Proxy.Type.HTTP) {
        return proxy;
      }
      if (proxy.type() == Proxy.Type.SOCKS) {
        throw new AddressException(
            "SOCKS proxies are not supported; remove socksProxyHost and set HTTPS_PROXY to an HTTP proxy");
      }
    }
    int port = address.getPort();
    if (exempt.covers(address.getHost(), port >= 0 ? port : usualPort(address))) {
      return Proxy.NO_PROXY;
    }
    Optional<Named> named = named(address.getScheme().toLowerCase(Locale.ROOT));
    return named.isEmpty()
        ? Proxy.NO_PROXY
        : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(named.get().host(), named.get().port()));
  }

  private static int usualPort(URI address) {
    return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private Optional<String> variable(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .flatMap(each -> Optional.ofNullable(environment.get(each)).stream())
        .filter(value -> !value.isBlank())
        .map(String::strip)
        .findFirst();
  }

  private Optional<Named> named(String scheme) throws AddressException {
    for (String name : List.of(scheme + "_proxy", "all_proxy")) {
      Optional<String> value = variable(name);
      if (value.isPresent()) {
        return Optional.of(parse(name.toUpperCase(Locale.ROOT), value.get()));
      }
    }
    return Optional.empty();
  }

  /** Messages contain the variable but not its value, which may include a password. */
  private static Named parse(String variable, String value) throws AddressException {
    URI uri;
    try {
      uri = new URI(value.contains("://") ? value : "http://" + value);
    } catch (URISyntaxException e) {
      throw new AddressException(noProxy(variable));
    }
    if (uri.getHost() == null) {
      throw new AddressException(noProxy(variable));
    }
    if (!uri.getScheme().equalsIgnoreCase("http")) {
      throw new AddressException(
          "%s: proxies of the kind %s are not supported; give an HTTP proxy, such as http://proxy.example.org:3128"
              .formatted(variable, uri.getScheme()));
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    return new Named(uri.getHost(), port, Optional.ofNullable(uri.getUserInfo()));
  }

  private static String noProxy(String variable) {
    return variable + " is not the address of a proxy, such as http://proxy.example.org:3128";
  }

  /**
   * Returns the credentials for proxies that require authentication.
   *
   * @return empty if no variable contains a user name and a password
   */
  Optional<Authenticator> authenticator() {
    List<Named> known =
        Stream.of("https", "http")
            .flatMap(
                scheme -> {
                  try {
                    return named(scheme).stream();
                  } catch (AddressException e) {
                    // Reported by proxy() when an address is opened.
                    return Stream.empty();
                  }
                })
            .filter(proxy -> proxy.credentials().isPresent())
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(new Credentials(known));
  }

  private static final class Credentials extends Authenticator {
    private final List<Named> known;

    Credentials(List<Named> known) {
      this.known = known;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      if (getRequestorType() != RequestorType.PROXY) {
        return null;
      }
      for (Named proxy : known) {
        if (proxy.host().equalsIgnoreCase(getRequestingHost())
            && proxy.port() == getRequestingPort()) {
          String[] parts = proxy.credentials().orElseThrow().split(":", 2);
          return new PasswordAuthentication(
              parts[0], (parts.length < 2 ? "" : parts[1]).toCharArray());
        }
      }
      return null;
    }
  }

  @Override
  public List<Proxy> select(URI address) {
    try {
      return List.of(proxy(address));
    } catch (AddressException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Does nothing: the proxy of each address is selected independently. */
  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}
}
