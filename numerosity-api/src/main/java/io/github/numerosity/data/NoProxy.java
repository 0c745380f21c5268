package io.github.numerosity.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hosts excluded by {@code NO_PROXY}: {@code *} for all, a host, a domain with its subdomains, or
 * an IPv4 network such as {@code 10.0.0.0/8}; all but networks may have a port.
 */
final class NoProxy {
  private static final Pattern WITH_PORT = Pattern.compile("([^:]+|\\[.+])(?::(\\d{1,5}))?");
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern NETWORK = Pattern.compile("([0-9.]+)/(\\d{1,2})");

  private final List<String> entries;

  NoProxy(String variable) {
    entries =
        Stream.of(variable.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
            .filter(entry -> !entry.isEmpty())
            .toList();
  }

  /** Returns whether a host is excluded. */
  boolean covers(String host, int port) {
    String plain = host.toLowerCase(Locale.ROOT);
    return entries.stream().anyMatch(entry -> covers(entry, plain, port));
  }

  private static boolean covers(String entry, String host, int port) {
    Matcher network = NETWORK.matcher(entry);
    if (network.matches()) {
      return inNetwork(host, network.group(1), Integer.parseInt(network.group(2)));
    }
    Matcher matcher = WITH_PORT.matcher(entry);
    if (!matcher.matches()) {
      return entry.equals(bare(host));
    }
    if (matcher.group(2) != null && Integer.parseInt(matcher.group(2)) != port) {
      return false;
    }
    String name = bare(matcher.group(1));
    if (name.equals("*")) {
      return true;
    }
    String domain = name.startsWith("*.") ? name.substring(2) : name.replaceFirst("^\\.", "");
    return bare(host).equals(domain) || host.endsWith("." + domain);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean inNetwork(String host, String network, int bits) {
    Matcher one = IPV4.matcher(host);
    Matcher all = IPV4.matcher(network);
    if (!one.matches() || !all.matches() || bits > 32) {
      return false;
    }
    long mask = -1L << (32 - bits);
    return (number(one) & mask) == (number(all) & mask);
  }

  private static long number(Matcher address) {
    long number = 0;
    for (int part = 1; part <= 4; part++) {
      number = number << 8 | Integer.parseInt(address.group(part));
    }
    return number;
  }
}
