package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.LedgerSchemas;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.photofactory.kernel.status.ServiceStatus.Health;

/** What befalls plugins through no fault of theirs passes, and no version is judged by it. */
@Timeout(120)
class BadWeatherIT {

  /** Fails as on a full disk while there is a table that says so. */
  private static final String ON_A_FULL_DISK =
      """
      do $$ begin
        if to_regclass('public.full_disk') is not null then
          raise exception 'could not extend file' using errcode = '53100';
        end if;
      end $$;
      alter table greeting add column mood text;
      """;

  private static final String MOODY =
      """
      return switch (System.getProperty("%s", "")) {
        case "bad" -> throw new IllegalStateException("a bad mood");
        case "good" -> Outcome.broken("BAD", "It was looked at, and is a bad file.");
        default -> new Outcome.Later(java.time.Duration.ofMinutes(1), "no mood");
      };
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;
  private String mood;

  @BeforeEach
  void makeHost() throws IOException {
    new LedgerSchemas(database.database()).erase("hello-stage");
    execute("drop table if exists full_disk");
    host = new TestHost(folder, database.database(), TestHost.quick());
    host.makeSchemas();
    mood = "photofactory.mood." + folder.getFileName();
  }

  @AfterEach
  void closeHost() {
    host.close();
    System.clearProperty(mood);
    execute("drop trigger if exists full_disk on plugin_version");
  }

  @Test
  void an_update_whose_schema_change_finds_no_room_waits_and_is_not_taken_back() throws Exception {
    hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    execute("create table full_disk ()");
    hello("1.1.0")
        .with("PF-INF/db/0002-mood.sql", ON_A_FULL_DISK)
        .into(host.installed, "hello.jar");
    host.await("hello-stage", "1.1.0", State.INSTALLED);
    assertThat(host.plugin("hello-stage").reason()).contains("could not extend file");
    execute("drop table full_disk");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    assertThat(host.desk().takenBack()).isEmpty();
    host.pipeline.awaitCalls();
  }

  @Test
  void what_waits_though_the_database_is_there_is_told_and_starts_nothing() throws Exception {
    execute("create table full_disk ()");
    hello("1.0.0")
        .with("PF-INF/db/0002-mood.sql", ON_A_FULL_DISK)
        .into(host.installed, "hello.jar");
    run();
    host.awaitHealth(
        status ->
            status.health() == Health.WARN
                && status.currentTask().equals("not in order: hello-stage"));
    assertThat(host.plugin("hello-stage"))
        .returns(State.INSTALLED, PluginStatus::state)
        .returns(
            "It waits for the database. The database cannot do it now: ERROR: could not extend"
                + " file",
            PluginStatus::reason);
    assertThat(host.installed.resolve(".starting")).doesNotExist();
    execute("drop table full_disk");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.awaitHealth(status -> status.health() == Health.OK);
  }

  @Test
  void a_version_that_works_before_it_could_be_taken_back_stays() throws Exception {
    moody("1.0.0").into(host.installed, "moody.jar");
    run();
    host.await("moody", "1.0.0", State.ACTIVE);
    moody("1.1.0").into(host.installed, "moody.jar");
    host.await("moody", "1.1.0", State.ACTIVE);
    host.databaseBreaks();
    System.setProperty(mood, "bad");
    host.awaitWord("moody", "1.1.0");
    System.setProperty(mood, "good");
    host.await(_ -> host.plugin("moody").reason() == null);
    host.databaseIsThere();
    awaitRound();
    assertThat(host.plugin("moody").version()).isEqualTo("1.1.0");
    assertThat(host.desk().takenBack()).isEmpty();
  }

  @Test
  void a_jar_that_the_register_has_no_room_for_waits_and_others_start() throws Exception {
    execute(
        """
        create or replace function no_room() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = '53100'; end $$;
        create trigger full_disk before insert on plugin_version execute function no_room();
        """);
    hello("1.0.0").into(host.installed, "hello.jar");
    PluginJarBuilder.quiet(folder, "inbox").version("1.0.0").into(host.shipped, "inbox.jar");
    run();
    host.await("inbox", "1.0.0", State.ACTIVE);
    assertThat(host.plugin("hello-stage").state()).isEqualTo(State.INSTALLED);
    execute("drop trigger full_disk on plugin_version");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
  }

  @Test
  void a_host_that_cannot_read_its_register_says_so_and_works_once_it_can() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    host.databaseHasDefect("a defect");
    run();
    host.awaitStarted();
    host.awaitHealth(
        status -> status.health() == Health.ERROR && status.currentTask().contains("a defect"));
    host.databaseHasDefect(null);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.awaitHealth(status -> status.health() == Health.OK);
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }

  /** Waits until the host has done all that it has found to do by now. */
  private void awaitRound() throws Exception {
    for (String id : List.of("first", "second")) {
      PluginJarBuilder.quiet(folder, id).version("1.0.0").into(host.installed, id + ".jar");
      host.await(id, "1.0.0", State.ACTIVE);
    }
  }

  /** Fails in a bad mood, works in a good one, and does neither in none. */
  private PluginJarBuilder moody(String version) {
    return PluginJarBuilder.named(folder, "moody", "", MOODY.formatted(mood)).version(version);
  }

  private PluginJarBuilder hello(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  private static void execute(String sql) {
    database.jdbi().useHandle(handle -> handle.execute(sql));
  }
}
