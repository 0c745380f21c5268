package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of downloads from correct and faulty servers. */
class CifarDownloadTest extends DownloadFixture {
  CifarDownloadTest(@TempDir Path temporary) throws IOException {
    super(temporary);
  }

  @Test
  void downloadsAnArchiveThatIsRead() throws Exception {
    URI address = server.at("/a", BadServer.good(BINARY));

    assertThat(fetch(known(address))).isEqualTo(binary());

    assertIsWhole();
    assertThat(events)
        .startsWith(new FetchEvent.Asking(address, 0), new FetchEvent.Advanced(0, BINARY.length))
        .endsWith(
            new FetchEvent.Advanced(BINARY.length, BINARY.length),
            new FetchEvent.Completed(binary()));
    CifarFiles files = CifarPlaces.of(Optional.of(folder)).find().orElseThrow();
    assertThat(files.read(SmallCifar.RECORDS).train().count()).isEqualTo(20);
  }

  @Test
  void goesOnFromTheMiddleAtTheNextAddress() throws Exception {
    URI cut = server.at("/cut", BadServer.cut(BINARY, HALF));
    URI good = server.at("/good", BadServer.good(BINARY));

    fetch(known(cut, good));

    assertIsWhole();
    assertThat(asked()).containsExactly(0, HALF);
    assertThat(reasons()).singleElement().asString().contains("broke off");
    assertThat(events).contains(new FetchEvent.Asking(good, HALF));
  }

  @Test
  void goesRoundAgainAsLongAsSomethingComes() throws Exception {
    int part = BINARY.length * 2 / 5;
    URI address = server.at("/cut", BadServer.cut(BINARY, part));

    fetch(known(address));

    assertIsWhole();
    assertThat(asked()).containsExactly(0, part, 2 * part);
  }

