package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.LedgerSchemas;
import org.photofactory.kernel.plugins.PluginCard;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** Versions that run again after newer ones, whose tables they find. */
@Timeout(180)
class OlderVersionsIT {

  private static final String MOOD = "alter table greeting add column mood text";
  private static final String TONE = "alter table greeting add column tone text";

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  private TestHost host;

  @BeforeEach
  void makeHost() throws IOException {
    new LedgerSchemas(database.database()).erase("hello-stage");
    startHost();
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  void what_the_appliance_brings_after_one_was_taken_back_gets_its_tables() throws Exception {
    first("1.0.0").into(host.shipped, "hello.jar");
    runs("1.0.0");
    install(halfLucky("2.0.0"));
    host.awaitWord("hello-stage", "1.0.0");
    restart();
    runs("1.0.0");
    newerAppliance(third("3.0.0"));
    runs("3.0.0");
    assertThat(columns()).contains("mood", "tone");
  }

  @Test
  void what_the_appliance_brings_after_somebody_went_back_gets_its_tables() throws Exception {
    updateTheShippedOne();
    host.desk().goBack("hello-stage");
    runs("1.0.0");
    newerAppliance(third("3.0.0"));
    runs("3.0.0");
    assertThat(columns()).contains("mood", "tone");
  }

  @Test
  void another_jar_of_the_same_version_that_fails_is_taken_back() throws Exception {
    first("1.0.0").into(host.installed, "hello.jar");
    runs("1.0.0");
    halfLucky("1.0.0").into(host.installed, "hello.jar");
    host.awaitWord("hello-stage", "1.0.0");
    assertThat(host.plugin("hello-stage").reason()).contains("was taken back", "0003-half");
    assertThat(columns()).contains("mood");
    restart();
    runs("1.0.0");
  }

  @Test
  void the_shipped_one_runs_again_when_a_newer_one_is_removed() throws Exception {
    updateTheShippedOne();
    host.desk().remove("hello-stage");
    runs("1.0.0");
    host.pipeline.awaitCalls();
  }

  @Test
  void the_shipped_one_runs_again_when_a_newer_one_is_damaged() throws Exception {
    updateTheShippedOne();
    host.close();
    Files.writeString(host.installed.resolve("hello-stage/2.0.0/plugin.jar"), "half a jar");
    startHost();
    runs("1.0.0");
  }

  @Test
  void the_shipped_one_runs_in_safe_mode() throws Exception {
    updateTheShippedOne();
    host.close();
    Files.writeString(host.installed.resolve(".starting"), "2");
    startHost();
    runs("1.0.0");
    assertThat(host.plugin("hello-stage").reason()).contains("It is left out");
  }

  @Test
  void who_goes_back_twice_can_go_forth_again() throws Exception {
    install(second("2.0.0"));
    runs("2.0.0");
    install(first("1.0.0"));
    runs("1.0.0");
    prove();
    install(first("0.9.0"));
    runs("0.9.0");
    host.desk().goBack("hello-stage");
    runs("1.0.0");
    host.pipeline.awaitCalls();
  }

  @Test
  void who_goes_back_from_a_shipped_one_gets_the_installed_one_in_whose_place_it_runs()
      throws Exception {
    runShippedInThePlaceOfInstalled();
    assertThat(versions()).isEqualTo(new PluginCard.Versions(true, "1.5.0", true));
    host.desk().goBack("hello-stage");
    runs("1.5.0");
    assertThat(versions()).isEqualTo(new PluginCard.Versions(true, "shipped", true));
    restart();
    runs("1.5.0");
    host.desk().goBack("hello-stage");
    runs("2.0.0");
    assertThat(versions()).isEqualTo(new PluginCard.Versions(true, "1.5.0", true));
  }

  @Test
  void what_fails_is_taken_back_to_the_shipped_one_that_ran_in_the_place_of_an_older()
      throws Exception {
    runShippedInThePlaceOfInstalled();
    install(halfLucky("3.0.0"));
    host.await(_ -> String.valueOf(host.plugin("hello-stage").reason()).contains("0003-half"));
    runs("2.0.0");
  }

  @Test
  void an_update_is_measured_by_what_runs() throws Exception {
    runShippedInThePlaceOfInstalled();
    Path between = first("1.7.0").into(folder, "new.jar");
    assertThat(host.desk().inspect(between, null).change())
        .returns(JarReport.Kind.OLDER, JarReport.Change::kind)
        .returns("2.0.0", JarReport.Change::from);
    assertThatThrownBy(() -> host.desk().install(between, "upload", false))
        .isInstanceOf(PluginDeedException.class)
        .hasMessageContaining("older than 2.0.0");
    host.desk().install(between, "upload", true);
    runs("1.7.0");
  }

  @Test
  void an_older_one_that_somebody_has_chosen_runs_until_the_appliance_brings_a_newer()
      throws Exception {
    first("2.0.0").into(host.shipped, "hello.jar");
    runs("2.0.0");
    install(first("1.0.0"));
    runs("1.0.0");
    prove();
    install(halfLucky("1.1.0"));
    host.awaitWord("hello-stage", "1.0.0");
    restart();
    runs("1.0.0");
    newerAppliance(third("3.0.0"));
    runs("3.0.0");
  }

  private void updateTheShippedOne() throws Exception {
    first("1.0.0").into(host.shipped, "hello.jar");
    runs("1.0.0");
    install(second("2.0.0"));
    runs("2.0.0");
  }

  private void runShippedInThePlaceOfInstalled() throws Exception {
    first("1.0.0").into(host.shipped, "hello.jar");
    runs("1.0.0");
    install(first("1.5.0"));
    runs("1.5.0");
    prove();
    newerAppliance(first("2.0.0"));
    runs("2.0.0");
  }

  private PluginCard.Versions versions() throws Exception {
    return host.desk().find("hello-stage").versions();
  }

  private void install(PluginJarBuilder plugin) throws Exception {
    host.desk().install(plugin.into(folder, "new.jar"), "upload", true);
  }

  /** As if what is wanted had worked for its probation. */
  private static void prove() {
    database.jdbi().useHandle(handle -> handle.execute("update plugin set proven = true"));
  }

  private PluginJarBuilder first(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  private PluginJarBuilder second(String version) throws IOException {
    return first(version).with("PF-INF/db/0002-mood.sql", MOOD);
  }

  private PluginJarBuilder third(String version) throws IOException {
    return second(version).with("PF-INF/db/0003-tone.sql", TONE);
  }

  /** The second of its changes goes well. */
  private PluginJarBuilder halfLucky(String version) throws IOException {
    return second(version).with("PF-INF/db/0003-half.sql", "insert into nowhere values (1)");
  }

  private static List<String> columns() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select column_name from information_schema.columns where table_schema ="
                            + " 'p_hello_stage' and table_name = 'greeting'")
                    .mapTo(String.class)
                    .list());
  }

  private void runs(String version) throws Exception {
    host.await("hello-stage", version, State.ACTIVE);
  }

  /** Stops, and starts one that comes with this. */
  private void newerAppliance(PluginJarBuilder plugin) throws Exception {
    host.close();
    plugin.into(host.shipped, "hello.jar");
    startHost();
  }

  private void restart() throws IOException {
    host.close();
    startHost();
  }

  private void startHost() throws IOException {
    host = new TestHost(folder, database.database(), TestHost.quick());
    host.makeSchemas();
    host.databaseIsThere();
    host.start();
  }
}
