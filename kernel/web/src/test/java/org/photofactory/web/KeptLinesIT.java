package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.photofactory.kernel.database.TestDatabase;

/**
 * On a line that is kept open each answer is that of its request: whatever was asked before, with
 * whatever body, the next answer is that of the next request, or the line ends and says so.
 */
@Timeout(300)
class KeptLinesIT {

  private static final String SCRIPT = "SCRIPT";
  private static final int LONG = 300_000;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  private final Map<String, String> breaches = new TreeMap<>();

  /** Method, address, and headers that make it special. */
  private record Kind(String method, String address, String headers) {
    @Override
    public String toString() {
      return method + " " + address + " " + headers.strip();
    }
  }

  /** How a body comes, or does not. */
  enum Body {
    NONE("", ""),
    SMALL("Content-Length: 8\r\n", "surprise"),
    SMALL_IN_CHUNKS("Transfer-Encoding: chunked\r\n", chunked("surprise")),
    JSON("Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"),
    JSON_AND_MORE("Content-Type: application/json\r\nContent-Length: 12\r\n", "{}{}garbage!"),
    BROKEN_JSON("Content-Type: application/json\r\nContent-Length: 9\r\n", "{\"a\":[[[["),
    LONG_JSON(
        "Content-Type: application/json\r\nContent-Length: " + LONG + "\r\n", "[".repeat(LONG)),
    LONG_ONE("Content-Length: " + LONG + "\r\n", "x".repeat(LONG)),
    LONG_IN_CHUNKS(
        "Transfer-Encoding: chunked\r\n",
        "3E8\r\n".concat("y".repeat(1000)).concat("\r\n").repeat(LONG / 1000) + "0\r\n\r\n"),
    PACKED("Content-Encoding: gzip\r\nContent-Length: 8\r\n", "surprise"),
    /** A whole request for what only the script may see, as a body. */
    REQUEST("Content-Length: " + Line.LIVE.length() + "\r\n", Line.LIVE),
    ASKED_FIRST("Expect: 100-continue\r\nContent-Length: 8\r\n", "surprise"),
    ASKED_FIRST_IN_CHUNKS(
        "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n", chunked("surprise")),
    ASKED_FIRST_LONG("Expect: 100-continue\r\nContent-Length: " + LONG + "\r\n", "z".repeat(LONG)),
    ASKED_FOR_NONE("Expect: 100-continue\r\n", "");

    private final String headers;
    private final String bytes;

    Body(String headers, String bytes) {
      this.headers = headers;
      this.bytes = bytes;
    }

    boolean asksFirst() {
      return headers.contains("Expect");
    }

    private static String chunked(String text) {
      return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n";
    }
  }

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    site.upload("a.jpg", TestSite.jpeg("a picture"), "2020-01-01T00:00:00Z");
    site.post("/api/v1/uploads?name=empty.jpg", new byte[0]);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void each_answer_is_that_of_its_request(Body body) throws Exception {
    for (Kind kind : kinds()) {
      if (body.asksFirst()) {
        check(kind, body, "asked first", line -> afterAsking(line, kind, body, true));
        check(kind, body, "asked first, not sent", line -> afterAsking(line, kind, body, false));
      } else {
        check(kind, body, "one by one", line -> oneByOne(line, kind, body));
      }
      check(kind, body, "at once", line -> atOnce(line, kind, body));
    }
    assertThat(breaches).isEmpty();
  }

  /** What is said on a line; tells what is wrong. */
  private interface Talk {
    Optional<String> over(Line line) throws IOException;
  }

  private void check(Kind kind, Body body, String how, Talk talk) {
    String name = kind + " " + body + " " + how;
    try (Line line = new Line(site.port())) {
      talk.over(line).ifPresent(what -> breaches.put(name, what));
    } catch (IOException broken) {
      breaches.put(name, broken.toString());
    }
  }

  private static Optional<String> oneByOne(Line line, Kind kind, Body body) throws IOException {
    line.say(head(kind, body) + body.bytes);
    Line.Heard answer = answer(line, kind);
    return answer.last() ? ended(line) : live(line, true);
  }

  private static Optional<String> atOnce(Line line, Kind kind, Body body) throws IOException {
    line.say(head(kind, body) + body.bytes + Line.LIVE);
    Line.Heard answer = answer(line, kind);
    return answer.last() ? ended(line) : live(line, false);
  }

