package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.database.TestDatabase;

/**
 * A site that is killed (SIGKILL) while files come: each file is once an asset, or its sender was
 * never told that it is safe. A table that is locked here holds the site in one place until then.
 */
class KilledReceptionIT {

  private static final String NAME = "killed.jpg";
  private static final String FORM =
      "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + NAME + "\"\r\n\r\n";
  private static final String END = "\r\n--X--\r\n";
  private static final byte[] PHOTO = TestSite.jpeg("of a sender " + "x".repeat(2000));

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;
  private SiteProcess site;

  @BeforeEach
  void start() throws Exception {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "truncate asset, duplicate, drop_entry, upload_task, intake_journal cascade"));
    site = SiteProcess.start(folder, database.address());
  }

  @AfterEach
  void end() throws Exception {
    site.close();
  }

  @Test
  void dropped_while_it_is_received() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      put(wire).write(half());
      await("half of it is there", () -> bytesOnDisk() > 0);
      site.kill();
      assertThat(answer(wire)).isEmpty();
    }
    startAgain();
    await("nothing is left", () -> bytesOnDisk() == 0);
    assertThat(count("drop_entry where bytes is not null")).isZero();
    sendAgain();
  }

  @Test
  void dropped_after_it_was_received_and_before_its_name_is_written_down() throws Exception {
    look();
    try (Wire wire = new Wire(site.port())) {
      whileLocked(
          "drop_entry",
          () -> {
            put(wire).write(PHOTO);
            await("all of it is there", () -> bytesOnDisk() == PHOTO.length);
            await("it waits for the table", this::somebodyWaits);
          });
      assertThat(answer(wire)).isEmpty();
    }
    startAgain();
    await("nothing is left", () -> bytesOnDisk() == 0);
    assertThat(count("drop_entry where bytes is not null")).isZero();
    sendAgain();
  }

  /** Before the intake has written anything down, and after the bytes are placed. */
  @ParameterizedTest
  @ValueSource(strings = {"intake_journal", "asset"})
  void dropped_and_killed_while_it_is_taken_in(String table) throws Exception {
    whileLocked(
        table,
        () -> {
          drop();
          await("it waits for the table", this::somebodyWaits);
        });
    startAgain();
    assertOnce();
  }

  @Test
  void dropped_and_killed_when_it_is_an_asset_and_its_name_does_not_know() throws Exception {
    drop();
    whileLocked("drop_entry", () -> await("it waits for the table", this::somebodyWaits));
    startAgain();
    assertOnce();
  }

  @Test
  void a_form_while_it_is_received() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      form(wire, "X-Nothing: more").write(FORM).write(half());
      await("half of it is there", () -> bytesOnDisk() > 0);
      site.kill();
      assertThat(answer(wire)).isEmpty();
    }
    startAgain();
    await("nothing is left", () -> bytesOnDisk() == 0);
    assertThat(count("asset")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake_journal", "asset"})
  void a_form_whose_sender_waits_while_it_is_taken_in(String table) throws Exception {
    try (Wire wire = new Wire(site.port())) {
      whileLocked(
          table,
          () -> {
            form(wire, "X-Nothing: more").write(FORM).write(PHOTO).write(END);
            await("it waits for the table", this::somebodyWaits);
          });
      assertThat(answer(wire)).isEmpty();
    }
    startAgain();
    try (Wire wire = new Wire(site.port())) {
      form(wire, "X-Nothing: more").write(FORM).write(PHOTO).write(END);
      assertThat(wire.answer()).contains("HTTP/1.1 200 ");
    }
    assertOnce();
  }

  @Test
  void a_form_whose_sender_does_not_wait_before_its_task_is_written_down() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      whileLocked(
          "upload_task",
          () -> {
            form(wire, "Prefer: respond-async").write(FORM).write(PHOTO).write(END);
            await("all of it is there", () -> bytesOnDisk() == PHOTO.length);
            await("it waits for the table", this::somebodyWaits);
          });
      assertThat(answer(wire)).isEmpty();
    }
    startAgain();
    await("nothing is left", () -> bytesOnDisk() == 0);
    assertThat(count("asset")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake_journal", "asset"})
  void a_form_whose_sender_was_told_that_it_is_safe(String table) throws Exception {
    try (Wire wire = new Wire(site.port())) {
      whileLocked(
          table,
          () -> {
            form(wire, "Prefer: respond-async").write(FORM).write(PHOTO).write(END);
            assertThat(wire.answer()).startsWith("HTTP/1.1 202 ");
            await("it waits for the table", this::somebodyWaits);
          });
    }
    startAgain();
    assertOnce();
    await("the task is settled", () -> count("upload_task where settled_at is not null") == 1);
  }

  /** The top folder is made when it is first looked at. */
  private void look() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      wire.head("PROPFIND " + DavClient.ROOT, site.script(), "Depth: 0", "Content-Length: 0");
      assertThat(wire.answer()).startsWith("HTTP/1.1 207 ");
    }
  }

  private void drop() throws Exception {
    try (Wire wire = new Wire(site.port())) {
      assertThat(put(wire).write(PHOTO).answer()).startsWith("HTTP/1.1 201 ");
    }
  }

  private Wire put(Wire wire) throws Exception {
    return wire.head(
        "PUT " + DavClient.ROOT + NAME, site.script(), "Content-Length: " + PHOTO.length);
  }

  private Wire form(Wire wire, String header) throws Exception {
    return wire.head(
        "POST /api/v1/uploads",
        site.script(),
        header,
        "Content-Type: multipart/form-data; boundary=X",
        "Content-Length: " + (FORM.length() + PHOTO.length + END.length()));
  }

  /** Whose answer never came sends once more. */
  private void sendAgain() throws Exception {
    drop();
    assertOnce();
  }

  private void assertOnce() throws Exception {
    await("it is an asset", () -> count("asset") == 1);
    await("its bytes wait no more", () -> bytesOnDisk() == 0);
    assertThat(count("asset")).isEqualTo(1);
    assertThat(count("quarantine")).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("vault"))) {
      assertThat(files.filter(file -> file.getFileName().toString().equals(NAME)))
          .singleElement()
          .satisfies(file -> assertThat(file).hasBinaryContent(PHOTO));
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Holds a table while something comes to it, and kills the site there. */
  private void whileLocked(String table, Step step) throws Exception {
    try (Handle handle = database.jdbi().open()) {
      handle.begin();
      handle.execute("lock table " + table + " in share mode");
      step.run();
      site.kill();
      handle.rollback();
    }
  }

  private void startAgain() throws Exception {
    site = SiteProcess.start(folder, database.address());
  }

  private boolean somebodyWaits() {
    return count(
            "pg_locks where not granted and database = (select oid from pg_database where"
                + " datname = current_database())")
        > 0;
  }

  private static long count(String from) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + from).mapTo(Long.class).one());
  }

  /** What lies below the folder for uploads; less than nothing while some of it goes. */
  private long bytesOnDisk() throws Exception {
    Path uploads = folder.resolve("uploads");
    if (!Files.isDirectory(uploads)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(uploads)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (UncheckedIOException goesJustNow) {
      return -1;
    }
  }

  private static byte[] half() {
    return new String(PHOTO, StandardCharsets.ISO_8859_1)
        .substring(0, PHOTO.length / 2)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String answer(Wire wire) {
    try {
      return wire.answer();
    } catch (IOException reset) {
      return "";
    }
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    DavClient.await(what, condition);
  }
}
