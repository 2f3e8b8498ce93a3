package org.photofactory.distribution.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.StrangersMaven;

/**
 * The sample {@code sepia-preview}, built once as its author would, and what becomes of it.
 *
 * @param built the jar as Maven has made it
 */
public record SepiaPreview(Path built) {

  private static final Path SOURCES =
      Path.of(System.getProperty("photofactory.root"), "docs/samples/sepia-preview");

  private static final Map<String, String> OLD_PRINT =
      Map.of("\"title\": \"Sepia\"", "\"title\": \"Old print\"", " in sepia`", " as an old print`");

  /** Builds it in a folder, against what the assembled appliance brings for authors. */
  public static SepiaPreview in(Path folder) throws Exception {
    Path project = copied(folder.resolve("sepia-preview"));
    Path sdk = ChildAppliance.assembled().resolve("sdk");
    new StrangersMaven(Files.createDirectory(folder.resolve("maven")))
        .run(project, "package", "-DskipTests", "-Dphotofactory.sdk=" + sdk);
    try (Stream<Path> files = Files.list(project.resolve("target"))) {
      return new SepiaPreview(
          files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow());
    }
  }

  /** The first version. */
  public Path first(Path folder) throws IOException {
    return edition(folder, "1.0.0", Map.of(), "");
  }

  /** Its panel has another title, and its picture other words. */
  public Path second(Path folder) throws IOException {
    return edition(folder, "1.1.0", OLD_PRINT, "");
  }

  /** A class is missing that it needs for its first photo. */
  public Path broken(Path folder) throws IOException {
    return edition(folder, "1.2.0", OLD_PRINT, "com/example/Sepia.class");
  }

  private Path edition(Path folder, String version, Map<String, String> words, String without)
      throws IOException {
    Path made = folder.resolve("sepia-preview-" + version + ".jar");
    try (JarFile jar = new JarFile(built.toFile());
        OutputStream file = Files.newOutputStream(made);
        JarOutputStream copy = new JarOutputStream(file, manifest(jar, version))) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (!name.equals(JarFile.MANIFEST_NAME) && !name.equals(without)) {
          copy.putNextEntry(new JarEntry(name));
          copy.write(changed(name, jar.getInputStream(entry).readAllBytes(), words));
        }
      }
    }
    return made;
  }

  private static byte[] changed(String name, byte[] content, Map<String, String> words) {
    if (!name.startsWith("PF-INF/")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Manifest manifest(JarFile jar, String version) throws IOException {
    Manifest manifest = new Manifest(jar.getManifest());
    manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
    return manifest;
  }

  private static Path copied(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> !each.startsWith(SOURCES.resolve("target"))).toList()) {
        Files.copy(file, project.resolve(SOURCES.relativize(file)));
      }
    }
    return project;
  }
}
