package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;

/** What becomes of files that were dropped by WebDAV. */
class DroppedFilesIT {

  @RegisterExtension static final RunningSite here = new RunningSite();
  static DavClient dav;

  @BeforeAll
  static void open() throws Exception {
    dav = new DavClient(here.site());
  }

  @Test
  void a_file_that_rests_becomes_an_asset_and_stays_to_be_seen() throws Exception {
    byte[] photo = TestSite.jpeg("dropped");
    HttpResponse<byte[]> put = dav.send("PUT", "dropped.jpg", photo, "X-OC-Mtime", "1304683200.5");
    assertThat(DavClient.header(put, "X-OC-MTime")).isEqualTo("accepted");
    long id = awaitAsset("dropped.jpg");
    JsonNode detail = here.site().json(here.site().get("/api/v1/assets/" + id)).path("data");
    assertThat(detail.path("source").asText()).isEqualTo("webdav");
    assertThat(detail.path("vaultKey").asText()).startsWith("2011/2011-05-06/");
    awaitNoBytes(photo);

    HttpResponse<byte[]> head = dav.send("HEAD", "dropped.jpg", new byte[0]);
    assertThat(DavClient.header(head, "Content-Length")).isEqualTo("" + photo.length);
    assertThat(DavClient.header(head, "Last-Modified")).isEqualTo("Fri, 06 May 2011 12:00:00 GMT");
    assertThat(DavClient.header(head, "ETag")).isEqualTo(DavClient.header(put, "ETag"));
    assertThat(dav.get("dropped.jpg").body()).isEqualTo(photo);

    assertThat(dav.status("DELETE", "dropped.jpg")).isEqualTo(204);
    assertThat(here.site().get("/media/" + id + "/original").body()).isEqualTo(photo);
  }

  @Test
  void one_in_the_trash_is_seen_though_its_bytes_are_not_given() throws Exception {
    byte[] photo = TestSite.jpeg("to be trashed");
    dav.put("trashed.jpg", photo);
    long id = awaitAsset("trashed.jpg");
    awaitNoBytes(photo);
    assertThat(here.site().method("DELETE", "/api/v1/assets/" + id).statusCode()).isEqualTo(204);
    assertThat(dav.get("trashed.jpg").statusCode()).isEqualTo(410);
    HttpResponse<byte[]> head = dav.send("HEAD", "trashed.jpg", new byte[0]);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(DavClient.header(head, "Content-Length")).isEqualTo("" + photo.length);
  }

  @Test
  void a_file_is_taken_in_under_the_name_that_it_gets_at_last() throws Exception {
    dav.put("sent.jpg.part", TestSite.jpeg("sent in parts"));
    dav.put("after-it.jpg", TestSite.jpeg("comes after"));
    awaitAsset("after-it.jpg");
    assertThat(assets()).doesNotContain("sent.jpg");
    assertThat(dav.move("sent.jpg.part", "sent.jpg")).isEqualTo(201);
    awaitAsset("sent.jpg");
    assertThat(assets()).doesNotContain("sent.jpg.part");
  }

  @Test
  void litter_and_hidden_folders_are_taken_politely_and_never_offered() throws Exception {
    dav.status("MKCOL", ".TemporaryItems");
    for (String name :
        new String[] {
          ".DS_Store", "._a.jpg", "Thumbs.db", "desktop.ini", ".TemporaryItems/b.jpg"
        }) {
      assertThat(dav.put(name, "litter".getBytes(StandardCharsets.UTF_8))).isEqualTo(201);
      assertThat(dav.get(name).statusCode()).isEqualTo(200);
    }
    dav.put("after-litter.jpg", TestSite.jpeg("after litter"));
    awaitAsset("after-litter.jpg");
    assertThat(quarantine()).doesNotContain("DS_Store", "._a", "humbs", "desktop", "b.jpg");
  }

  @Test
  void what_can_be_no_asset_lies_in_quarantine_and_is_seen() throws Exception {
    byte[] bytes = "no picture at all".getBytes(StandardCharsets.UTF_8);
    dav.put("letter.jpg", bytes);
    DavClient.await("it is in quarantine", () -> quarantine().contains("letter.jpg"));
    awaitNoBytes(bytes);
    assertThat(dav.get("letter.jpg").body()).isEqualTo(bytes);
  }

