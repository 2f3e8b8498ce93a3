package org.photofactory.kernel.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

/** What a catalog says of a jar, made by whoever keeps it and looked at by whoever gets it. */
class ListedJarTest {

  private static final String WITH_PROGRAM =
      "{\"id\":\"hello\",\"title\":\"T\",\"description\":\"D\","
          + "\"permissions\":{\"programs\":[\"ffmpeg\"]}}";

  @TempDir Path folder;

  private Path jar;
  private Release listed;

  @BeforeEach
  void makeCatalog() throws Exception {
    jar = jar("hello-1.2.0.jar", WITH_PROGRAM, "1.2.0", "[1.0,2)");
    Files.writeString(folder.resolve("hello-1.2.0.changes.txt"), "Greets by name.\n");
    listed = make().find("hello", "1.2.0").orElseThrow();
  }

  @Test
  void all_that_a_jar_says_of_itself_is_listed() {
    assertThat(listed.file().url()).isEqualTo("hello-1.2.0.jar");
    assertThat(listed.needs().spi()).isEqualTo(Map.of("org.photofactory.spi.stage", "[1.0,2)"));
    assertThat(listed.permissions().programs()).containsExactly("ffmpeg");
    assertThat(listed.changes()).isEqualTo("Greets by name.");
    assertThatCode(() -> ListedJar.demand(jar, "hello", listed)).doesNotThrowAnyException();
  }

  @Test
  void each_index_has_a_higher_number_and_is_well_signed() throws Exception {
    CatalogIndex next = make();
    assertThat(next.sequence()).isEqualTo(2);
    SignedIndex read =
        SignedIndex.open(
            Files.readAllBytes(folder.resolve(SignedIndex.INDEX)),
            Files.readAllBytes(folder.resolve(SignedIndex.SIGNATURE)));
    assertThat(read.index()).isEqualTo(next);
    assertThat(read.key()).isEqualTo(SigningKey.read(folder.resolve("key.pem")).open());
  }

  @Test
  void a_jar_without_an_upper_end_is_not_listed() throws Exception {
    jar("open.jar", WITH_PROGRAM.replace("hello", "open"), "1.0.0", "1.0");
    assertThatThrownBy(this::make).hasMessageContaining("up to which version");
  }

  @Test
  void nobody_but_its_owner_reads_the_key_and_none_is_overwritten() throws Exception {
    Path key = folder.resolve("key.pem");
    assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    assertThatThrownBy(() -> SigningKey.make(key)).isInstanceOf(IOException.class);
  }

  @Test
  void another_size_another_hash_and_another_name_are_told_apart() throws Exception {
    File file = listed.file();
    refuses(
        Code.JAR_WRONG,
        "bytes",
        "hello",
        with(new File(file.url(), file.size() + 1, file.sha256())));
    refuses(
        Code.JAR_WRONG, "hash", "hello", with(new File(file.url(), file.size(), "0".repeat(64))));
    refuses(Code.JAR_NOT_AS_LISTED, "it is the plugin hello", "other", listed);
    refuses(
        Code.JAR_NOT_AS_LISTED,
        "it is version 1.2.0",
        "hello",
        new Release("1.3.0", file, listed.needs(), listed.permissions(), ""));
    refuses(
        Code.JAR_NOT_AS_LISTED,
        "other permissions",
        "hello",
        new Release("1.2.0", file, listed.needs(), PluginPermissions.NONE, ""));
  }

  private void refuses(Code code, String words, String plugin, Release release) {
    assertThatThrownBy(() -> ListedJar.demand(jar, plugin, release))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            CatalogException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private Release with(File file) {
    return new Release(listed.version(), file, listed.needs(), listed.permissions(), "");
  }

  private CatalogIndex make() throws IOException {
    Path file = folder.resolve("key.pem");
    SigningKey key = Files.exists(file) ? SigningKey.read(file) : SigningKey.make(file);
    return new CatalogMaker(folder, key, Clock.systemUTC()).make("Family");
  }

  private Path jar(String name, String descriptor, String version, String range)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-Version", version);
    main.putValue(
        "Import-Package",
        "org.photofactory.spi.stage;version=\"" + range + "\",org.slf4j;version=\"[2,3)\"");
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new ZipEntry("PF-INF/plugin.json"));
      jar.write(descriptor.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
