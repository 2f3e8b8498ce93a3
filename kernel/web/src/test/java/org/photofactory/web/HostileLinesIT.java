package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/**
 * Requests made so that two programs on the way disagree where one ends and the next begins: they
 * are refused in the envelope and the line ends, or they are read in the one way that the standard
 * knows. What is hidden in them is never taken for a request of its own.
 */
@Timeout(120)
class HostileLinesIT {

  /** A request that is not to be answered: it would find nothing and say so. */
  private static final String HIDDEN =
      "GET /api/v1/smuggled HTTP/1.1\r\nHost: localhost\r\nX-Left: ";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Both a length and chunks, in each order, and with what some take for chunks.
        "Content-Length: 6\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\nContent-Length: 6",
        "Content-Length: 0\nTransfer-Encoding: chunked",
        "Content-Length: 6\nTransfer-Encoding: xchunked",
        "Content-Length: 6\nTransfer-Encoding: identity",
        "Content-Length: 6\nTransfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity, chunked, chunked",
        "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
        "Transfer-Encoding: \"chunked\"",
        "Transfer-Encoding: chunked\u000b",
        "Transfer-Encoding:\u000cchunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding\t: chunked",
        " Transfer-Encoding: chunked",
        "X: y\n Transfer-Encoding: chunked",
        "Transfer-Encoding:\n chunked",
        "Content-Length: 6\n Transfer-Encoding: chunked",
        // Lengths that are none, or two.
        "Content-Length: 6\nContent-Length: 0",
        "Content-Length: 0\nContent-Length: 6",
        "Content-Length: 6, 0",
        "Content-Length: -1",
        "Content-Length: +6",
        "Content-Length: 0x6",
        "Content-Length: 6.0",
        "Content-Length: 1e1",
        "Content-Length: 6 6",
        "Content-Length: 99999999999999999999999999",
        "Content-Length: 18446744073709551616",
        "Content-Length: ",
        "Content-Length : 6",
        "Content\u0000-Length: 6",
        // Characters that end a line for some.
        "X: a\u0000b",
        "X: a\rGET /api/v1/smuggled HTTP/1.1",
        "X\rY: b",
        "X: a\n\tb",
        ": empty",
        "no colon",
        "(x): y",
      })
  void two_ways_to_read_a_request_are_refused(String headers) throws Exception {
    String request = post(headers.replace("\n", "\r\n"), "0\r\n\r\n" + HIDDEN);
    List<Line.Heard> answers = answers(request);
    assertThat(answers).as(headers).hasSize(1);
    assertThat(answers.getFirst().status()).as(headers).isBetween(400, 501).isNotEqualTo(500);
    assertEnvelope(answers.getFirst());
    assertThat(answers.getFirst().last()).as(headers).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G\r\n{}\r\n0\r\n\r\n",
        "-2\r\n{}\r\n0\r\n\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "\r\n{}\r\n0\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
        "7FFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
        "100000002\r\n{}\r\n0\r\n\r\n",
        "2 2\r\n{}\r\n0\r\n\r\n",
        "2;GET /api/v1/smuggled HTTP/1.1\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}0\r\n\r\n",
        "2\r\n{}surplus\r\n0\r\n\r\n",
        "2\r\n{}\r\n0\r\nX\u0000: y\r\n\r\n",
        "2\n{}\n0\n\n",
      })
  void chunks_that_make_no_sense_are_refused(String chunks) throws Exception {
    List<Line.Heard> answers =
        answers(post("Content-Type: application/json\r\nTransfer-Encoding: chunked", chunks));
    assertThat(answers).as(chunks).hasSize(1);
    assertThat(answers.getFirst().status()).as(chunks).isBetween(400, 499);
    assertEnvelope(answers.getFirst());
    assertThat(answers.getFirst().last()).as(chunks).isTrue();
  }

  /** What follows the size of a chunk means nothing, whatever it holds. */
  @ParameterizedTest
  @ValueSource(strings = {"2;x=y", "2;x=\"y\"", "02"})
  void chunks_with_extensions_are_read_as_the_standard_says(String size) throws Exception {
    List<Line.Heard> answers =
        answers(
            post(
                "Content-Type: application/json\r\nTransfer-Encoding: chunked",
                size + "\r\n{}\r\n0\r\n\r\n"));
    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers.getLast().isOfLive()).isTrue();
  }

  /** The same length twice is the same length; the body is what it says. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\nContent-Length: 2", "Content-Length: 2, 2"})
  void a_length_that_is_told_twice_hides_nothing(String headers) throws Exception {
    List<Line.Heard> answers =
        answers(
            post("Content-Type: application/json\n".concat(headers).replace("\n", "\r\n"), "{}"));
    assertThat(answers).isNotEmpty();
    boolean refused = answers.getFirst().status() == 400 && answers.size() == 1;
    boolean read = answers.getFirst().status() == 200 && answers.getLast().isOfLive();
    assertThat(refused || read).as(answers.toString()).isTrue();
  }

  /** Some servers end a line at the bare line feed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health/live HTTP/1.1\nHost: localhost\n\n",
        "GET /health/live HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\n",
        "GET /health/live HTTP/1.1\rHost: localhost\r\r",
      })
  void bare_line_ends_are_refused_or_end_a_line_and_nothing_else(String request) throws Exception {
    List<Line.Heard> answers = answers(request + Line.LIVE);
    assertThat(answers).isNotEmpty();
    if (answers.getFirst().status() != 200) {
      assertThat(answers).hasSize(1);
      assertThat(answers.getFirst().status()).isEqualTo(400);
      assertEnvelope(answers.getFirst());
    } else {
      assertThat(answers).hasSize(2).allMatch(Line.Heard::isOfLive);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://evil.example/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET http://user@localhost/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: local host\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: \r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
        "GET /health/live HTTP/1.1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /health/live\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      })
  void what_is_asked_of_another_is_refused(String request) throws Exception {
    List<Line.Heard> answers = answers(request);
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().status()).isBetween(400, 505).isNotIn(500, 502);
    assertEnvelope(answers.getFirst());
  }

  /** A post of the admin's script, with more behind it on the line. */
  private static String post(String headers, String body) {
    return site.byScript(
        "POST /api/v1/dead-letters/requeue HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n%s%s"
            .formatted(headers, body, Line.LIVE));
  }

  /** Everything that is answered until the line ends; nothing of what was hidden is. */
  private static List<Line.Heard> answers(String said) throws IOException {
    List<Line.Heard> answers = new ArrayList<>();
    try (Line line = new Line(site.port())) {
      line.say(said);
      line.hush();
      Optional<Line.Heard> heard = line.hear("GET");
      while (heard.isPresent()) {
        answers.add(heard.get());
        heard = line.hear("GET");
      }
    }
    assertThat(answers).noneMatch(answer -> answer.body().contains("smuggled"));
    return answers;
  }

  private static void assertEnvelope(Line.Heard answer) throws IOException {
    JsonNode body = TestSite.parse(answer.body());
    assertThat(body.path("apiVersion").asText()).as(answer.body()).isEqualTo("1");
    assertThat(body.at("/error/code").asText()).as(answer.body()).isNotEmpty();
  }
}