  @Test
  void who_may_only_send_does_not_read_what_was_taken_in() throws Exception {
    byte[] photo = TestSite.jpeg("not for cameras");
    byte[] letter = "no picture for cameras".getBytes(StandardCharsets.UTF_8);
    dav.put("taken-in.jpg", photo);
    dav.put("odd.jpg", letter);
    awaitAsset("taken-in.jpg");
    awaitNoBytes(photo);
    DavClient.await("it is in quarantine", () -> quarantine().contains("odd.jpg"));
    awaitNoBytes(letter);

    String camera = token(EnumSet.of(Scope.UPLOAD));
    String desk = token(EnumSet.of(Scope.UPLOAD, Scope.READ));
    for (String name : List.of("taken-in.jpg", "odd.jpg")) {
      assertThat(status(camera, "GET", name)).as(name).isEqualTo(403);
      assertThat(status(camera, "HEAD", name)).as(name).isEqualTo(200);
      assertThat(status(desk, "GET", name)).as(name).isEqualTo(200);
    }
  }

  private static String token(EnumSet<Scope> scopes) {
    TestPeople people = here.site().people();
    return people.token(people.admin(), scopes);
  }

  private static int status(String token, String method, String name) throws Exception {
    HttpRequest.Builder request = here.site().strange(DavClient.ROOT + name);
    return here.site()
        .send(request.header("Authorization", token).method(method, BodyPublishers.noBody()))
        .statusCode();
  }

  @Test
  void what_cannot_be_taken_in_now_waits() throws Exception {
    byte[] photo = TestSite.jpeg("waits for room");
    here.site().diskFull(true);
    try {
      assertThat(dav.put("waits.jpg", photo)).isEqualTo(201);
      DavClient.await("it was refused", here.site()::refused);
    } finally {
      here.site().diskFull(false);
    }
    assertThat(dav.get("waits.jpg").body()).isEqualTo(photo);
    awaitAsset("waits.jpg");
  }

  @Test
  void what_a_person_has_no_room_for_is_refused_before_it_comes() throws Exception {
    quota("1");
    try {
      HttpResponse<byte[]> answer = dav.send("PUT", "too-much.jpg", TestSite.jpeg("too much"));
      assertThat(answer.statusCode()).isEqualTo(507);
      assertThat(DavClient.text(answer)).contains("is full");
      assertThat(dav.get("too-much.jpg").statusCode()).isEqualTo(404);
    } finally {
      quota("null");
    }
  }

  @Test
  void a_line_that_breaks_leaves_what_was_there() throws Exception {
    dav.put("broken.jpg.part", TestSite.jpeg("whole"));
    try (Socket socket = new Socket("127.0.0.1", here.site().port())) {
      String head = "PUT /dav/inbox/broken.jpg.part HTTP/1.1\r\nHost: localhost\r\n";
      String body = "Content-Length: 1000\r\n\r\nhalf";
      socket
          .getOutputStream()
          .write(here.site().byScript(head + body).getBytes(StandardCharsets.US_ASCII));
      DavClient.await("it is being received", () -> bytes().anyMatch("half"::equals));
    }
    DavClient.await("the half is gone", () -> bytes().noneMatch("half"::equals));
    assertThat(dav.get("broken.jpg.part").body()).isEqualTo(TestSite.jpeg("whole"));
  }

  private static void quota(String bytes) {
    here.database()
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("update account set quota_bytes = " + bytes));
  }

  private static long awaitAsset(String name) throws Exception {
    DavClient.await(name + " is an asset", () -> assets().contains('"' + name + '"'));
    for (JsonNode tile :
        here.site().json(here.site().get("/api/v1/assets?limit=500")).path("data")) {
      if (tile.path("fileName").asText().equals(name)) {
        return tile.path("id").asLong();
      }
    }
    throw new AssertionError("no asset " + name);
  }

  private static String assets() throws Exception {
    return DavClient.text(here.site().get("/api/v1/assets?limit=500"));
  }

  private static String quarantine() throws Exception {
    return DavClient.text(here.site().get("/api/v1/quarantine"));
  }

  /** The file in the drop folder goes when the ledger knows where its bytes are. */
  private static void awaitNoBytes(byte[] photo) throws Exception {
    String text = new String(photo, StandardCharsets.ISO_8859_1);
    DavClient.await("the bytes have gone", () -> bytes().noneMatch(text::equals));
  }

  /** What lies in the drop folder on disk. */
  private static Stream<String> bytes() throws IOException {
    try (Stream<Path> files = Files.list(here.folder().resolve("uploads/dropped"))) {
      return files.map(DroppedFilesIT::read).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
