package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of existing files, concurrent downloads and failures in the target folder. */
class DownloadFolderTest extends DownloadFixture {
  DownloadFolderTest(@TempDir Path temporary) throws IOException {
    super(temporary);
  }

  @Test
  void downloadsNothingWhereTheArchiveIs() throws Exception {
    URI address = server.at("/a", BadServer.good(BINARY));
    Files.createDirectories(folder);
    Files.write(binary(), BINARY);

    assertThat(fetch(known(address))).isEqualTo(binary());

    assertThat(events).containsExactly(new FetchEvent.Completed(binary()));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void downloadsNothingWhereUnpackedFilesAre() throws Exception {
    Path unpacked = Files.createDirectories(folder.resolve("cifar-10-batches-bin"));
    for (int batch = 0; batch < 6; batch++) {
      Files.write(
          unpacked.resolve(CifarBatches.BINARY_NAMES.get(batch)),
          SmallCifar.binaryBatch(SmallCifar.RECORDS * batch));
    }

    assertThat(fetch(known(server.uri("/a")))).isEqualTo(unpacked);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void neverReplacesWhatIsThere() throws Exception {
    URI address = server.at("/a", BadServer.good(BINARY));
    Files.createDirectories(folder);
    byte[] damaged = Arrays.copyOf(BINARY, HALF);
    Files.write(binary(), damaged);

    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(binary().toString(), "damaged", "delete it and download again");
    assertThat(binary()).hasBinaryContent(damaged);

    Files.write(folder.resolve("data_batch_1.bin"), new byte[1]);
    assertThatThrownBy(() -> fetch(known(address)))
        .hasMessageContainingAll(
            "already contains files of CIFAR-10", "test_batch.bin", "or choose another folder");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void twoWaitForEachOtherAndDownloadOnce() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    URI address =
        server.at(
            "/a",
            (request, out) -> {
              assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
              BadServer.good(BINARY).to(request, out);
            });
    CifarDownload download = known(address);
    FetchListener countWaiting =
        event -> {
          events.add(event);
          if (event instanceof FetchEvent.Waiting) {
            waits.countDown();
          }
        };

    List<CompletableFuture<Path>> both =
        List.of(inBackground(download, countWaiting), inBackground(download, countWaiting));
    for (CompletableFuture<Path> each : both) {
      assertThat(each.get(30, TimeUnit.SECONDS)).isEqualTo(binary());
    }

    assertIsWhole();
    assertThat(server.requests()).hasSize(1);
    assertThat(events)
        .filteredOn(FetchEvent.Waiting.class::isInstance)
        .containsExactly(new FetchEvent.Waiting(folder));
  }

  private static CompletableFuture<Path> inBackground(
      CifarDownload download, FetchListener listener) {
    CompletableFuture<Path> result = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                result.complete(download.fetch(listener));
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            })
        .start();
    return result;
  }

  @Test
  void anInterruptKeepsWhatCame() throws Exception {
    URI address = server.at("/stalling", server.stalling(BINARY, HALF));
    CifarDownload download = known(address);
    CountDownLatch half = new CountDownLatch(1);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                download.fetch(
                    event -> {
                      if (event.equals(new FetchEvent.Advanced(HALF, BINARY.length))) {
                        half.countDown();
                      }
                    });
              } catch (Throwable e) {
                failure.complete(e);
              }
            });
    thread.start();
    assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();

    assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(part()).hasBinaryContent(Arrays.copyOf(BINARY, HALF));
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith("lock"));

    fetch(known(server.at("/good", BadServer.good(BINARY))));
    assertIsWhole();
    assertThat(asked()).containsExactly(0, HALF);
  }

  @Test
  void anInterruptEndsTheWaitForAnAnswer() throws Exception {
    URI address = server.at("/silent", server.silent());
    CifarDownload download = known(address);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> fetch(download)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void saysThatTheDiscIsFull() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Files.createDirectories(folder);
    Files.createSymbolicLink(part(), full);
    URI address = server.at("/a", BadServer.good(BINARY));

    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(
            part().toString(), "cannot be written", "No space left", "Is the disk full");
    assertThat(binary()).doesNotExist();
    Files.delete(part());
  }

  @Test
  void doesNotBeginWhatTheDiscCannotHold() {
    long huge = 1L << 60;
    KnownArchive archive = new KnownArchive("cifar-10-binary.tar.gz", huge, "0".repeat(32));
    URI address = server.at("/a", server.promising(huge));
    DownloadSetting setting =
        new DownloadSetting(
            List.of(archive),
            List.of(new DownloadSetting.Origin(address, archive)),
            SmallCifar.RECORDS,
            Map.of(),
            Optional.empty());

    assertThatThrownBy(() -> fetch(CifarDownload.into(folder, setting)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(
            binary().toString(), "needs 1152921504606.8 MB more", "free", "free some space");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatTheFolderCannotBeMade() throws Exception {
    Path file = Files.createFile(folder.resolveSibling("file"));
    URI address = server.at("/a", BadServer.good(BINARY));
    CifarDownload download = CifarDownload.into(file.resolve("below"), setting(Map.of(), address));

    assertThatThrownBy(() -> fetch(download))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(file + "/below", "cannot be written", "choose another");
    assertThat(server.requests()).isEmpty();
  }
}
