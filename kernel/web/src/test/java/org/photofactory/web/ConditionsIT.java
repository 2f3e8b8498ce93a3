package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/** What a request says about bytes that it knows already. */
class ConditionsIT {

  private static final String LATER = "Sat, 28 Nov 2076 15:31:59 GMT";
  private static final String EARLIER = "Wed, 28 Nov 1990 15:31:59 GMT";

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static byte[] content = TestSite.jpeg("content");
  static String original;
  static String tag;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    long id = site.upload("a.jpg", content, "2020-01-01T10:00:00Z");
    original = "/media/" + id + "/original";
    tag = site.get(original).headers().firstValue("ETag").orElseThrow();
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAG", "\"other\", TAG", "W/TAG", "\"other\",W/TAG", "*"})
  void known_bytes_are_not_sent_again_and_stay_known(String known) throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "If-None-Match", known.replace("TAG", tag));
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.headers().firstValue("ETag")).contains(tag);
    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("private, max-age=31536000, immutable");
    assertThat(answer.headers().firstValue("Content-Length")).contains("" + content.length);
    assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
  }

  @Test
  void other_bytes_are_sent() throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "If-None-Match", "\"x\", W/\"y\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(content);
  }

  @Test
  void times_mean_nothing_as_there_is_a_tag() throws Exception {
    for (String header : new String[] {"If-Modified-Since", "If-Unmodified-Since"}) {
      assertThat(site.get(original, header, LATER).statusCode()).as(header).isEqualTo(200);
      assertThat(site.get(original, header, EARLIER).statusCode()).as(header).isEqualTo(200);
    }
    HttpResponse<byte[]> ranged = site.get(original, "Range", "bytes=0-0", "If-Range", LATER);
    assertThat(ranged.statusCode()).isEqualTo(200);
  }

  @Test
  void a_request_meant_for_other_bytes_fails() throws Exception {
    assertThat(site.get(original, "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(site.get(original, "If-Match", "*").statusCode()).isEqualTo(200);
    for (String other : new String[] {"\"x\"", "W/" + tag}) {
      HttpResponse<byte[]> answer = site.get(original, "If-Match", other);
      assertThat(answer.statusCode()).as(other).isEqualTo(412);
      assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("PRECONDITION_FAILED");
    }
  }

  @Test
  void a_range_of_other_bytes_gets_the_whole() throws Exception {
    HttpResponse<byte[]> same = site.get(original, "Range", "bytes=0-0", "If-Range", tag);
    assertThat(same.statusCode()).isEqualTo(206);
    for (String tag : new String[] {"\"x\"", "W/" + ConditionsIT.tag}) {
      HttpResponse<byte[]> other = site.get(original, "Range", "bytes=0-0", "If-Range", tag);
      assertThat(other.statusCode()).as(tag).isEqualTo(200);
      assertThat(other.body()).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines=1-2", "bytes=0-99999999999999999999", "bytes", ""})
  void ranges_that_are_none_of_ours_get_the_whole(String range) throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(content);
  }

  @Test
  void a_query_that_cannot_be_read_is_told() throws Exception {
    for (String query : new String[] {"r=%zz", "r=%ff%fe"}) {
      String request = "GET %s?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      assertThat(site.raw(request.formatted(original, query)))
          .startsWith("HTTP/1.1 400 ")
          .contains("\"code\":\"BAD_REQUEST\"");
    }
  }
}
