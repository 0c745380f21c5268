package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Downloads CIFAR-10 as the archive that its authors published, in the binary (170,052,171 bytes)
 * or the Python layout (170,498,071 bytes), and leaves it packed: {@link Cifar10} reads it so.
 *
 * <p>Addresses are tried in order. What was received from one is kept when it stalls or breaks off,
 * and the next one goes on from there, in this download or a later one; an address that cannot
 * begin in the middle begins anew. As long as a round of all addresses brings at least a hundredth
 * of the archive, there is another round. Length and MD5 sum are compared with those that the
 * authors published; wrong bytes are deleted. The archive gets its name when it is whole and
 * checked, never before. A second download to the same folder, in this process or another, waits
 * for the first.
 *
 * <p>Proxies are those that Java is set to use ({@code https.proxyHost} and the like), else those
 * of {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}. A name and a
 * password in such a variable are given to the proxy; for https Java does that only when started
 * with {@code -Djdk.http.auth.tunneling.disabledSchemes=}, as the launcher of the command line
 * does. Redirects are followed, but never from https to http.
 *
 * <p>Immutable and thread-safe. An interrupt of the downloading thread ends the download and keeps
 * what was received.
 */
public final class CifarDownload {
  private static final Set<String> SCHEMES = Set.of("https", "http", "file");

  private final DownloadSetting setting;
  private final Path folder;
  private final List<URI> addresses;
  private final Patience patience;
  private final boolean anyCopy;
  private final boolean offline;

  private CifarDownload(
      DownloadSetting setting,
      Path folder,
      List<URI> addresses,
      Patience patience,
      boolean anyCopy,
      boolean offline) {
    this.setting = setting;
    this.folder = folder;
    this.addresses = addresses;
    this.patience = patience;
    this.anyCopy = anyCopy;
    this.offline = offline;
  }

  /**
   * Returns a download from the addresses that this version knows.
   *
   * @param folder where the archive goes; made when missing
   * @return the download
   * @throws IllegalArgumentException if the folder has the name of an archive and does not exist
   */
  public static CifarDownload into(Path folder) {
    return into(folder, DownloadSetting.ofProcess());
  }

  static CifarDownload into(Path folder, DownloadSetting setting) {
    requireNonNull(folder, "folder");
    noFolder(folder)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return new CifarDownload(setting, folder, List.of(), Patience.USUAL, false, false);
  }

  /** Tells why nothing can be downloaded into a path, if it is so. */
  static Optional<String> noFolder(Path path) {
    return !Files.exists(path) && path.toString().matches("(?i).*\\.(gz|tgz|tar)")
        ? Optional.of(
            path + " is the name of an archive; name the folder to which it is to be downloaded")
        : Optional.empty();
  }

  /**
   * Returns a download into the first of {@code NUMEROSITY_HOME} and the user's cache, where {@link
   * Cifar10#inUsualPlaces()} finds it.
   *
   * @return the download
   */
  public static CifarDownload intoUsualPlace() {
    return into(CifarPlaces.of(Optional.empty()).target());
  }

  /**
   * Replaces the addresses.
   *
   * @param given one or more, tried in this order; https, http or file
   * @return a new download
   * @throws IllegalArgumentException if one is of another kind, names no host or no file, or holds
   *     a password, which would be lost
   */
  public CifarDownload from(URI... given) {
    if (given.length == 0) {
      throw new IllegalArgumentException("name at least one address to download from");
    }
    for (URI address : given) {
      requireUsable(address);
    }
    return new CifarDownload(setting, folder, List.of(given), patience, anyCopy, offline);
  }

  private static void requireUsable(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw new IllegalArgumentException(
          "an address begins with https:, http: or file:, got " + address);
    }
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "an address with a name or a password cannot be used; download from "
              + address.getHost()
              + " by other means and name the file");
    }
    if (!scheme.equals("file") && address.getHost() == null) {
      throw new IllegalArgumentException("the address names no host: " + address);
    }
  }

  /**
   * Sets how long to wait for a connection.
   *
   * @param timeout positive; 15 seconds when not set
   * @return a new download
   */
  public CifarDownload withConnectTimeout(Duration timeout) {
    return with(new Patience(timeout, patience.stall()));
  }

  /**
   * Sets how long to wait for an answer, and for the next bytes of one, before an address is given
   * up. A server that is slow but goes on is not given up.
   *
   * @param timeout positive; 30 seconds when not set
   * @return a new download
   */
  public CifarDownload withStallTimeout(Duration timeout) {
    return with(new Patience(patience.connect(), timeout));
  }

  private CifarDownload with(Patience other) {
    return new CifarDownload(setting, folder, addresses, other, anyCopy, offline);
  }

  /**
   * Takes an archive with another hash than the published ones, such as one that was packed again,
   * if it holds six batches of 10,000 images with labels 0 to 9. It needs addresses of one's own,
   * and never goes on from what an earlier attempt received. Results carry the digest of the images
   * that were read, here as always.
   *
   * @return a new download
   */
  public CifarDownload acceptingAnyCopy() {
    return new CifarDownload(setting, folder, addresses, patience, true, offline);
  }

  /**
   * Never touches the network: only files of this machine are read.
   *
   * @return a new download
   */
  public CifarDownload offline() {
    return new CifarDownload(setting, folder, addresses, patience, anyCopy, true);
  }

  /**
   * Returns the folder that it downloads to.
   *
   * @return as given
   */
  public Path folder() {
    return folder;
  }

  /**
   * Downloads the archive, unless CIFAR-10 is in the folder already. What is there is checked: an
   * archive by its hash or else, as unpacked files, by reading it.
   *
   * @param listener hears how it goes on
   * @return the archive, or the folder with unpacked files
   * @throws DataException if no address gave the archive, or the folder cannot be written, or what
   *     is there already is incomplete or damaged; the message tells what to do
   * @throws IllegalStateException if any copy is accepted but no address was given
   * @throws InterruptedException if the thread was interrupted; what was received is kept
   */
  public Path fetch(FetchListener listener) throws InterruptedException {
    requireNonNull(listener, "listener");
    if (anyCopy && addresses.isEmpty()) {
      throw new IllegalStateException(
          "any copy is accepted only from an address that is given; the known addresses give the original");
    }
    List<DownloadSetting.Origin> origins =
        addresses.isEmpty() ? setting.origins() : addresses.stream().map(setting::given).toList();
    return new DownloadRun(setting, folder, origins, patience, anyCopy, offline, listener).run();
  }
}
