package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;

class JarReaderTest {

  @TempDir Path folder;

  private final JarReader reader = new JarReader(new ImportGate(Map.of()));

  @Test
  void a_descriptor_that_unfolds_to_many_megabytes_is_not_read() throws IOException {
    assertThat(reason(jar("1.0.0", " ".repeat(20 << 20)))).contains("larger than 16 MB");
  }

  @Test
  void a_descriptor_that_is_no_json_is_told() throws IOException {
    assertThat(reason(jar("1.0.0", "{id: hello"))).startsWith("plugin.json is no JSON");
  }

  @Test
  void a_version_that_is_none_is_told() throws IOException {
    assertThat(reason(jar("one", descriptor("hello")))).contains("one");
  }

  @Test
  void the_name_of_the_kernel_is_no_plugins() throws IOException {
    assertThat(reason(jar("1.0.0", descriptor("kernel")))).contains("can be called \"kernel\"");
  }

  @Test
  void a_jar_without_bytes_is_told() throws IOException {
    assertThat(reason(Files.createFile(folder.resolve("empty.jar"))))
        .startsWith("It is no readable jar");
  }

  @Test
  void a_panel_whose_module_is_not_there_is_told() throws IOException {
    String panel = "{\"name\":\"mood\",\"slot\":\"page\",\"title\":\"T\",\"module\":\"mood.js\"}";
    String descriptor = descriptor("hello").replace("}", ",\"panels\":[" + panel + "]}");
    assertThat(reason(jar("1.0.0", descriptor)))
        .isEqualTo("Its panel mood is to be the module PF-INF/ui/mood.js, which it has not.");
  }

  private String reason(Path jar) throws IOException {
    return ((RefusedJar) reader.read(jar, Fingerprint.of(jar))).reason();
  }

  private static String descriptor(String id) {
    return "{\"id\":\"%s\",\"title\":\"T\",\"description\":\"D\"}".formatted(id);
  }

  private Path jar(String version, String descriptor) throws IOException {
    Path file = folder.resolve("hello.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", "hello");
    manifest.getMainAttributes().putValue("Bundle-Version", version);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new ZipEntry("PF-INF/plugin.json"));
      jar.write(descriptor.getBytes());
    }
    return file;
  }
}
