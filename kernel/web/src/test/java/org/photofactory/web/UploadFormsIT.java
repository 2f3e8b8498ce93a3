package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that come in forms, one or many. */
class UploadFormsIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  @Test
  void curl_sends_a_batch_and_one_bad_file_does_not_lose_the_others() throws Exception {
    byte[] photo = TestSite.jpeg("by curl " + UUID.randomUUID());
    Path good = Files.write(here.folder().resolve("good 😀.jpg"), photo);
    Path empty = Files.write(here.folder().resolve("empty.jpg"), new byte[0]);
    Path again = Files.write(here.folder().resolve("again.jpg"), photo);

    Curl.Answer answer =
        Curl.run(
            here.site(),
            "-F",
            "captured_at=2014-03-02T23:30:00",
            "-F",
            "client_tz_offset_minutes=60",
            "-F",
            "files=@" + good,
            "-F",
            "files=@" + empty,
            "-F",
            "captured_at=yesterday",
            "-F",
            "files=@" + good + ";filename=wrong.jpg",
            "-F",
            "files=@" + again,
            here.site().uri("/api/v1/uploads").toString());

    assertThat(answer.status()).isEqualTo(200);
    JsonNode files = answer.data().path("files");
    assertThat(outcomes(files)).containsExactly("accepted", "quarantined", "refused", "duplicate");
    assertThat(files.at("/0/name").asText()).isEqualTo("good 😀.jpg");
    assertThat(files.at("/1/code").asText()).isEqualTo("EMPTY_FILE");
    assertThat(files.at("/1/quarantineId").asLong()).isPositive();
    assertThat(files.at("/2/status").asInt()).isEqualTo(400);
    assertThat(files.at("/3/assetId")).isEqualTo(files.at("/0/assetId"));
    assertThat(detail(files.at("/0/assetId")).path("vaultKey").asText())
        .startsWith("2014/2014-03-02/");
    assertNothingLeft();
  }

  @Test
  void what_is_said_of_a_file_may_come_as_json() throws Exception {
    byte[] photo = TestSite.jpeg("told by json " + UUID.randomUUID());
    HttpResponse<byte[]> answer =
        new Form()
            .part(
                "Content-Disposition: form-data; name=\"metadata\"\r\n"
                    + "Content-Type: application/json",
                ("{\"captured_at\": \"2013-05-06T10:00:00\", \"client_tz_offset_minutes\": -60,"
                        + " \"sha256\": \"%s\"}")
                    .formatted(sha256(photo))
                    .getBytes(StandardCharsets.UTF_8))
            .file("a.jpg", photo)
            .file("b.jpg", TestSite.jpeg("nothing told " + UUID.randomUUID()))
            .send(here.site());

    JsonNode files = here.site().json(answer).at("/data/files");
    assertThat(outcomes(files)).containsExactly("accepted", "accepted");
    assertThat(detail(files.at("/0/assetId")).path("vaultKey").asText())
        .startsWith("2013/2013-05-06/");
    assertThat(detail(files.at("/1/assetId")).path("vaultKey").asText()).doesNotStartWith("2013");
  }

  @Test
  void bytes_that_do_not_have_their_checksum_are_not_kept_but_the_next_are() throws Exception {
    byte[] photo = TestSite.jpeg("checked " + UUID.randomUUID());
    byte[] other = TestSite.jpeg("other " + UUID.randomUUID());
    HttpResponse<byte[]> answer =
        new Form()
            .field("sha256", sha256(other))
            .file("broken.jpg", photo)
            .field("sha256", sha256(photo))
            .file("whole.jpg", photo)
            .send(here.site());

    JsonNode files = here.site().json(answer).at("/data/files");
    assertThat(files.at("/0/status").asInt()).isEqualTo(460);
    assertThat(files.at("/0/code").asText()).isEqualTo("CHECKSUM_MISMATCH");
    assertThat(files.at("/1/outcome").asText()).isEqualTo("accepted");
    assertNothingLeft();
  }

  @Test
  void hundreds_of_files_come_in_one_form() throws Exception {
    Form form = new Form();
    String run = UUID.randomUUID().toString();
    for (int i = 0; i < 300; i++) {
      form.field("captured_at", "2020-01-01T00:00:00Z").file(i + ".jpg", TestSite.jpeg(run + i));
    }

    JsonNode files = here.site().json(form.send(here.site())).at("/data/files");

    assertThat(files).hasSize(300);
    assertThat(outcomes(files)).containsOnly("accepted");
    assertThat(files.at("/299/name").asText()).isEqualTo("299.jpg");
  }

  @Test
  void a_full_disk_refuses_each_file_and_says_so() throws Exception {
    here.site().diskFull(true);
    try {
      HttpResponse<byte[]> answer =
          new Form().file("a.jpg", TestSite.jpeg("no room " + UUID.randomUUID())).send(here.site());
      assertThat(here.site().json(answer).at("/data/files/0/status").asInt()).isEqualTo(507);
      assertThat(here.site().json(answer).at("/data/files/0/code").asText()).isEqualTo("DISK_FULL");
      assertNothingLeft();
    } finally {
      here.site().diskFull(false);
    }
  }

  @Test
  void what_came_before_a_connection_broke_is_taken_and_nothing_else_is_left() throws Exception {
    byte[] photo = TestSite.jpeg("before the break " + UUID.randomUUID());
    byte[] form =
        new Form()
            .file("whole.jpg", photo)
            .file("half.jpg", TestSite.jpeg("x".repeat(1000)))
            .unfinished();
    try (EventReader events = new EventReader(here.site())) {
      try (Socket socket = new Socket("127.0.0.1", here.site().port())) {
        String head =
            "POST /api/v1/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                + "Content-Type: multipart/form-data; boundary="
                + Form.BOUNDARY
                + "\r\n\r\n";
        socket
            .getOutputStream()
            .write(here.site().byScript(head).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(form, 0, form.length - 200);
        assertThat(events.next("intake").data()).contains("whole.jpg");
        here.site().awaitPart();
      }
      here.site().awaitNoPart();
    }
    JsonNode again = here.site().json(new Form().file("whole.jpg", photo).send(here.site()));
    assertThat(again.at("/data/files/0/outcome").asText()).isEqualTo("duplicate");
  }

  @Test
  void which_files_are_known_can_be_asked_for_many() throws Exception {
    byte[] photo = TestSite.jpeg("asked for " + UUID.randomUUID());
    long id = here.site().upload("a.jpg", photo, "2020-01-01T00:00:00Z");
    String unknown = "0".repeat(64);
    HttpResponse<byte[]> answer =
        check(
            "[{\"sha256\": \"%s\"}, {\"sha256\": \"%s\"}]"
                .formatted(unknown, sha256(photo).toUpperCase()));

    JsonNode data = here.site().json(answer).path("data");
    assertThat(data.at("/0/known").asBoolean()).isFalse();
    assertThat(data.at("/1/known").asBoolean()).isTrue();
    assertThat(data.at("/1/assetId").asLong()).isEqualTo(id);
    for (String wrong : new String[] {"null", "[null]", "[{}]", "[{\"sha256\": \"zz\"}]", "{}"}) {
      assertThat(check(wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private static HttpResponse<byte[]> check(String json) throws Exception {
    return here.site()
        .post("/api/v1/uploads/check", json.getBytes(), "Content-Type", "application/json");
  }

  private static List<String> outcomes(JsonNode files) {
    List<String> outcomes = new ArrayList<>();
    files.forEach(file -> outcomes.add(file.path("outcome").asText()));
    return outcomes;
  }

  private static JsonNode detail(JsonNode assetId) throws Exception {
    return here.site().json(here.site().get("/api/v1/assets/" + assetId.asLong())).path("data");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void assertNothingLeft() {
    assertThat(here.folder().resolve("uploads")).isEmptyDirectory();
  }
}
