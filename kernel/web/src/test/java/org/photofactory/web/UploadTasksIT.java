package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** Senders that do not wait until the intake has decided. */
class UploadTasksIT {

  private static final String[] ASYNC = {"Prefer", "wait=5, respond-async"};

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  TestSite site;

  @BeforeEach
  void open() throws Exception {
    site = new TestSite(database.database(), folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void a_sender_that_does_not_wait_follows_its_task_to_the_end() throws Exception {
    byte[] photo = TestSite.jpeg("followed " + UUID.randomUUID());
    try (EventReader events = new EventReader(site)) {
      HttpResponse<byte[]> answer = site.post("/api/v1/uploads?name=a.jpg", photo, ASYNC);

      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.headers().firstValue("Preference-Applied")).contains("respond-async");
      JsonNode task = site.json(answer).at("/data/tasks/0");
      assertThat(task.path("name").asText()).isEqualTo("a.jpg");
      assertThat(task.path("state").asText()).isEqualTo("received");
      JsonNode settled = settled(events, task.path("id").asLong());
      assertThat(settled.path("state").asText()).isEqualTo("accepted");
      assertThat(settled.path("settledAt").asText()).isNotEmpty();
      JsonNode asset =
          site.json(site.get("/api/v1/assets/" + settled.path("assetId").asLong())).path("data");
      assertThat(asset.path("sha256")).isEqualTo(settled.path("sha256"));
    }
    assertNothingLeft();
  }

  @Test
  void each_file_of_a_form_has_its_task_and_its_fate() throws Exception {
    byte[] photo = TestSite.jpeg("many " + UUID.randomUUID());
    byte[] form =
        new Form()
            .file("new.jpg", photo)
            .file("again.jpg", photo)
            .file("empty.jpg", new byte[0])
            .field("captured_at", "yesterday")
            .file("wrong.jpg", photo)
            .end();
    try (EventReader events = new EventReader(site)) {
      HttpResponse<byte[]> answer =
          site.post(
              "/api/v1/uploads",
              form,
              "Content-Type",
              "multipart/form-data; boundary=" + Form.BOUNDARY,
              "Prefer",
              "respond-async");

      assertThat(answer.statusCode()).isEqualTo(202);
      List<String> states = new ArrayList<>();
      for (JsonNode task : site.json(answer).at("/data/tasks")) {
        states.add(settled(events, task.path("id").asLong()).path("state").asText());
      }
      assertThat(states.subList(0, 2)).containsExactlyInAnyOrder("accepted", "duplicate");
      assertThat(states.subList(2, 4)).containsExactly("quarantined", "refused");
    }
    assertNothingLeft();
  }

  @Test
  void what_was_received_before_a_stop_is_taken_in_after_the_next_start() throws Exception {
    site.diskFull(true);
    long id = upload("patient.jpg", TestSite.jpeg("patient " + UUID.randomUUID()));
    try (EventReader events = new EventReader(site)) {
      if (!"DISK_FULL".equals(task(id).path("code").asText())) {
        assertThat(events.next("task").data()).contains("DISK_FULL");
      }
    }
    assertThat(task(id).path("state").asText()).isEqualTo("received");
    assertThat(site.json(site.get("/api/v1/tasks?waiting=true")).path("data")).hasSize(1);
    site.close();
    site.diskFull(false);

    site = new TestSite(database.database(), folder);

    try (EventReader events = new EventReader(site)) {
      assertThat(settled(events, id).path("state").asText()).isEqualTo("accepted");
      assertThat(task(id).path("code").isNull()).isTrue();
    }
    assertThat(site.json(site.get("/api/v1/tasks?waiting=true")).path("data")).isEmpty();
    assertNothingLeft();
  }

  @Test
  void a_task_whose_bytes_are_gone_says_so() throws Exception {
    site.diskFull(true);
    long id = upload("gone.jpg", TestSite.jpeg("gone " + UUID.randomUUID()));
    site.close();
    site.diskFull(false);
    for (Path file : left()) {
      Files.delete(file);
    }

    site = new TestSite(database.database(), folder);

    try (EventReader events = new EventReader(site)) {
      JsonNode task = settled(events, id);
      assertThat(task.path("state").asText()).isEqualTo("refused");
      assertThat(task.path("code").asText()).isEqualTo("FILE_LOST");
    }
  }

  @Test
  void bytes_that_belong_to_no_upload_go_at_the_next_start() throws Exception {
    TusClient client = new TusClient(site);
    String upload = client.announce("goes-on.jpg", 100, "");
    client.patch(upload, 0, new byte[10]);
    site.close();
    Path orphan = folder.resolve("uploads/" + UUID.randomUUID() + ".bytes");
    Files.writeString(orphan, "half");
    Files.writeString(folder.resolve("uploads/foreign.bytes"), "not ours");

    site = new TestSite(database.database(), folder);

    try (EventReader events = new EventReader(site)) {
      settled(events, upload("after.jpg", TestSite.jpeg("after " + UUID.randomUUID())));
    }
    assertThat(orphan).doesNotExist();
    assertThat(new TusClient(site).offset(upload)).isEqualTo(10);
  }

  @Test
  void a_resumable_upload_becomes_a_task_when_its_sender_does_not_wait() throws Exception {
    byte[] photo = TestSite.jpeg("in pieces " + UUID.randomUUID());
    TusClient client = new TusClient(site);
    try (EventReader events = new EventReader(site)) {
      HttpResponse<byte[]> announced =
          site.send(
              client
                  .request(TusClient.ROOT)
                  .header("Prefer", "respond-async")
                  .header("Upload-Length", "" + photo.length)
                  .header("Upload-Metadata", "filename " + TusClient.base64("pieces.jpg"))
                  .POST(BodyPublishers.noBody()));
      String upload = TusClient.header(announced, "Location");
      HttpResponse<byte[]> last = client.patch(upload, 0, photo);

      assertThat(TusClient.header(last, "Upload-Outcome")).isEqualTo("received");
      JsonNode result = site.json(site.get(upload)).at("/data/result");
      JsonNode task = settled(events, result.path("id").asLong());
      assertThat(task.path("state").asText()).isEqualTo("accepted");
      assertThat(client.offset(upload)).isEqualTo(photo.length);
      assertThat(site.send(client.request(upload).DELETE()).statusCode()).isEqualTo(204);
    }
    assertNothingLeft();
  }

  @Test
  void tasks_are_listed_newest_first_in_pages() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.addFirst(upload(i + ".jpg", TestSite.jpeg("listed " + UUID.randomUUID())));
    }
    JsonNode first = site.json(site.get("/api/v1/tasks?limit=2"));
    JsonNode second =
        site.json(
            site.get("/api/v1/tasks?limit=1&cursor=" + first.at("/meta/nextCursor").asText()));

