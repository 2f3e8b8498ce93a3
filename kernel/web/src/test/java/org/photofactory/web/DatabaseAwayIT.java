package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.database.DatabaseState;
import org.photofactory.kernel.database.TestDatabase;
import org.postgresql.PGConnection;

class DatabaseAwayIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;
  static SwitchedDatabase switched;
  static TestSite site;
  static long id;

  @BeforeAll
  static void open() throws Exception {
    switched = new SwitchedDatabase(database.database());
    site = new TestSite(switched, folder);
    id = site.upload("a.jpg", TestSite.jpeg("a picture"), "2020-01-01T00:00:00Z");
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @AfterEach
  void back() {
    switched.mood = Mood.HERE;
  }

  @Test
  void questions_are_answered_with_come_again_while_it_is_known_to_be_away() throws Exception {
    switched.mood = Mood.KNOWN_AWAY;
    assertComeAgain();
    switched.mood = Mood.HERE;
    assertThat(site.get("/api/v1/assets").statusCode()).isEqualTo(200);
  }

  @Test
  void questions_are_answered_with_come_again_when_it_has_just_gone() throws Exception {
    switched.mood = Mood.UNREACHABLE;
    assertComeAgain();
  }

  @Test
  void a_question_whose_transaction_was_left_alone_for_too_long_can_be_asked_again()
      throws Exception {
    switched.mood = Mood.LEFT_ALONE;
    for (String path : new String[] {"/api/v1/timeline", "/api/v1/assets/" + id, "/api/v1/trash"}) {
      HttpResponse<byte[]> answer = site.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
      assertThat(site.json(answer).at("/error/code").asText()).as(path).isEqualTo("BUSY");
    }
    switched.mood = Mood.HERE;
    assertThat(site.get("/api/v1/timeline").statusCode()).isEqualTo(200);
  }

  @Test
  void an_upload_is_refused_before_its_bytes_are_sent() throws Exception {
    switched.mood = Mood.KNOWN_AWAY;
    String answer =
        site.raw(
            "POST /api/v1/uploads?name=a.jpg HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Length: 100000\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 503").contains("DATABASE_AWAY");
  }

  @Test
  void status_says_so_and_counts_are_unknown() throws Exception {
    switched.mood = Mood.KNOWN_AWAY;
    JsonNode status = site.json(site.get("/api/v1/status")).path("data");
    assertThat(status.path("state").asText()).isEqualTo("DATABASE_AWAY");
    assertThat(status.path("message").asText()).isEqualTo("It is away.");
    assertThat(status.path("hint").asText()).isEqualTo("Bring it back.");
    for (String count :
        new String[] {"assets", "duplicates", "quarantined", "trashed", "pendingWork"}) {
      assertThat(status.has(count)).as(count).isTrue();
      assertThat(status.path(count).isNull()).as(count).isTrue();
    }
    assertThat(status.path("services")).isNotEmpty();
  }

  @Test
  void the_process_lives_but_is_not_ready() throws Exception {
    switched.mood = Mood.KNOWN_AWAY;
    assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> ready = site.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    JsonNode check = site.json(ready).at("/checks/0");
    assertThat(check.path("name").asText()).isEqualTo("database");
    assertThat(check.path("status").asText()).isEqualTo("DOWN");
    assertThat(check.path("hint").asText()).isEqualTo("Bring it back.");
  }

  @Test
  void a_stranger_is_not_told_what_the_database_says() throws Exception {
    switched.mood = Mood.KNOWN_AWAY;
    JsonNode away = site.json(site.send(site.strange("/api/v1/door"))).at("/data/away");
    assertThat(away.path("message").asText()).isEqualTo("The database does not answer right now.");
    assertThat(away.toString()).doesNotContain("It is away.", "Bring it back.");
  }

  @Test
  void live_events_go_on() throws Exception {
    try (EventReader reader = new EventReader(site)) {
      switched.mood = Mood.UNREACHABLE;
      assertThat(reader.next("status").data()).contains("\"version\":\"1.2.3\"");
    }
  }

  private static void assertComeAgain() throws Exception {
    for (String path :
        new String[] {
          "/api/v1/assets",
          "/api/v1/assets/" + id,
          "/api/v1/assets/export",
          "/api/v1/timeline",
          "/api/v1/trash",
          "/api/v1/recent",
          "/api/v1/stages",
          "/api/v1/dead-letters",
          "/api/v1/quarantine",
          "/media/" + id + "/original",
          "/media/" + id + "/250",
          "/media/quarantine/1"
        }) {
      assertComeAgain("GET", path, new byte[0]);
    }
    assertComeAgain("POST", "/api/v1/uploads?name=b.jpg", TestSite.jpeg("another"));
    assertComeAgain("DELETE", "/api/v1/assets/" + id, new byte[0]);
    assertComeAgain("POST", "/api/v1/assets/" + id + "/restore", new byte[0]);
    assertComeAgain("POST", "/api/v1/stages/thumbnail/pause", new byte[0]);
    assertComeAgain("POST", "/api/v1/stages/thumbnail/resume", new byte[0]);
    assertComeAgain("POST", "/api/v1/stages/thumbnail/rerun", new byte[0]);
    assertComeAgain("POST", "/api/v1/dead-letters/requeue", "{}".getBytes());
    assertComeAgain("POST", "/api/v1/dead-letters/discard", "{}".getBytes());
    assertComeAgain("POST", "/api/v1/quarantine/1/retry", new byte[0]);
    assertComeAgain("DELETE", "/api/v1/quarantine/1", new byte[0]);
  }

  private static void assertComeAgain(String method, String path, byte[] body) throws Exception {
    HttpRequest.Builder request =
        site.request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(body));
    HttpResponse<byte[]> answer = site.send(request);
    assertThat(answer.statusCode()).as(path).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
    JsonNode error = site.json(answer).path("error");
    assertThat(error.path("code").asText()).as(path).isEqualTo("DATABASE_AWAY");
    assertThat(error.path("hint").asText()).as(path).isNotEmpty();
  }

  private enum Mood {
    HERE,
    KNOWN_AWAY,
    UNREACHABLE,
    LEFT_ALONE
  }

  /** A connection within a transaction that the server has ended, as nothing came in it. */
  private static Connection leftAlone() throws SQLException {
    Connection connection = database.address().connect();
    connection.setAutoCommit(false);
    int process = connection.unwrap(PGConnection.class).getBackendPID();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set idle_in_transaction_session_timeout = '1ms'");
    }
    while (database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select exists (select from pg_stat_activity where pid = ?)")
                    .bind(0, process)
                    .mapTo(Boolean.class)
                    .one())) {
      Thread.onSpinWait();
    }
    return connection;
  }

  /** A database that goes when it is told to. */
  private static final class SwitchedDatabase implements Database {
    private final Database real;
    private volatile Mood mood = Mood.HERE;

    SwitchedDatabase(Database real) {
      this.real = real;
    }

    @Override
    public DatabaseState state() {
      return mood == Mood.KNOWN_AWAY
          ? new DatabaseState.Away("It is away.", "Bring it back.")
          : real.state();
    }

    @Override
    public Jdbi jdbi() {
      return switch (mood) {
        case HERE -> real.jdbi();
        case KNOWN_AWAY -> throw new DatabaseAwayException("It is away.");
        case UNREACHABLE -> Jdbi.create("jdbc:postgresql://127.0.0.1:1/nothing");
        case LEFT_ALONE ->
            Jdbi.create(DatabaseAwayIT::leftAlone).installPlugin(new PostgresPlugin());
      };
    }

    @Override
    public void awaitReady() throws InterruptedException {
      real.awaitReady();
    }

    @Override
    public boolean noteFailure(Throwable failure) {
      return real.noteFailure(failure);
    }
  }
}
