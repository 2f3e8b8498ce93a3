package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

class UploadsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static TestSite site;

  @BeforeAll
  static void open() throws Exception {
    Path uploads = Files.createDirectory(folder.resolve("uploads"));
    Files.writeString(uploads.resolve("left-behind.part"), "half");
    site = new TestSite(database.database(), folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @Test
  void a_new_file_is_accepted_and_the_same_again_is_a_duplicate() throws Exception {
    HttpResponse<byte[]> first = site.post("/api/v1/uploads?name=a.jpg", TestSite.jpeg("same"));
    HttpResponse<byte[]> second =
        site.post(
            "/api/v1/uploads?name=b.jpg", TestSite.jpeg("same"), "Content-Type", "image/jpeg");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    JsonNode accepted = site.json(first).path("data");
    JsonNode duplicate = site.json(second).path("data");
    assertThat(accepted.path("outcome").asText()).isEqualTo("accepted");
    assertThat(duplicate.path("outcome").asText()).isEqualTo("duplicate");
    assertThat(duplicate.path("assetId")).isEqualTo(accepted.path("assetId"));
    assertThat(accepted.path("sha256").asText()).hasSize(64);
    assertNothingLeft();
  }

  @Test
  void packed_bodies_are_refused_rather_than_kept_as_files() throws Exception {
    HttpResponse<byte[]> answer =
        site.post(
            "/api/v1/uploads?name=a.jpg", TestSite.jpeg("packed"), "Content-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(site.json(answer).at("/error/hint").asText()).isNotEmpty();
    assertNothingLeft();
  }

  @Test
  void a_refused_file_names_its_place_in_quarantine() throws Exception {
    HttpResponse<byte[]> answer = site.post("/api/v1/uploads?name=empty.jpg", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode error = site.json(answer).path("error");
    assertThat(error.path("code").asText()).isEqualTo("EMPTY_FILE");
    assertThat(error.at("/details/quarantineId").asLong()).isPositive();
    JsonNode rows = site.json(site.get("/api/v1/quarantine")).path("data");
    assertThat(rows.path(0).path("fileName").asText()).isEqualTo("empty.jpg");
  }

  @Test
  void a_file_without_a_name_or_with_a_wrong_time_is_refused() throws Exception {
    assertThat(site.post("/api/v1/uploads", TestSite.jpeg("x")).statusCode()).isEqualTo(400);
    assertThat(site.post("/api/v1/uploads?name=%20", TestSite.jpeg("x")).statusCode())
        .isEqualTo(400);
    assertThat(
            site.post("/api/v1/uploads?name=a", TestSite.jpeg("x"), "X-Captured-At", "yesterday")
                .statusCode())
        .isEqualTo(400);
    assertNothingLeft();
  }

  @Test
  void a_file_that_is_silent_about_its_time_is_filed_by_the_time_of_the_senders_file()
      throws Exception {
    HttpResponse<byte[]> answer =
        site.post(
            "/api/v1/uploads?name=silent.jpg",
            TestSite.jpeg("silent"),
            "X-Modified-At",
            "2011-05-06T12:00:00Z");
    long id = site.json(answer).path("data").path("assetId").asLong();
    JsonNode detail = site.json(site.get("/api/v1/assets/" + id)).path("data");
    assertThat(detail.path("vaultKey").asText()).startsWith("2011/2011-05-06/");
  }

  @Test
  void any_name_reaches_the_intake_as_it_is() throws Exception {
    String name = "../..\\ünï\n\u0001😀" + "x".repeat(300);
    long id = site.upload(name, TestSite.jpeg("odd name"), "2020-01-01T00:00:00Z");
    JsonNode detail = site.json(site.get("/api/v1/assets/" + id)).path("data");
    assertThat(detail.path("fileName").asText()).isEqualTo(name);
  }

  @Test
  void too_large_a_file_is_refused_before_and_while_it_comes() throws Exception {
    byte[] large = new byte[20 * (int) TestSite.MOST_UPLOAD];
    HttpResponse<byte[]> declared = site.post("/api/v1/uploads?name=a", large);
    assertThat(declared.statusCode()).isEqualTo(413);
    HttpResponse<byte[]> chunked =
        site.send(
            site.request("/api/v1/uploads?name=a")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(site.json(chunked).at("/error/code").asText()).isEqualTo("TOO_LARGE");
    assertNothingLeft();
  }

  @Test
  void a_full_disk_is_told_and_nothing_is_left() throws Exception {
    site.diskFull(true);
    try {
      HttpResponse<byte[]> answer = site.post("/api/v1/uploads?name=a", TestSite.jpeg("no room"));
      assertThat(answer.statusCode()).isEqualTo(507);
      assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("DISK_FULL");
      assertNothingLeft();
    } finally {
      site.diskFull(false);
    }
  }

  @Test
  void a_sender_that_hangs_up_leaves_nothing() throws Exception {
    for (String head :
        new String[] {
          "Content-Length: 1000\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf"
        }) {
      try (WatchService watch = folder.getFileSystem().newWatchService()) {
        folder
            .resolve("uploads")
            .register(
                watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
        try (Socket socket = new Socket("127.0.0.1", site.port())) {
          String request =
              "POST /api/v1/uploads?name=a HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                  + site.people().script()
                  + "\r\n"
                  + head;
          socket.getOutputStream().write(bytes(request));
          awaitEvent(watch, StandardWatchEventKinds.ENTRY_CREATE.name());
        }
        awaitEvent(watch, StandardWatchEventKinds.ENTRY_DELETE.name());
      }
      assertNothingLeft();
    }
  }

  @Test
  void a_missing_data_folder_is_told_as_away() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    try (TestSite lost = new TestSite(database.database(), elsewhere)) {
      Path moved = Files.move(elsewhere, folder.resolve("moved"));
      HttpResponse<byte[]> answer = lost.post("/api/v1/uploads?name=a", TestSite.jpeg("nowhere"));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(lost.json(answer).at("/error/code").asText()).isEqualTo("UPLOADS_AWAY");
      assertThat(moved.resolve("uploads")).doesNotExist();
    }
  }

  @Test
  void what_an_earlier_process_left_half_received_is_gone() {
    assertThat(folder.resolve("uploads/left-behind.part")).doesNotExist();
  }

  private static void awaitEvent(WatchService watch, String kind) throws InterruptedException {
    var key = watch.poll(20, TimeUnit.SECONDS);
    assertThat(key).as("a %s in the upload folder", kind).isNotNull();
    assertThat(key.pollEvents()).anyMatch(event -> event.kind().name().equals(kind));
    key.reset();
  }

  private static void assertNothingLeft() throws Exception {
    try (Stream<Path> parts = Files.list(folder.resolve("uploads"))) {
      assertThat(parts).isEmpty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