    assertThat(first.at("/data/0/id").asLong()).isEqualTo(ids.get(0));
    assertThat(first.at("/data/1/id").asLong()).isEqualTo(ids.get(1));
    assertThat(second.at("/data/0/id").asLong()).isEqualTo(ids.get(2));
    assertThat(site.get("/api/v1/tasks?cursor=x").statusCode()).isEqualTo(400);
    HttpResponse<byte[]> unknown = site.get("/api/v1/tasks/999999");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(site.json(unknown).at("/error/code").asText()).isEqualTo("TASK_NOT_FOUND");
  }

  @Test
  void a_task_of_another_account_is_not_there() throws Exception {
    long id = upload("mine.jpg", TestSite.jpeg("mine " + UUID.randomUUID()));
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("insert into account (name) values ('other') on conflict do nothing");
              handle.execute(
                  "update upload_task set owner_id = (select id from account where name = 'other')"
                      + " where id = ?",
                  id);
            });

    assertThat(site.get("/api/v1/tasks/" + id).statusCode()).isEqualTo(404);
    assertThat(site.json(site.get("/api/v1/tasks")).path("data").findValuesAsText("id"))
        .doesNotContain("" + id);
  }

  private long upload(String name, byte[] photo) throws Exception {
    HttpResponse<byte[]> answer = site.post("/api/v1/uploads?name=" + name, photo, ASYNC);
    assertThat(answer.statusCode()).isEqualTo(202);
    return site.json(answer).at("/data/tasks/0/id").asLong();
  }

  /** Polls and listens, as whichever of them is first tells it. */
  private JsonNode settled(EventReader events, long id) throws Exception {
    JsonNode task = task(id);
    while (task.path("settledAt").isNull()) {
      events.next("task");
      task = task(id);
    }
    return task;
  }

  private JsonNode task(long id) throws Exception {
    return site.json(site.get("/api/v1/tasks/" + id)).path("data");
  }

  /** The bytes go after the task is settled, so whoever lets them go is waited for. */
  private void assertNothingLeft() throws Exception {
    site.close();
    assertThat(left()).isEmpty();
  }

  private List<Path> left() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("uploads"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
