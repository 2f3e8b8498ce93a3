package org.photofactory.distribution.plugins;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The teaching plugin as somebody else might have written it: another id, stage and flag. */
public final class TwinJar {

  /** In class files a text stands behind its length, so it must keep that. */
  private static final Map<String, String> IN_CLASSES =
      Map.of("\0\5hello", "\0\5salut", "\0\7greeted", "\0\7saluted");

  private static final Map<String, String> IN_TEXTS =
      Map.of(
          "\"hello-stage\"", "\"hello-twin\"",
          "Hello stage", "Hello twin");

  private TwinJar() {}

  /** Makes it, in version 9.0.0, of the one that was built beside the appliance. */
  public static Path into(Path target) throws IOException {
    try (JarFile jar = new JarFile(built().toFile(), false);
        ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry : jar.stream().toList()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(changed(entry.getName(), jar.getInputStream(entry).readAllBytes()));
      }
    }
    return target;
  }

  private static Path built() throws IOException {
    Path target = Path.of(System.getProperty("photofactory.root"), "plugins/hello-stage/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("plugin-hello-stage-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static byte[] changed(String name, byte[] bytes) {
    if (name.endsWith(".class")) {
      return replaced(new String(bytes, ISO_8859_1), IN_CLASSES).getBytes(ISO_8859_1);
    }
    if (name.endsWith("plugin.json")) {
      return replaced(new String(bytes, UTF_8), IN_TEXTS).getBytes(UTF_8);
    }
    if (name.endsWith("MANIFEST.MF")) {
      return new String(bytes, UTF_8)
          .replaceAll("Bundle-Version: \\S+", "Bundle-Version: 9.0.0")
          .replaceAll("Bundle-SymbolicName: \\S+", "Bundle-SymbolicName: hello-twin")
          .getBytes(UTF_8);
    }
    return bytes;
  }

  private static String replaced(String text, Map<String, String> words) {
    String changed = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      changed = changed.replace(word.getKey(), word.getValue());
    }
    return changed;
  }
}
