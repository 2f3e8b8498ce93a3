package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.testkit.Programs;

/** Files are received on one disk, and originals lie on another that is nearly full. */
class TwoDisksIT {

  private static final int ROOM = 8 << 20;
  private static final long TOO_LARGE = ROOM + (1 << 20);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    mount("uploads", 8 * ROOM);
    mount("vault", ROOM);
    site = new TestSite(database.database(), folder, TestSite.http(1L << 30));
  }

  @AfterAll
  static void close() throws Exception {
    if (site != null) {
      site.close();
    }
    for (String name : List.of("uploads", "vault")) {
      Programs.run(Map.of(), List.of("umount", folder.resolve(name).toString()));
    }
  }

  @Test
  void what_the_vault_has_no_room_for_is_refused_before_its_bytes_are_sent() throws Exception {
    Path large = folder.resolve("large.jpg");
    Files.write(large, new byte[(int) TOO_LARGE]);
    String address = site.uri("/api/v1/uploads?name=large.jpg").toString();
    Curl.Answer answer =
        Curl.run(site, "-H", "Expect: 100-continue", "--data-binary", "@" + large, address);

    assertThat(answer.status()).isEqualTo(507);
    assertThat(answer.error().path("code").asText()).isEqualTo("DISK_FULL");
    assertThat(answer.error().path("message").asText()).contains("originals");
    assertThat(answer.sent()).isZero();
  }

  @Test
  void an_upload_that_the_vault_has_no_room_for_is_refused_when_it_is_announced() throws Exception {
    TusClient tus = new TusClient(site);
    String name = "filename " + TusClient.base64("a.jpg");
    HttpResponse<byte[]> answer = tus.create("" + TOO_LARGE, name);

    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("DISK_FULL");
    assertThat(tus.create("" + (TOO_LARGE - (2 << 20)), name).statusCode()).isEqualTo(201);
  }

  @Test
  void finder_is_told_before_it_has_sent_everything() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      wire.head(
          "PUT " + DavClient.ROOT + "finder.mov",
          site.people().script(),
          "Transfer-Encoding: chunked",
          "X-Expected-Entity-Length: " + TOO_LARGE);
      assertThat(wire.answer()).startsWith("HTTP/1.1 507 ").contains("originals");
    }
  }

  @Test
  void a_body_of_unknown_length_is_refused_while_it_comes() throws Exception {
    Path large = folder.resolve("endless.jpg");
    Files.write(large, new byte[4 * ROOM]);
    Curl.Answer answer =
        Curl.run(
            site,
            "-H",
            "Transfer-Encoding: chunked",
            "--data-binary",
            "@" + large,
            site.uri("/api/v1/uploads?name=endless.jpg").toString());

    assertThat(answer.status()).isEqualTo(507);
    assertThat(answer.error().path("message").asText()).contains("originals");
  }

  private static void mount(String name, int bytes) throws Exception {
    Path place = Files.createDirectories(folder.resolve(name));
    Programs.Ended ended =
        Programs.run(
            Map.of(),
            List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", place.toString()));
    assumeTrue(ended.status() == 0, "needs the right to mount: " + ended.words());
  }
}