  /** Whoever asks first sends the body when told to; and some send it whatever they are told. */
  private static Optional<String> afterAsking(Line line, Kind kind, Body body, boolean stubborn)
      throws IOException {
    line.say(head(kind, body));
    Line.Heard word = line.next(kind.method()).orElseThrow(() -> new IOException("no answer"));
    if (word.status() == 100) {
      line.say(body.bytes);
      word = answer(line, kind);
    } else if (stubborn && word.last()) {
      return ended(line);
    } else if (stubborn) {
      line.say(body.bytes);
    }
    return word.last() ? ended(line) : live(line, true);
  }

  private static Line.Heard answer(Line line, Kind kind) throws IOException {
    Line.Heard answer = line.hear(kind.method()).orElseThrow(() -> new IOException("not answered"));
    if (answer.status() >= 500 && answer.status() != 501) {
      throw new IOException("a fault of the program: " + answer);
    }
    return answer;
  }

  private static Optional<String> live(Line line, boolean say) throws IOException {
    if (say) {
      line.say(Line.LIVE);
    }
    Optional<Line.Heard> live = line.hear("GET");
    if (live.isEmpty()) {
      return Optional.of("the line ended, and nothing had told");
    }
    if (!live.get().isOfLive()) {
      return Optional.of("instead of /health/live: " + live.get());
    }
    line.hush();
    return ended(line);
  }

  private static Optional<String> ended(Line line) throws IOException {
    return line.next("GET").map(more -> "one answer too many: " + more);
  }

  private static String head(Kind kind, Body body) {
    String script = kind.headers().equals("") ? SCRIPT : kind.headers();
    return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n"
        .formatted(
            kind.method(),
            kind.address(),
            script.replace(SCRIPT, "Authorization: " + site.people().script() + "\r\n"),
            body.headers);
  }

  private static List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    for (String address : ADDRESSES) {
      for (String method : List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "PATCH")) {
        if (!(method.equals("HEAD") && UNREADABLE.contains(address))) {
          kinds.add(new Kind(method, address, ""));
        }
      }
      kinds.add(new Kind("GET", address, "X-Nobody: 1\r\n"));
      kinds.add(new Kind("POST", address, "Origin: https://evil.example\r\n" + SCRIPT));
    }
    for (String address : List.of("/media/1/original", "/index.html", "/assets/app-12ab.js")) {
      for (String method : List.of("GET", "HEAD")) {
        kinds.add(new Kind(method, address, "If-None-Match: *\r\n" + SCRIPT));
        kinds.add(new Kind(method, address, "If-Match: \"x\"\r\n" + SCRIPT));
        kinds.add(new Kind(method, address, "Range: bytes=0-3\r\n" + SCRIPT));
        kinds.add(new Kind(method, address, "Range: bytes=0-1,3-4\r\n" + SCRIPT));
        kinds.add(new Kind(method, address, "Range: bytes=9999999-\r\n" + SCRIPT));
      }
    }
    kinds.add(new Kind("GET", "/api/v1/assets", "Accept-Encoding: gzip\r\n" + SCRIPT));
    for (String method : List.of("PROPFIND", "PUT", "LOCK", "MKCOL", "COPY", "UNLOCK", "BREW")) {
      kinds.add(new Kind(method, "/dav/none/x", SCRIPT));
    }
    return kinds;
  }

  /** Jetty cannot read these and does not even know the method: HEAD is answered like GET. */
  private static final List<String> UNREADABLE =
      List.of("/api/v1/assets/%00", "/api/v1/assets?x=<\">");

  private static final List<String> ADDRESSES =
      List.of(
          "/health/live",
          "/health/nothing",
          "/metrics",
          "/",
          "/nothing.js",
          "/api",
          "/api/v1/nothing",
          "/api/v1/assets",
          "/api/v1/assets/987654",
          "/api/v1/dead-letters/requeue",
          "/api/v1/quarantine/987654",
          "/api/v1/quarantine/987654/retry",
          "/api/v1/uploads/resumable/987654",
          "/api/v1/p/nobody/x",
          "/media/1/original",
          "/media/987654/original",
          "/media/quarantine/987654",
          "/media/nonsense",
          "/dav/",
          "/dav/nothing",
          "/api/v1/assets/%00",
          "/api/v1/assets/%2e%2e",
          "/api/v1/assets/%ff",
          "/media/a%2fb/original",
          "/api/v1/assets?x=<\">");
}
