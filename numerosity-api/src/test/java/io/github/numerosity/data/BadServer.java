package io.github.numerosity.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Server with scripted responses, one request per connection. Also usable as a proxy: the path is
 * then an absolute address.
 */
final class BadServer implements AutoCloseable {
  /** Answers one request; the connection is closed when it returns. */
  @FunctionalInterface
  interface Answer {
    void to(Request request, OutputStream out) throws Exception;
  }

  /**
   * A request.
   *
   * @param method such as GET
   * @param path as it stands in the request line
   * @param headers by name, in any case
   */
  record Request(String method, String path, Map<String, String> headers) {
    /** The first byte that is wanted; empty if all are. */
    Optional<Integer> from() {
      return Optional.ofNullable(headers.get("Range"))
          .map(range -> Integer.valueOf(range.replace("bytes=", "").replace("-", "")));
    }
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  BadServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Sets the answer for a path. */
  URI at(String path, Answer answer) {
    answers.put(path, answer);
    return uri(path);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Request> requests() {
    return requests;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String[] line = String.valueOf(in.readLine()).split(" ", 3);
      if (line.length < 3 || !line[2].startsWith("HTTP/")) {
        return; // nothing, or the beginning of TLS
      }
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
        String[] parts = header.split(":", 2);
        headers.put(parts[0], parts[1].strip());
      }
      Request request = new Request(line[0], line[1], headers);
      requests.add(request);
      answers.getOrDefault(request.path(), status(404)).to(request, connection.getOutputStream());
    } catch (IOException | InterruptedException e) {
      // The client went away, which it may, or the test has ended.
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends the head of an answer. */
  static void head(OutputStream out, int status, String... headers) throws IOException {
    String head = "HTTP/1.1 " + status + " Whatever\r\nConnection: close\r\n";
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    out.write((head + more + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static Answer status(int status, String... headers) {
    return (request, out) -> {
      String[] all = Arrays.copyOf(headers, headers.length + 1);
      all[headers.length] = "Content-Length: 0";
      head(out, status, all);
    };
  }

  /** Sends all bytes and ignores ranges. */
  static Answer whole(byte[] content) {
    return (request, out) -> {
      head(out, 200, "Content-Length: " + content.length);
      out.write(content);
    };
  }

  /** Sends the requested range, as a correct server does. */
  static Answer good(byte[] content) {
    return (request, out) -> {
      int from = request.from().orElse(0);
      if (request.from().isEmpty()) {
        whole(content).to(request, out);
      } else {
        partial(out, from, content.length, content.length);
        out.write(content, from, content.length - from);
      }
    };
  }

  /** Sends the head of a partial answer that runs to the end. */
  static void partial(OutputStream out, int from, int end, long total) throws IOException {
    head(
        out,
        206,
        "Content-Length: " + (end - from),
        "Content-Range: bytes " + from + "-" + (end - 1) + "/" + total);
  }

  /** Sends some bytes of the requested range and closes the connection early. */
  static Answer cut(byte[] content, int count) {
    return (request, out) -> {
      int from = request.from().orElse(0);
      if (from == 0) {
        head(out, 200, "Content-Length: " + content.length);
      } else {
        partial(out, from, content.length, content.length);
      }
      out.write(content, from, Math.min(count, content.length - from));
      out.flush();
      // A client that learns of head and end at once may report the end alone.
      Thread.sleep(100);
    };
  }

  /** Sends some bytes and then nothing until the test ends. */
  Answer stalling(byte[] content, int count) {
    return (request, out) -> {
      head(out, 200, "Content-Length: " + content.length);
      out.write(content, 0, count);
      out.flush();
      end.await();
    };
  }

  /** Sends a head with a content length and then nothing until the test ends. */
  Answer promising(long length) {
    return (request, out) -> {
      head(out, 200, "Content-Length: " + length);
      end.await();
    };
  }

  /** Sends nothing, not even a head. */
  Answer silent() {
    return (request, out) -> end.await();
  }

  /** Sends chunks of 1,000 bytes without a content length. */
  static Answer chunked(byte[] content, boolean ended) {
    return (request, out) -> {
      head(out, 200, "Transfer-Encoding: chunked");
      for (int start = 0; start < content.length; start += 1000) {
        int count = Math.min(1000, content.length - start);
        out.write(
            (Integer.toHexString(count).toUpperCase(Locale.ROOT) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(content, start, count);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
      }
      if (ended) {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      } else {
        out.flush();
        Thread.sleep(100);
      }
    };
  }

  @Override
  public void close() {
    end.countDown();
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
