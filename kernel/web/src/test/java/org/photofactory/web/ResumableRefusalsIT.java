package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a tus server refuses, and what is left of it. */
class ResumableRefusalsIT {

  private static final String ROOT = TusClient.ROOT;

  @RegisterExtension static final RunningSite here = new RunningSite();
  static TusClient client;

  @BeforeAll
  static void open() throws Exception {
    client = new TusClient(here.site());
  }

  @Test
  void bytes_without_their_checksum_are_not_kept() throws Exception {
    byte[] file = TestSite.jpeg("checked " + UUID.randomUUID());
    String upload = client.announce("checked.jpg", file.length, "");
    String digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
    byte[] broken = file.clone();
    broken[30]++;

    HttpResponse<byte[]> refused =
        client.patch(upload, 0, broken, "Upload-Checksum", "sha256 " + digest);
    assertThat(refused.statusCode()).isEqualTo(460);
    assertThat(client.offset(upload)).isZero();
    HttpResponse<byte[]> taken =
        client.patch(upload, 0, file, "Upload-Checksum", "sha256 " + digest);
    assertThat(TusClient.header(taken, "Upload-Outcome")).isEqualTo("accepted");
  }

  @Test
  void what_fits_no_gap_is_refused_and_told() throws Exception {
    byte[] file = TestSite.jpeg("no gap " + UUID.randomUUID());
    String upload = client.announce("gap.jpg", file.length, "");
    client.patch(upload, 0, Arrays.copyOf(file, 10));

    assertProblem(client.patch(upload, 0, file), 409, "OFFSET_MISMATCH");
    assertProblem(client.patch(upload, 20, new byte[2]), 409, "OFFSET_MISMATCH");
    assertProblem(client.patch(upload, 10, new byte[file.length]), 413, "TOO_LARGE");
    assertProblem(client.patch(upload, -1, new byte[2]), 400, "BAD_REQUEST");
    assertProblem(
        here.site()
            .send(
                client
                    .request(upload)
                    .header("Upload-Offset", "10")
                    .method("PATCH", BodyPublishers.ofString("x"))),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertThat(client.offset(upload)).isEqualTo(10);
  }

  @Test
  void a_stream_that_is_longer_than_announced_leaves_what_was_there() throws Exception {
    String upload = client.announce("long.jpg", 100, "");
    client.patch(upload, 0, new byte[10]);
    HttpResponse<byte[]> answer =
        here.site()
            .send(
                client
                    .chunk(upload, 10)
                    .method(
                        "PATCH",
                        BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(new byte[500]))));

    assertProblem(answer, 413, "TOO_LARGE");
    assertThat(client.offset(upload)).isEqualTo(10);
  }

  @Test
  void announcements_that_make_no_sense_are_refused() throws Exception {
    String name = "filename " + TusClient.base64("a.jpg");
    assertProblem(client.create(null, name), 400, "BAD_REQUEST");
    assertProblem(client.create("ten", name), 400, "BAD_REQUEST");
    assertProblem(
        client.create("10", "filetype " + TusClient.base64("image/jpeg")), 400, "BAD_REQUEST");
    assertProblem(client.create("10", "filename ***"), 400, "BAD_REQUEST");
    assertProblem(
        client.create("10", name + ",captured_at " + TusClient.base64("yesterday")),
        400,
        "BAD_REQUEST");
    assertProblem(client.create("" + (TestSite.MOST_UPLOAD + 1), name), 413, "TOO_LARGE");
    HttpResponse<byte[]> old = here.site().post(ROOT, new byte[0], "Upload-Length", "10");
    assertProblem(old, 412, "TUS_VERSION");
    assertThat(TusClient.header(old, "Tus-Version")).isEqualTo("1.0.0");
  }

  @Test
  void an_upload_that_is_given_up_leaves_nothing() throws Exception {
    String upload = client.announce("given-up.jpg", 100, "");
    client.patch(upload, 0, new byte[50]);

    assertThat(here.site().send(client.request(upload).DELETE()).statusCode()).isEqualTo(204);
    assertThat(client.head(upload).statusCode()).isEqualTo(404);
    assertProblem(here.site().get(upload), 404, "NOT_FOUND");
    assertProblem(here.site().get(ROOT + "/..%2F..%2Fwebapp"), 400, "BAD_REQUEST");
    assertProblem(here.site().get(ROOT + "/left-behind"), 404, "NOT_FOUND");
    String id = upload.substring(upload.lastIndexOf('/') + 1);
    try (Stream<Path> files = Files.walk(here.folder().resolve("uploads"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(file -> file.startsWith(id));
    }
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(here.site().json(answer).at("/error/code").asText()).isEqualTo(code);
  }
}
