package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tus protocol, word by word; a real client speaks it in the tests of the distribution. */
class ResumableUploadsIT {

  private static final String ROOT = TusClient.ROOT;

  @RegisterExtension static final RunningSite here = new RunningSite();
  static TusClient client;

  @BeforeAll
  static void open() throws Exception {
    client = new TusClient(here.site());
  }

  @Test
  void what_is_offered_is_told_to_whoever_asks() throws Exception {
    HttpResponse<byte[]> answer = here.site().method("OPTIONS", ROOT);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(TusClient.header(answer, "Tus-Version")).isEqualTo("1.0.0");
    assertThat(TusClient.header(answer, "Tus-Extension"))
        .contains("creation")
        .contains("termination");
    assertThat(TusClient.header(answer, "Tus-Max-Size"))
        .isEqualTo(String.valueOf(TestSite.MOST_UPLOAD));
  }

  @Test
  void a_file_that_comes_in_pieces_becomes_an_asset() throws Exception {
    byte[] file = TestSite.jpeg("in pieces " + UUID.randomUUID());
    String upload = client.announce("beach 😀.jpg", file.length, "");

    assertThat(client.patch(upload, 0, Arrays.copyOf(file, 10)).statusCode()).isEqualTo(204);
    assertThat(client.offset(upload)).isEqualTo(10);
    HttpResponse<byte[]> last = client.patch(upload, 10, Arrays.copyOfRange(file, 10, file.length));

    assertThat(TusClient.header(last, "Upload-Outcome")).isEqualTo("accepted");
    JsonNode state = here.site().json(here.site().get(upload)).path("data");
    assertThat(state.at("/result/outcome").asText()).isEqualTo("accepted");
    JsonNode asset = asset(state.at("/result/id").asLong());
    assertThat(asset.path("fileName").asText()).isEqualTo("beach 😀.jpg");
    assertThat(asset.path("sha256").asText()).isEqualTo(sha256(file));
    assertThat(client.offset(upload)).isEqualTo(file.length);
    assertNoBytesLeft(upload);
  }

  @Test
  void the_first_bytes_may_come_with_the_announcement() throws Exception {
    byte[] file = TestSite.jpeg("at once " + UUID.randomUUID());
    HttpResponse<byte[]> answer =
        here.site()
            .send(
                client
                    .request(ROOT)
                    .header("Upload-Length", "" + file.length)
                    .header("Upload-Metadata", "filename " + TusClient.base64("at-once.jpg"))
                    .header("Content-Type", "application/offset+octet-stream")
                    .POST(BodyPublishers.ofByteArray(file)));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(TusClient.header(answer, "Upload-Offset")).isEqualTo("" + file.length);
    assertThat(TusClient.header(answer, "Upload-Outcome")).isEqualTo("accepted");
  }

  @Test
  void what_has_come_before_a_connection_broke_is_kept() throws Exception {
    byte[] file = TestSite.jpeg("broken off " + "x".repeat(5000) + UUID.randomUUID());
    String upload = client.announce("broken.jpg", file.length, "");

    try (Socket socket = new Socket("127.0.0.1", here.site().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PATCH "
                  + upload
                  + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                  + here.site().people().script()
                  + "\r\nTus-Resumable: 1.0.0\r\n"
                  + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                  + "Content-Length: "
                  + file.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(file, 0, 1000);
      out.flush();
      client.awaitBytes(upload, 1000);
    }
    long kept = client.offsetWhenFree(upload);

    assertThat(kept).isEqualTo(1000);
    HttpResponse<byte[]> last =
        client.patch(upload, kept, Arrays.copyOfRange(file, 1000, file.length));
    assertThat(TusClient.header(last, "Upload-Outcome")).isEqualTo("accepted");
    assertThat(here.site().json(here.site().get(upload)).at("/data/result/sha256").asText())
        .isEqualTo(sha256(file));
  }

  @Test
  void an_upload_goes_on_after_a_restart() throws Exception {
    byte[] file = TestSite.jpeg("over a restart " + UUID.randomUUID());
    Path elsewhere = here.folder().resolve("restarted");
    String upload;
    try (TestSite before = new TestSite(here.database().database(), elsewhere)) {
      upload = new TusClient(before).announce("later.jpg", file.length, "");
      new TusClient(before).patch(upload, 0, Arrays.copyOf(file, 12));
    }
    try (TestSite after = new TestSite(here.database().database(), elsewhere)) {
      HttpResponse<byte[]> last =
          new TusClient(after).patch(upload, 12, Arrays.copyOfRange(file, 12, file.length));
      assertThat(TusClient.header(last, "Upload-Outcome")).isEqualTo("accepted");
    }
  }

  @Test
  void a_file_that_is_silent_about_its_time_is_filed_by_what_the_sender_says() throws Exception {
    byte[] file = TestSite.jpeg("silent " + UUID.randomUUID());
    String when =
        ",captured_at "
            + TusClient.base64("2014-03-02T23:30:00")
            + ",client_tz_offset_minutes "
            + TusClient.base64("-480");
    String upload = client.announce("silent.jpg", file.length, when);
    client.patch(upload, 0, file);

    JsonNode state = here.site().json(here.site().get(upload)).path("data");
    assertThat(asset(state.at("/result/id").asLong()).path("vaultKey").asText())
        .startsWith("2014/2014-03-0");
  }

  @Test
  void an_empty_file_ends_in_quarantine_at_once() throws Exception {
    HttpResponse<byte[]> answer = client.create("0", "filename " + TusClient.base64("empty.jpg"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(TusClient.header(answer, "Upload-Outcome")).isEqualTo("quarantined");
    JsonNode result =
        here.site().json(here.site().get(TusClient.header(answer, "Location"))).at("/data/result");
    assertThat(result.path("code").asText()).isEqualTo("EMPTY_FILE");
  }

  @Test
  void what_could_not_be_taken_in_is_brought_again_when_its_sender_asks() throws Exception {
    byte[] file = TestSite.jpeg("no room yet " + UUID.randomUUID());
    String upload = client.announce("patient.jpg", file.length, "");
    here.site().diskFull(true);
    try {
      assertThat(client.patch(upload, 0, file).statusCode()).isEqualTo(507);
    } finally {
      here.site().diskFull(false);
    }

    HttpResponse<byte[]> state = client.head(upload);
    assertThat(TusClient.header(state, "Upload-Offset")).isEqualTo("" + file.length);
    assertThat(TusClient.header(state, "Upload-Outcome")).isEqualTo("accepted");
  }

  private static JsonNode asset(long id) throws Exception {
    return here.site().json(here.site().get("/api/v1/assets/" + id)).path("data");
  }

  private static void assertNoBytesLeft(String upload) {
    String id = upload.substring(upload.lastIndexOf('/') + 1);
    assertThat(here.folder().resolve("uploads").resolve(id + ".bytes")).doesNotExist();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
