package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.plugins.Candidate.PluginJar;

class JarStoreTest {

  @TempDir Path folder;

  private final JarReader reader = new JarReader(new ImportGate(Map.of()));
  private JarStore store;

  @BeforeEach
  void open() {
    store = new JarStore(folder.resolve("cache"), reader);
  }

  @Test
  void the_first_jar_of_a_plugin_cannot_be_taken_back() throws IOException {
    store.adopt(jar("1.0.0"));
    assertThat(store.onProbation("hello")).isFalse();
    assertThat(store.revert("hello")).isEmpty();
  }

  @Test
  void the_jar_before_can_be_taken_back_until_the_new_one_is_proven() throws IOException {
    store.adopt(jar("1.0.0"));
    store.adopt(jar("1.1.0"));
    assertThat(store.onProbation("hello")).isTrue();
    assertThat(store.revert("hello")).hasValueSatisfying(jar -> isVersion(jar, "1.0.0"));
    assertThat(store.onProbation("hello")).isFalse();
    assertThat(store.takenBack("hello")).isTrue();
    store.adopt(jar("1.0.0"));
    assertThat(store.takenBack("hello")).isTrue();
    store.adopt(jar("1.2.0"));
    assertThat(store.takenBack("hello")).isFalse();
    store.prove("hello");
    assertThat(store.revert("hello")).isEmpty();
  }

  @Test
  void an_unproven_jar_is_never_what_is_taken_back_to() throws IOException {
    store.adopt(jar("1.0.0"));
    store.adopt(jar("1.1.0"));
    store.adopt(jar("1.2.0"));
    assertThat(store.revert("hello")).hasValueSatisfying(jar -> isVersion(jar, "1.0.0"));
  }

  @Test
  void the_same_bytes_are_no_update() throws IOException {
    PluginJar jar = jar("1.0.0");
    store.adopt(jar);
    assertThat(store.runs(jar)).isTrue();
    store.adopt(jar);
    assertThat(store.onProbation("hello")).isFalse();
    assertThat(store.runs(jar("1.1.0"))).isFalse();
  }

  @Test
  void a_jar_that_changes_while_it_is_copied_is_not_taken() throws IOException {
    store.adopt(jar("1.0.0"));
    PluginJar judged = jar("1.1.0");
    Files.writeString(judged.file(), "half a jar");
    assertThatThrownBy(() -> store.adopt(judged)).isInstanceOf(IOException.class);
    assertThat(store.kept("hello")).hasValueSatisfying(jar -> isVersion(jar, "1.0.0"));
    assertThat(store.onProbation("hello")).isFalse();
  }

  @Test
  void copies_outlive_the_process_and_go_when_the_plugin_is_forgotten() throws IOException {
    store.adopt(jar("1.0.0"));
    open();
    assertThat(store.kept("hello")).hasValueSatisfying(jar -> isVersion(jar, "1.0.0"));
    store.forget("hello");
    assertThat(store.kept("hello")).isEmpty();
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  private static void isVersion(PluginJar jar, String version) {
    assertThat(jar.version()).hasToString(version);
  }

  private PluginJar jar(String version) throws IOException {
    Path file = folder.resolve("hello-" + version + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", "hello");
    manifest.getMainAttributes().putValue("Bundle-Version", version);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new ZipEntry("PF-INF/plugin.json"));
      jar.write("{\"id\":\"hello\",\"title\":\"T\",\"description\":\"D\"}".getBytes());
    }
    return (PluginJar) reader.read(file, Fingerprint.of(file));
  }
}
