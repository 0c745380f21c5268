package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fixture with a server, a folder, and two small archives in place of the published ones. */
@Timeout(60)
abstract class DownloadFixture {
  static final byte[] BINARY = SmallCifar.binaryArchive();
  static final byte[] PYTHON = SmallCifar.pythonArchive();
  static final int HALF = BINARY.length / 2;

  final BadServer server;
  final Path folder;
  final List<FetchEvent> events = new CopyOnWriteArrayList<>();

  DownloadFixture(@TempDir Path temporary) throws IOException {
    server = new BadServer();
    folder = temporary.resolve("data");
  }

  @AfterEach
  void closeTheServer() {
    server.close();
  }

  static KnownArchive known(String name, byte[] content) {
    return new KnownArchive(name, content.length, md5(content));
  }

  static String md5(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(content);
      return "%032x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static DownloadSetting setting(Map<String, String> environment, URI... origins) {
    KnownArchive binary = known("cifar-10-binary.tar.gz", BINARY);
    KnownArchive python = known("cifar-10-python.tar.gz", PYTHON);
    return new DownloadSetting(
        List.of(binary, python),
        Stream.of(origins).map(uri -> new DownloadSetting.Origin(uri, binary)).toList(),
        SmallCifar.RECORDS,
        environment,
        Optional.empty());
  }

  /** Returns a download from built-in addresses. */
  CifarDownload known(URI... origins) {
    return CifarDownload.into(folder, setting(Map.of(), origins));
  }

  /** Returns a download from a user's addresses. */
  CifarDownload given(URI... addresses) {
    return known().from(addresses);
  }

  Path fetch(CifarDownload download) throws InterruptedException {
    return download.fetch(events::add);
  }

  Path binary() {
    return folder.resolve("cifar-10-binary.tar.gz");
  }

  Path part() {
    return folder.resolve("cifar-10-binary.tar.gz.part");
  }

  void keep(byte[] bytes, int count) throws IOException {
    Files.createDirectories(folder);
    Files.write(part(), Arrays.copyOf(bytes, count));
  }

  /** Asserts that the folder contains the archive and nothing else. */
  void assertIsWhole() throws IOException {
    assertThat(binary()).hasBinaryContent(BINARY);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(binary());
    }
  }

  /** Returns the offset of each request. */
  List<Integer> asked() {
    return server.requests().stream().map(request -> request.from().orElse(0)).toList();
  }

  List<String> reasons() {
    return events.stream()
        .filter(FetchEvent.Abandoned.class::isInstance)
        .map(event -> ((FetchEvent.Abandoned) event).reason())
        .toList();
  }
}
