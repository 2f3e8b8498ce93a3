package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.spi.stage.Rendition;

class MediaIT {

  /** 1,000 bytes that end in 0123456789. */
  private static final byte[] CONTENT = content();

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;
  static long id;
  static String original;
  static String tag;

  @BeforeAll
  static void open() throws Exception {
    site = new TestSite(database.database(), folder);
    id = site.upload("Ferien \"ü\"\n.jpg", CONTENT, "2020-01-01T10:00:00Z");
    original = "/media/" + id + "/original";
    String sha256 = site.json(site.get("/api/v1/assets/" + id)).at("/data/sha256").asText();
    tag = '"' + sha256 + '"';
    site.derivatives().store(sha256, new Rendition("250", "image/webp", 2, 2, 5), bytes("small"));
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("insert into rendition values (?, '250', 'image/webp', 2, 2, 5)", id);
              handle.execute("insert into thumb_hash values (?, null, 2)", id);
            });
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void an_original_comes_whole_with_its_hash_as_tag() throws Exception {
    HttpResponse<byte[]> answer = site.get(original);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(CONTENT);
    assertThat(header(answer, "ETag")).isEqualTo(tag);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(answer, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    assertThat(header(answer, "Vary")).isEqualTo("Cookie, Authorization");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void a_head_request_gets_the_length_without_the_bytes() throws Exception {
    HttpResponse<byte[]> answer = site.method("HEAD", original);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("1000");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_range_gets_its_part() throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "Range", "bytes=992-995");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("2345");
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes 992-995/1000");
    assertThat(header(answer, "Content-Length")).isEqualTo("4");
  }

  @Test
  void a_suffix_range_gets_the_end() throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "Range", "bytes=-3");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("789");
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes 997-999/1000");
  }

  @Test
  void an_open_range_gets_the_rest() throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "Range", "bytes=998-");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("89");
  }

  @Test
  void several_ranges_come_as_parts() throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "Range", "bytes=0-1,500-501");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Type")).startsWith("multipart/byteranges; boundary=");
    assertThat(answer.body())
        .asString(StandardCharsets.UTF_8)
        .contains("bytes 0-1/1000", "bytes 500-501/1000", "Content-Type: image/jpeg");
  }

  @Test
  void overlapping_ranges_do_not_multiply_the_bytes() throws Exception {
    HttpResponse<byte[]> answer = site.get(original, "Range", "bytes=0-" + ",0-".repeat(30));
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body().length).isLessThan(3000);
  }

  @Test
  void a_range_that_cannot_be_met_is_refused_with_the_size() throws Exception {
    for (String range : List.of("bytes=1000-", "bytes=5-2", "bytes=abc")) {
      HttpResponse<byte[]> answer = site.get(original, "Range", range);
      assertThat(answer.statusCode()).as(range).isEqualTo(416);
      assertThat(header(answer, "Content-Range")).isEqualTo("bytes */1000");
      assertThat(header(answer, "Cache-Control")).as(range).doesNotContain("immutable");
    }
  }

  @Test
  void a_download_carries_any_name_safely() throws Exception {
    assertThat(header(site.get(original + "?download=1"), "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"Ferien ____.jpg\"; "
                + "filename*=UTF-8''Ferien%20%22%C3%BC%22%0A.jpg");
  }

  @Test
  void a_rendition_lasts_only_under_its_own_revision() throws Exception {
    String address = "/media/" + id + "/250";
    HttpResponse<byte[]> current = site.get(address + "?r=2");
    assertThat(current.body()).asString(StandardCharsets.UTF_8).isEqualTo("small");
    assertThat(header(current, "Content-Type")).isEqualTo("image/webp");
    assertThat(header(current, "Cache-Control")).contains("immutable");
    assertThat(header(site.get(address + "?r=3"), "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(header(site.get(address), "Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void what_is_not_there_is_not_found_in_the_envelope() throws Exception {
    assertCode("/media/" + id + "/1024", 404, "RENDITION_NOT_FOUND");
    assertCode("/media/99999/original", 404, "ASSET_NOT_FOUND");
    assertCode("/media/quarantine/99999", 404, "QUARANTINE_NOT_FOUND");
    assertCode("/media/" + id + "/", 404, "NOT_FOUND");
    assertCode("/media/" + id + "/original/", 404, "NOT_FOUND");
    assertCode("/media/99999999999999999999/original", 404, "NOT_FOUND");
    assertCode("/media/-1/original", 404, "NOT_FOUND");
    assertThat(site.method("POST", original).statusCode()).isEqualTo(405);
  }

  @Test
  void an_original_whose_file_has_gone_is_not_found() throws Exception {
    long lost = site.upload("lost.jpg", TestSite.jpeg("lost"), "2020-01-01T10:00:00Z");
    String key = site.json(site.get("/api/v1/assets/" + lost)).at("/data/vaultKey").asText();
    Files.delete(site.vault.open(key));
    assertCode("/media/" + lost + "/original", 404, "FILE_NOT_FOUND");
  }

  @Test
  void addresses_never_become_paths() throws Exception {
    Files.writeString(folder.resolve("secret"), "secret");
    for (String address :
        List.of(
            "/media/" + id + "/../secret",
            "/media/" + id + "/..%2fsecret",
            "/media/" + id + "/%2e%2e/secret",
            "/media/..;/secret",
            "/media/quarantine/../../secret",
            "/media/1%00/original",
            "/media/" + id + "/..\\secret",
            "/../secret",
            "/assets/../../secret",
            "/%2e%2e/secret",
            "/..%5csecret")) {
      String answer =
          site.raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(address).doesNotContain("secret\r\n", "\r\n\r\nsecret");
      assertThat(answer).as(address).containsPattern("^HTTP/1.1 (400|404|200) ");
    }
  }

  @Test
  void quarantined_bytes_are_only_saved_never_shown() throws Exception {
    HttpResponse<byte[]> refused = site.post("/api/v1/uploads?name=void.html", new byte[0]);
    long number = site.json(refused).at("/error/details/quarantineId").asLong();
    HttpResponse<byte[]> answer = site.get("/media/quarantine/" + number);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "Content-Disposition")).startsWith("attachment; filename=\"void");
  }

  private static void assertCode(String path, int status, String code) throws Exception {
    HttpResponse<byte[]> answer = site.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(site.json(answer).at("/error/code").asText()).as(path).isEqualTo(code);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static byte[] content() {
    byte[] content = Arrays.copyOf(TestSite.jpeg("content"), 1000);
    System.arraycopy(bytes("0123456789"), 0, content, 990, 10);
    return content;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
