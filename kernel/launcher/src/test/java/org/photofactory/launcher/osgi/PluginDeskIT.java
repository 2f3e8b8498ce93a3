package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.PluginCard;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginDeedException.Code;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** What people do with plugins, and what lasts of it. */
@Timeout(180)
class PluginDeskIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void makeHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void what_was_installed_updated_and_gone_back_from_is_so_after_a_restart() throws Exception {
    run();
    install(hello("1.0.0"));
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.desk().find("hello-stage").versions())
        .isEqualTo(new PluginCard.Versions(false, null, true));
    install(hello("1.1.0"));
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    assertThat(host.desk().find("hello-stage").versions())
        .isEqualTo(new PluginCard.Versions(false, "1.0.0", false));
    host.desk().goBack("hello-stage");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    restart();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.desk().goBack("hello-stage");
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    assertThat(host.installed.resolve("hello-stage/1.0.0/plugin.jar")).exists();
    assertThat(host.installed.resolve("hello-stage/1.1.0/plugin.jar")).exists();
  }

  @Test
  void versions_that_nobody_wants_any_more_leave_the_store() throws Exception {
    run();
    for (String version : List.of("1.0.0", "1.1.0", "1.2.0")) {
      install(hello(version));
      host.await("hello-stage", version, State.ACTIVE);
    }
    assertThat(host.installed.resolve("hello-stage")).isDirectoryContaining("glob:**/1.2.0");
    assertThat(host.installed.resolve("hello-stage")).isDirectoryContaining("glob:**/1.0.0");
    assertThat(host.installed.resolve("hello-stage/1.1.0")).as("never proven").doesNotExist();
  }

  @Test
  void what_is_switched_off_stays_off_until_it_is_switched_on() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.desk().enable("hello-stage", false);
    host.await("hello-stage", "1.0.0", State.DISABLED);
    assertThat(host.pipeline.stages).isEmpty();
    restart();
    host.await("hello-stage", "1.0.0", State.DISABLED);
    host.desk().enable("hello-stage", true);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    refuses(Code.PLUGIN_SHIPPED, () -> host.desk().remove("hello-stage"));
    refuses(Code.NO_PREVIOUS_VERSION, () -> host.desk().goBack("hello-stage"));
    refuses(Code.PLUGIN_NOT_FOUND, () -> host.desk().enable("nobody", false));
  }

  @Test
  void of_a_jar_that_is_not_taken_in_it_is_told_that_its_file_is_to_be_removed() throws Exception {
    run();
    Files.writeString(host.installed.resolve("torn.jar"), "no jar");
    host.await("torn.jar", "", State.BROKEN);
    PluginCard card = host.desk().find("torn.jar");
    assertThat(card.takenIn()).isFalse();
    for (ThrowingCallable deed :
        List.<ThrowingCallable>of(
            () -> host.desk().enable("torn.jar", false), () -> host.desk().remove("torn.jar"))) {
      assertThatThrownBy(deed)
          .isInstanceOfSatisfying(
              PluginDeedException.class,
              refusal -> assertThat(refusal.hint()).contains("Remove its file from the folder"));
    }
    install(hello("1.0.0"));
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.desk().find("hello-stage").takenIn()).isTrue();
  }

  @Test
  void an_older_version_is_installed_only_when_it_is_wanted_so() throws Exception {
    run();
    install(hello("1.1.0"));
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    Path older = jar(hello("1.0.0"));
    refuses(Code.PLUGIN_OLDER, () -> host.desk().install(older, "upload", false));
    host.desk().install(older, "upload", true);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
  }

  @Test
  void a_version_is_never_what_is_gone_back_to_from_itself() throws Exception {
    run();
    Path first = hello("1.0.0").into(folder, "first.jar");
    host.desk().install(first, "upload", false);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    install(hello("1.1.0"));
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    host.desk().install(first, "upload", true);
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.desk().find("hello-stage").versions().previous()).isNull();
  }

  @Test
  void a_published_version_never_changes() throws Exception {
    run();
    install(hello("1.0.0"));
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    Path other = jar(hello("1.0.0").with("PF-INF/note.txt", "other bytes"));
    refuses(Code.VERSION_TAKEN, () -> host.desk().install(other, "upload", false));
    assertThat(host.desk().find("hello-stage").status().state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void a_jar_is_reported_on_before_any_of_it_runs() throws Exception {
    run();
    JarReport report = host.desk().inspect(jar(hello("1.0.0")), null);
    assertThat(report.objections()).isEmpty();
    assertThat(report.id()).isEqualTo("hello-stage");
    assertThat(report.change())
        .isEqualTo(new JarReport.Change(JarReport.Kind.NEW, null, List.of("0001-greeting.sql")));
    assertThat(host.plugins()).isEmpty();
    install(hello("1.0.0"));
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.desk().inspect(jar(hello("1.1.0")), null).change().kind())
        .isEqualTo(JarReport.Kind.UPDATE);
  }

  @Test
  void jars_that_would_do_harm_are_refused_with_a_sentence_and_nothing_changes() throws Exception {
    run();
    Path leadsOut = withEntry(jar(hello("1.0.0")), "../../escape.txt");
    refuses(Code.PLUGIN_DAMAGED, () -> host.desk().install(leadsOut, "upload", false));
    Path text = Files.writeString(folder.resolve("text.jar"), "this is no jar");
    refuses(Code.PLUGIN_DAMAGED, () -> host.desk().install(text, "upload", false));
    Path bomb = bomb();
    assertThat(host.desk().inspect(bomb, null).objections())
        .anyMatch(word -> word.contains("unfolds"));
    Path strange = jar(hello("1.0.0").header("Import-Package", "com.example,*"));
    refuses(Code.PLUGIN_INCOMPATIBLE, () -> host.desk().install(strange, "upload", false));
    assertThat(host.plugins()).isEmpty();
    assertThat(host.installed).isEmptyDirectory();
  }

  @Test
  void an_installed_version_that_does_not_start_leaves_the_shipped_one() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    String unlucky = "if (true) throw new IllegalStateException(\"no luck\");";
    install(
        PluginJarBuilder.stage(folder, "hello-stage", unlucky, "return null;").version("2.0.0"));
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason())
        .contains("hello-stage 2.0.0 was taken back")
        .contains("no luck");
    restart();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.plugin("hello-stage").reason()).contains("2.0.0 was taken back");
  }

  @Test
  void an_appliance_that_brings_a_newer_version_runs_its_own() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    install(hello("1.5.0"));
    host.await("hello-stage", "1.5.0", State.ACTIVE);
    host.close();
    hello("2.0.0").into(host.shipped, "hello.jar");
    makeHost();
    run();
    host.await("hello-stage", "2.0.0", State.ACTIVE);
    assertThat(host.plugin("hello-stage").reason()).contains("newer than the installed 1.5.0");
    host.desk().remove("hello-stage");
    host.await(_ -> host.plugin("hello-stage").reason() == null);
  }

  @Test
  void nobody_goes_back_to_what_the_appliance_does_not_bring_any_more() throws Exception {
    Path shipped = hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    install(hello("1.5.0"));
    host.await("hello-stage", "1.5.0", State.ACTIVE);
    assertThat(host.desk().find("hello-stage").versions().previous()).isEqualTo("shipped");
    host.close();
    Files.delete(shipped);
    makeHost();
    run();
    host.await("hello-stage", "1.5.0", State.ACTIVE);
    assertThat(host.desk().find("hello-stage").versions().previous()).isNull();
    refuses(Code.NO_PREVIOUS_VERSION, () -> host.desk().goBack("hello-stage"));
    host.await("hello-stage", "1.5.0", State.ACTIVE);
  }

  @Test
  void a_jar_that_does_not_tell_its_name_has_none() throws Exception {
    run();
    host.awaitStarted();
    Path text = Files.writeString(folder.resolve("0815-temporary.jar"), "this is no jar");
    assertThat(host.desk().inspect(text, null).id()).isEmpty();
  }

  @Test
  void an_installed_jar_that_is_damaged_on_the_disk_leaves_the_shipped_one() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    run();
    install(hello("1.5.0"));
    host.await("hello-stage", "1.5.0", State.ACTIVE);
    host.close();
    Files.writeString(host.installed.resolve("hello-stage/1.5.0/plugin.jar"), "half a jar");
    makeHost();
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(host.plugin("hello-stage").reason()).contains("1.5.0").contains("no readable jar");
  }

  @Test
  void of_installs_at_once_the_one_that_is_wanted_has_its_jar() throws Exception {
    run();
    host.awaitStarted();
    for (int round = 1; round <= 10; round++) {
      installAtOnce("1." + round + ".1", "1." + round + ".2");
      host.await("hello-stage", wanted(), State.ACTIVE);
      assertThat(host.installed.resolve("hello-stage/" + wanted() + "/plugin.jar")).exists();
    }
  }

  private void installAtOnce(String... versions) throws Exception {
    List<Callable<String>> installs = new ArrayList<>();
    for (String version : versions) {
      Path jar = hello(version).into(folder, version + ".jar");
      installs.add(() -> host.desk().install(jar, "upload", true));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(versions.length)) {
      for (Future<String> install : threads.invokeAll(installs)) {
        install.get();
      }
    }
  }

  private static String wanted() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select wanted from plugin").mapTo(String.class).one());
  }

  private void refuses(Code code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            PluginDeedException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  /** The same jar with one more entry, of a name that no library would write. */
  private static Path withEntry(Path jar, String name) throws IOException {
    Path copy = jar.resolveSibling("strange.jar");
    try (ZipInputStream from = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.transferTo(to);
      }
      to.putNextEntry(new ZipEntry(name));
    }
    return copy;
  }

  /** Five gigabytes of nothing. */
  private Path bomb() throws IOException {
    Path jar = folder.resolve("bomb.jar");
    byte[] nothing = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setLevel(1);
      zip.putNextEntry(new ZipEntry("nothing"));
      for (int i = 0; i < 5 << 10; i++) {
        zip.write(nothing);
      }
    }
    return jar;
  }

  private void install(PluginJarBuilder plugin) throws Exception {
    host.desk().install(jar(plugin), "upload", false);
  }

  private Path jar(PluginJarBuilder plugin) throws Exception {
    return plugin.into(folder, "new.jar");
  }

  private PluginJarBuilder hello(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  private void restart() throws IOException {
    host.close();
    makeHost();
    run();
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }
}
