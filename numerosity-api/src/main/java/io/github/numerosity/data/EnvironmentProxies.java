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
 * By which proxy a host is reached: by the one that Java is set to use, if there is one, else by
 * that of the environment variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code ALL_PROXY},
 * unless {@code NO_PROXY} names the host; each in small letters first, as curl takes them.
 */
final class EnvironmentProxies extends ProxySelector {
  private static final int USUAL_PORT = 80;

  private final Map<String, String> environment;
  private final Optional<ProxySelector> java;
  private final NoProxy exempt;

  /**
   * Makes a selector.
   *
   * @param environment variables
   * @param java what Java's own settings say
   */
  EnvironmentProxies(Map<String, String> environment, Optional<ProxySelector> java) {
    this.environment = Map.copyOf(environment);
    this.java = java;
    this.exempt = new NoProxy(variable("no_proxy").orElse(""));
  }

  /** A proxy that a variable names. */
  private record Named(String host, int port, Optional<String> credentials) {}

  /**
   * Returns the proxy for an address.
   *
   * @return an HTTP proxy, or none
   * @throws AddressException if the settings are wrong, or ask for a proxy of another kind, which
   *     the client would pass over without a word
   */
  Proxy proxy(URI address) throws AddressException {
    for (Proxy proxy : java.map(selector -> selector.select(address)).orElse(List.of())) {
      if (proxy.type() == Proxy.Type.HTTP) {
        return proxy;
      }
      if (proxy.type() == Proxy.Type.SOCKS) {
        throw new AddressException(
            "Java is set to use a SOCKS proxy, which cannot be used here; name an HTTP proxy in HTTPS_PROXY and leave socksProxyHost out");
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

  /** Messages name the variable and not its value, which may hold a password. */
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
          "%s names a proxy of the kind %s, which cannot be used here; name an HTTP proxy, such as http://proxy.example.org:3128"
              .formatted(variable, uri.getScheme()));
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    return new Named(uri.getHost(), port, Optional.ofNullable(uri.getUserInfo()));
  }

  private static String noProxy(String variable) {
    return variable + " is not the address of a proxy, such as http://proxy.example.org:3128";
  }

  /**
   * Returns what answers a proxy that asks who is there.
   *
   * @return empty if no variable holds a name and a password
   */
  Optional<Authenticator> authenticator() {
    List<Named> known =
        Stream.of("https", "http")
            .flatMap(
                scheme -> {
                  try {
                    return named(scheme).stream();
                  } catch (AddressException e) {
                    // Told when an address is asked for by way of it.
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

  /** Nothing to remember: the next address is asked by its own way. */
  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}
}