  @Test
  void keepsWhatCameForTheNextDownload() throws Exception {
    URI dead = server.at("/dead", BadServer.status(503));
    Iterator<BadServer.Answer> answers =
        List.of(BadServer.cut(BINARY, HALF), BadServer.status(500)).iterator();
    URI dying = server.at("/dying", (request, out) -> answers.next().to(request, out));

    assertThatThrownBy(() -> fetch(known(dying, dead)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(
            folder.toString(), "are kept", "resumes after them", dead + ": answered 503");
    assertThat(binary()).doesNotExist();
    assertThat(part()).hasBinaryContent(Arrays.copyOf(BINARY, HALF));

    fetch(known(server.at("/good", BadServer.good(BINARY))));
    assertIsWhole();
    assertThat(asked()).containsExactly(0, HALF, HALF, HALF, HALF);
  }

  @Test
  void beginsAnewWhereAServerIgnoresRanges() throws Exception {
    keep(BINARY, HALF);

    fetch(known(server.at("/whole", BadServer.whole(BINARY))));

    assertIsWhole();
    assertThat(asked()).containsExactly(HALF);
    assertThat(events).contains(new FetchEvent.Advanced(0, BINARY.length));
  }

  @Test
  void asksForTheWholeWhenAnotherPartComes() throws Exception {
    keep(BINARY, HALF);
    URI shifted =
        server.at(
            "/shifted",
            (request, out) -> {
              if (request.from().isEmpty()) {
                BadServer.whole(BINARY).to(request, out);
              } else {
                BadServer.partial(out, HALF + 1, BINARY.length, BINARY.length);
                out.write(BINARY, HALF + 1, BINARY.length - HALF - 1);
              }
            });

    fetch(known(shifted));

    assertIsWhole();
    assertThat(asked()).containsExactly(HALF, 0);
  }

  @Test
  void asksForTheWholeWhenThePartHasNoNumbersOrDoesNotExist() throws Exception {
    for (int status : new int[] {206, 416}) {
      keep(BINARY, HALF);
      URI address =
          server.at(
              "/" + status,
              (request, out) ->
                  (request.from().isEmpty() ? BadServer.whole(BINARY) : BadServer.status(status))
                      .to(request, out));

      fetch(known(address));

      assertIsWhole();
      Files.delete(binary());
    }
    assertThat(asked()).containsExactly(HALF, 0, HALF, 0);
  }

  @Test
  void refusesAPartOfAnotherFile() throws Exception {
    keep(BINARY, HALF);
    URI other =
        server.at(
            "/other",
            (request, out) -> {
              BadServer.partial(out, HALF, BINARY.length, BINARY.length + 7L);
              out.write(BINARY, HALF, BINARY.length - HALF);
            });

    assertThatThrownBy(() -> fetch(known(other)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("served a file of");
    assertThat(part()).hasBinaryContent(Arrays.copyOf(BINARY, HALF));
  }

  @Test
  void leavesAServerThatStallsAndKeepsWhatCame() throws Exception {
    URI silent = server.at("/silent", server.silent());
    URI stalling = server.at("/stalling", server.stalling(BINARY, HALF));
    URI good = server.at("/good", BadServer.good(BINARY));

    // Long enough for a busy machine to send what the second and third address do send.
    fetch(known(silent, stalling, good).withStallTimeout(Duration.ofMillis(1500)));

    assertIsWhole();
    assertThat(asked()).containsExactly(0, 0, HALF);
    assertThat(reasons())
        .containsExactly("did not answer within 1.5 s", "stalled: no bytes for 1.5 s");
  }

  @Test
  void readsAnAnswerOfUnknownLength() throws Exception {
    URI cut = server.at("/cut", BadServer.chunked(Arrays.copyOf(BINARY, HALF), false));
    URI shorter = server.at("/shorter", BadServer.chunked(Arrays.copyOf(BINARY, HALF), true));
    URI whole = server.at("/whole", BadServer.chunked(BINARY, true));

    fetch(known(cut, shorter, whole));

    assertIsWhole();
    assertThat(reasons()).hasSize(2).last().asString().startsWith("ended after ");
  }

  @Test
  void deletesWhatIsTooLong() throws Exception {
    byte[] longer = Arrays.copyOf(BINARY, BINARY.length + 1);
    URI told = server.at("/told", BadServer.whole(longer));
    URI untold = server.at("/untold", BadServer.chunked(longer, true));

    assertThatThrownBy(() -> fetch(known(told, untold)))
        .hasMessageContaining("served a file of %,d bytes".formatted(longer.length))
        .hasMessageContaining("served more than the %,d bytes".formatted(BINARY.length));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void deletesWrongBytesAndTriesTheNextAddress() throws Exception {
    byte[] wrong = BINARY.clone();
    wrong[HALF]++;
    URI bad = server.at("/bad", BadServer.good(wrong));

    assertThatThrownBy(() -> fetch(known(bad)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("served a different file", md5(wrong), md5(BINARY), "was deleted")
        .hasMessageNotContaining("are kept");
    assertThat(folder).isEmptyDirectory();

    fetch(known(bad, server.at("/good", BadServer.good(BINARY))));
    assertIsWhole();
    assertThat(asked()).containsExactly(0, 0, 0);
  }

  @Test
  void doesNotBlameAnAddressForTheBytesOfAnother() throws Exception {
    byte[] wrong = BINARY.clone();
    wrong[0]++;
    keep(wrong, HALF);

    fetch(known(server.at("/good", BadServer.good(BINARY))));

    assertIsWhole();
    assertThat(asked()).containsExactly(HALF, 0);
    assertThat(reasons()).isEmpty();
  }

  @Test
  void checksAWholePartWithoutAskingAgain() throws Exception {
    keep(BINARY, BINARY.length);

    fetch(known(server.at("/good", BadServer.good(BINARY))));

    assertIsWhole();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void throwsAwayAPartThatIsTooLong() throws Exception {
    keep(BINARY, BINARY.length);
    Files.write(part(), Arrays.copyOf(BINARY, BINARY.length + 1));

    fetch(known(server.at("/good", BadServer.good(BINARY))));

    assertIsWhole();
    assertThat(asked()).containsExactly(0);
  }

  @Test
  void knowsTheOtherArchiveByItsLength() throws Exception {
    URI address = server.at("/some.tgz", BadServer.good(PYTHON));

    Path archive = fetch(given(address));

    assertThat(archive).hasFileName("cifar-10-python.tar.gz").hasBinaryContent(PYTHON);
    CifarFiles files = CifarPlaces.of(Optional.of(folder)).find().orElseThrow();
    assertThat(files.read(SmallCifar.RECORDS).train().count()).isEqualTo(20);
  }

  @Test
  void takesAnotherCopyOnlyWhenAsked() throws Exception {
    Path packed = Files.write(folder.resolveSibling("mine.tar.gz"), repacked());
    URI local = packed.toUri();
    URI remote = server.at("/mine.tar.gz", BadServer.chunked(repacked(), true));

    assertThatThrownBy(() -> fetch(given(local)))
        .hasMessageContainingAll("served a file of", "only if any copy is allowed");
    assertThat(fetch(given(local).acceptingAnyCopy())).hasBinaryContent(repacked());
    Files.delete(binary());
    assertThat(fetch(given(remote).acceptingAnyCopy())).hasBinaryContent(repacked());
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  /** Returns a repacked archive: same content, another hash. */
  private static byte[] repacked() throws IOException {
    byte[] copy = BINARY.clone();
    copy[9] ^= 1; // the operating system in the gzip header, which is ignored
    return Arrays.copyOf(copy, copy.length + 100);
  }

  @Test
  void takesNoCopyThatIsNotCifar10() throws Exception {
    byte[] other = new byte[5000];
    URI address = server.at("/login.html", BadServer.whole(other));
    URI cut = server.at("/cut", BadServer.cut(BINARY, HALF));

    assertThatThrownBy(() -> fetch(given(address, cut).acceptingAnyCopy()))
        .hasMessageContainingAll("did not serve an archive of CIFAR-10", "broke off")
        .hasMessageNotContaining("are kept");
    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(() -> fetch(known(address).acceptingAnyCopy()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("any copy");
  }

  @Test
  void copiesFilesOfThisMachine() throws Exception {
    Path mirror = Files.createDirectories(folder.resolveSibling("mirror"));
    Path file = Files.write(mirror.resolve("cifar-10-binary.tar.gz"), BINARY);
    keep(BINARY, HALF);

    assertThatThrownBy(
            () -> fetch(given(mirror.toUri(), mirror.resolve("no").toUri(), part().toUri())))
        .hasMessageContainingAll(
            "is a folder", "no such file", "the partial file of an earlier download");
    fetch(given(file.toUri()).offline());

    assertIsWhole();
    assertThat(file).hasBinaryContent(BINARY);
  }

  @Test
  void neverTouchesTheNetworkOffline() throws Exception {
    URI address = server.at("/a", BadServer.good(BINARY));

    assertThatThrownBy(() -> fetch(known(address).offline()))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("not in " + folder, "offline");
    assertThat(server.requests()).isEmpty();
    assertThat(folder).doesNotExist();

    fetch(known(address));
    assertThat(fetch(known(address).offline())).isEqualTo(binary());
  }

  @Test
  void refusesAddressesThatItCannotUse() {
    CifarDownload download = CifarDownload.into(folder, setting(Map.of()));

    assertThatThrownBy(() -> download.from(URI.create("ftp://example.org/x")))
        .hasMessageContainingAll("https:", "ftp://example.org/x");
    assertThatThrownBy(() -> download.from(URI.create("cifar.tar.gz")))
        .hasMessageContaining("must begin with https:");
    assertThatThrownBy(() -> download.from(URI.create("https:///x")))
        .hasMessageContaining("no host");
    assertThatThrownBy(() -> download.from(URI.create("https://me:secret@example.org/x")))
        .hasMessageContaining("example.org")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(download::from).hasMessageContaining("at least one");
    assertThatThrownBy(() -> CifarDownload.into(folder.resolve("cifar.tar.gz")))
        .hasMessageContaining("is the name of an archive");
  }
}
