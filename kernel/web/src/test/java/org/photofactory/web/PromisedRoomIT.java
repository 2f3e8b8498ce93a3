package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** What is announced, on its way or waiting takes its room in a library that has an end. */
class PromisedRoomIT {

  private static final int ROOM = 50_000;

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private TestSite site;
  private TusClient tus;
  private DavClient dav;

  @BeforeEach
  void open() throws Exception {
    database
        .jdbi()
        .useHandle(
            handle -> {
              // Each test has a vault of its own.
              handle.execute("truncate asset, intake_journal, drop_entry, upload_task cascade");
              handle.execute("update account set quota_bytes = used_bytes + ?", ROOM);
            });
    start();
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void many_announcements_at_once_are_never_promised_more_than_there_is() throws Exception {
    Callable<Integer> one = () -> announce(10_000).statusCode();
    List<Future<Integer>> answers;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      answers = threads.invokeAll(Collections.nCopies(24, one));
    }

    assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 201)).hasSize(5);
    assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 507)).hasSize(19);
  }

  @Test
  void an_announced_upload_takes_its_room_until_it_is_given_up_also_after_a_restart()
      throws Exception {
    String upload = tus.announce("large.jpg", 40_000, "");
    assertFull();
    site.close();
    start();
    assertFull();
    assertThat(site.send(tus.request(upload).DELETE()).statusCode()).isEqualTo(204);
    assertRoom();
  }

  @Test
  void an_expired_upload_takes_no_room_and_its_sender_is_told() throws Exception {
    String upload = tus.announce("late.jpg", 40_000, "");
    String id = upload.substring(upload.lastIndexOf('/') + 1);
    expire(id, Instant.now().minus(1, ChronoUnit.HOURS));

    HttpResponse<byte[]> gone = site.get(upload);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(site.json(gone).at("/error/code").asText()).isEqualTo("GONE");
    assertThat(tus.head(upload).statusCode()).isEqualTo(410);
    assertThat(folder.resolve("uploads").resolve(id + ".bytes")).doesNotExist();
    assertRoom();

    expire(id, Instant.now().minus(8, ChronoUnit.DAYS));
    assertThat(tus.head(upload).statusCode()).isEqualTo(404);
  }

  @Test
  void what_waits_for_the_vault_takes_its_room_once() throws Exception {
    site.diskFull(true);
    byte[] photo = photo(15_000);
    assertThat(dav.put("waits.jpg", photo)).isEqualTo(201);
    HttpResponse<byte[]> task =
        site.post("/api/v1/uploads?name=task.jpg", photo(15_000), "Prefer", "respond-async");
    assertThat(task.statusCode()).isEqualTo(202);
    assertFull();
    assertThat(dav.put("waits.jpg", photo(34_000))).as("takes the place of another").isEqualTo(204);
    assertThat(dav.put("more.jpg", photo(5_000))).isEqualTo(507);
    site.close();
    start();
    assertThat(dav.put("more.jpg", photo(5_000))).isEqualTo(507);
    assertThat(dav.status("DELETE", "waits.jpg")).isEqualTo(204);
    assertRoom();
  }

  @Test
  void what_breaks_off_or_is_more_than_was_said_takes_no_room_afterwards() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      wire.head(
          "PUT " + DavClient.ROOT + "broken.jpg", site.people().script(), "Content-Length: 40000");
      wire.write(photo(1000));
      DavClient.await("it takes its room", () -> announce(20_000).statusCode() == 507);
    }
    DavClient.await("the room is free again", () -> dav.put("next.jpg", photo(1000)) / 100 == 2);
    Form form = new Form().file("a.jpg", photo(60_000)).file("b.jpg", photo(1000));
    assertThat(site.json(form.send(site)).at("/data/files").findValuesAsText("status"))
        .containsExactly("507", "201");
    DavClient.await("all of it is free", () -> announce(20_000).statusCode() == 201);
  }

  private void start() throws Exception {
    site = new TestSite(database.database(), folder);
    tus = new TusClient(site);
    dav = new DavClient(site);
  }

  /** As if a site had been there before, and time had gone by. */
  private void expire(String id, Instant when) throws Exception {
    site.close();
    Path card = folder.resolve("uploads/resumable").resolve(id + ".json");
    String text = Files.readString(card);
    String changed =
        text.replaceFirst("\"expiresAt\":(\"[^\"]*\"|[0-9.]+)", "\"expiresAt\":\"" + when + "\"");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(card, changed);
    start();
  }

  private HttpResponse<byte[]> announce(int bytes) throws Exception {
    return tus.create("" + bytes, "filename " + TusClient.base64("a.jpg"));
  }

  private void assertFull() throws Exception {
    HttpResponse<byte[]> answer = announce(25_000);
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(site.json(answer).at("/error/code").asText()).isEqualTo("QUOTA_FULL");
  }

  private void assertRoom() throws Exception {
    assertThat(announce(25_000).statusCode()).isEqualTo(201);
  }

  private static byte[] photo(int bytes) {
    String head = UUID.randomUUID().toString();
    byte[] frame = TestSite.jpeg(head);
    return TestSite.jpeg(head + "x".repeat(bytes - frame.length));
  }
}
