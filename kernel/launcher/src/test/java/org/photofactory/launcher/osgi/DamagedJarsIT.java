package org.photofactory.launcher.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.PluginDescriptor;
import org.photofactory.kernel.plugins.PluginDescriptors;
import org.photofactory.kernel.plugins.PluginStatus;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** Jars that are not what they should be, or come in unusual ways. */
@Timeout(120)
class DamagedJarsIT {

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
  void a_jar_that_was_altered_after_it_was_signed_is_broken_and_stops_nobody() throws Exception {
    hello("1.0.0").into(host.shipped, "hello.jar");
    Path jar = sign(other("signed").into(host.shipped, "signed.jar"));
    write(
        jar, "PF-INF/plugin.json", "{\"id\":\"signed\",\"title\":\"Other\",\"description\":\"D\"}");
    assertThat(PluginDescriptors.in(List.of(host.shipped)))
        .extracting(PluginDescriptor::id)
        .containsExactly("hello-stage");
    run();
    host.awaitStarted();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    host.await("signed.jar", "", State.BROKEN);
    assertThat(host.plugin("signed.jar").reason()).contains("altered after it had been signed");
  }

  @Test
  void a_damaged_jar_over_a_running_plugins_leaves_that_alone() throws Exception {
    Path jar = hello("1.0.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    byte[] whole = Files.readAllBytes(hello("1.1.0").into(folder, "new.jar"));
    replace(jar, Arrays.copyOf(whole, whole.length / 2));
    host.await("hello.jar", "", State.BROKEN);
    assertThat(host.plugin("hello.jar").reason()).contains("It is no readable jar");
    assertThat(host.plugin("hello-stage").state()).isEqualTo(State.ACTIVE);
    replace(jar, whole);
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    host.await(plugins -> plugins.size() == 1);
    assertThat(host.plugin("hello-stage").reason()).isNull();
  }

  @Test
  void a_jar_with_its_own_copy_of_the_interface_is_incompatible() throws Exception {
    Path jar = other("fat").into(host.shipped, "fat.jar");
    write(jar, "org/photofactory/spi/stage/Stage.class", "");
    run();
    host.await("fat", "", State.INCOMPATIBLE);
    assertThat(host.plugin("fat").reason())
        .isEqualTo(
            "It carries a copy of org.photofactory.spi.stage, which the factory has; the dependency"
                + " is to be \"provided\".");
  }

  @Test
  void two_plugins_whose_bundles_have_one_name_hinder_each_other_in_nothing() throws Exception {
    PluginJarBuilder.quiet(folder, "first").into(host.shipped, "1.jar");
    PluginJarBuilder.quiet(folder, "second")
        .header("Bundle-SymbolicName", "first")
        .into(host.shipped, "2.jar");
    run();
    host.await("first", "0.0.0", State.ACTIVE);
    host.await("second", "0.0.0", State.ACTIVE);
    assertThat(host.pipeline.stages).containsOnlyKeys("first", "second");
  }

  @Test
  void two_stages_of_one_name_do_not_run_both() throws Exception {
    other("first").into(host.shipped, "1.jar");
    other("second").into(host.shipped, "2.jar");
    run();
    // They start side by side: which comes first is chance.
    host.await(
        plugins ->
            plugins.stream()
                .map(PluginStatus::state)
                .collect(Collectors.toSet())
                .equals(Set.of(State.ACTIVE, State.BROKEN)));
    assertThat(host.plugins())
        .filteredOn(plugin -> plugin.state() == State.BROKEN)
        .extracting(PluginStatus::reason)
        .containsExactly("the stage hello is there already");
  }

  @Test
  void a_link_to_a_jar_is_followed_also_when_it_points_elsewhere() throws Exception {
    Path first = hello("1.0.0").into(folder, "first.jar");
    Path second = hello("1.1.0").into(folder, "second.jar");
    Path link = Files.createSymbolicLink(host.installed.resolve("hello.jar"), first);
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    assertThat(link).as("taken in").doesNotExist();
    Files.createSymbolicLink(link, second);
    host.await("hello-stage", "1.1.0", State.ACTIVE);
  }

  @Test
  void of_two_updates_in_quick_succession_the_last_one_stays() throws Exception {
    Path jar = hello("1.0.0").into(host.installed, "hello.jar");
    byte[] second = Files.readAllBytes(hello("1.1.0").into(folder, "b.jar"));
    byte[] third = Files.readAllBytes(hello("1.2.0").into(folder, "c.jar"));
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    replace(jar, second);
    host.await("hello-stage", "1.1.0", State.DRAINING, State.ACTIVE);
    replace(jar, third);
    host.await("hello-stage", "1.2.0", State.ACTIVE);
    host.pipeline.awaitCalls();
  }

  @Test
  void a_plugin_that_is_removed_while_it_is_being_replaced_is_gone() throws Exception {
    Path jar = hello("1.0.0").into(host.installed, "hello.jar");
    byte[] second = Files.readAllBytes(hello("1.1.0").into(folder, "b.jar"));
    run();
    host.await("hello-stage", "1.0.0", State.ACTIVE);
    replace(jar, second);
    host.await("hello-stage", "1.1.0", State.DRAINING, State.ACTIVE);
    host.desk().remove("hello-stage");
    host.await(List::isEmpty);
    assertThat(host.pipeline.stages).isEmpty();
  }

  @Test
  void an_older_version_in_the_place_of_a_newer_one_runs() throws Exception {
    hello("1.1.0").into(host.installed, "hello.jar");
    run();
    host.await("hello-stage", "1.1.0", State.ACTIVE);
    hello("1.0.0").into(host.installed, "hello.jar");
    host.await("hello-stage", "1.0.0", State.ACTIVE);
  }

  private void run() {
    host.databaseIsThere();
    host.start();
  }

  private PluginJarBuilder hello(String version) throws IOException {
    return PluginJarBuilder.helloStage(folder).version(version);
  }

  private PluginJarBuilder other(String id) {
    return PluginJarBuilder.stage(folder, id, "", "return null;").version("0.0.0");
  }

  private void replace(Path jar, byte[] content) throws IOException {
    Path arriving = Files.write(folder.resolve("arriving"), content);
    Files.move(arriving, jar, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path sign(Path jar) throws Exception {
    Path keys = folder.resolve("keys");
    List<String> key = List.of("-keystore", keys.toString(), "-storepass", "secret");
    run("keytool", key, "-genkeypair", "-alias", "me", "-keyalg", "EC", "-dname", "CN=Me");
    run("jarsigner", key, jar.toString(), "me");
    return jar;
  }

  private static void run(String program, List<String> key, String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    command.addAll(key);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static void write(Path jar, String path, String content) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path file = inside.getPath(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
  }
}
