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
 * Download of CIFAR-10 as the archive published by its authors, in the binary (170,052,171 bytes)
 * or the Python layout (170,498,071 bytes). The archive is not unpacked; {@link Cifar10} reads it
 * directly.
 *
 * <p>Addresses are tried in order. When one stalls or breaks off, the received bytes are kept, and
 * the next address resumes after them, in this download or a later one; a server that does not
 * support ranges starts again from the first byte. All addresses are tried again as long as one
 * round adds at least 1 % of the archive. Length and MD5 sum are verified against the published
 * values; a wrong file is deleted. The archive gets its final name only when it is complete and
 * verified. A second download to the same folder, in any process, waits for the first.
 *
 * <p>Java's proxy settings ({@code https.proxyHost} etc.) take precedence over {@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}. User name and password in such a
 * variable are sent to the proxy; for https, Java does this only with {@code
 * -Djdk.http.auth.tunneling.disabledSchemes=}, which the launcher of the command line sets.
 * Redirects are followed, except from https to http.
 *
 * <p>Immutable and thread-safe. Interrupting the thread ends the download and keeps the received
 * bytes.
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
   * Returns a download from the built-in addresses.
   *
   * @param folder target of the archive, created if missing
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

  /** Returns the reason why a path cannot be the target of a download, if there is one. */
  static Optional<String> noFolder(Path path) {
    return !Files.exists(path) && path.toString().matches("(?i).*\\.(gz|tgz|tar)")
        ? Optional.of(
            path + " is the name of an archive; give the folder to which it is downloaded")
        : Optional.empty();
  }

  /**
   * Returns a download to {@code NUMEROSITY_HOME} or, if that is not set, the user's cache, where
   * {@link Cifar10#inUsualPlaces()} finds it.
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
   * @throws IllegalArgumentException if an address has another scheme, no host or no file, or
   *     contains a password, which the client would ignore
   */
  public CifarDownload from(URI... given) {
    if (given.length == 0) {
      throw new IllegalArgumentException("at least one address is required");
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
          "an address must begin with https:, http: or file:, got " + address);
    }
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "addresses with a user name or password are not supported; download from "
              + address.getHost()
              + " by other means and give the file");
    }
    if (!scheme.equals("file") && address.getHost() == null) {
      throw new IllegalArgumentException("the address has no host: " + address);
    }
  }

  /**
   * Sets the timeout of a connection.
   *
   * @param timeout positive; default 15 seconds
   * @return a new download
   */
  public CifarDownload withConnectTimeout(Duration timeout) {
    return with(new Patience(timeout, patience.stall()));
  }

  /**
   * Sets the timeout of a response and of the next bytes of a response. A slow server that keeps
   * sending is not abandoned.
   *
   * @param timeout positive; default 30 seconds
   * @return a new download
   */
  public CifarDownload withStallTimeout(Duration timeout) {
    return with(new Patience(patience.connect(), timeout));
  }

  private CifarDownload with(Patience other) {
    return new CifarDownload(setting, folder, addresses, other, anyCopy, offline);
  }

  /**
   * Accepts an archive with an unpublished hash, such as a repacked one, if it contains six batches
   * of 10,000 images with labels 0 to 9. Requires addresses given by {@link #from}, and never
   * resumes an earlier download. Results record the digest of the images in any case.
   *
   * @return a new download
   */
  public CifarDownload acceptingAnyCopy() {
    return new CifarDownload(setting, folder, addresses, patience, true, offline);
  }

  /**
   * Forbids network access; only {@code file:} addresses are used.
   *
   * @return a new download
   */
  public CifarDownload offline() {
    return new CifarDownload(setting, folder, addresses, patience, anyCopy, true);
  }

  /**
   * Returns the target folder.
   *
   * @return as given
   */
  public Path folder() {
    return folder;
  }

  /**
   * Downloads the archive, unless the folder already contains CIFAR-10. Existing files are
   * verified: an original archive by its hash, other files by reading them.
   *
   * @param listener receives the events of the download
   * @return the archive, or the folder with unpacked files
   * @throws DataException if no address served the archive, the folder cannot be written, or
   *     existing files are incomplete or damaged; the message gives the remedy
   * @throws IllegalStateException if any copy is accepted but no address is given
   * @throws InterruptedException if the thread was interrupted; received bytes are kept
   */
  public Path fetch(FetchListener listener) throws InterruptedException {
    requireNonNull(listener, "listener");
    if (anyCopy && addresses.isEmpty()) {
      throw new IllegalStateException(
          "accepting any copy requires an address; the built-in addresses serve the original");
    }
    List<DownloadSetting.Origin> origins =
        addresses.isEmpty() ? setting.origins() : addresses.stream().map(setting::given).toList();
    return new DownloadRun(setting, folder, origins, patience, anyCopy, offline, listener).run();
  }

  @Override
  public String toString() {
    return "CifarDownload[into %s from %s]".formatted(folder, addresses);
  }
}
