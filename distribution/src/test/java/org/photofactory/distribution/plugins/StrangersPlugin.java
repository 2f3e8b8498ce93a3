package org.photofactory.distribution.plugins;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A plugin as a stranger might hand it over, with a REST room and three panels, built against the
 * libraries of the assembled appliance.
 *
 * @param version the version it claims to have, and tells
 * @param drawer file among the resources that becomes the panel beside a photo
 */
public record StrangersPlugin(String version, String drawer) {

  private static final Path LIBRARIES =
      Path.of(System.getProperty("photofactory.root"), "distribution/target/photo-factory/lib");

  /** Builds its jar into an existing folder. */
  public Path into(Path folder) throws IOException {
    Path jar = folder.resolve("moods-" + version + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest())) {
      put(entries, "PF-INF/plugin.json", text("plugin.json"));
      put(entries, "OSGI-INF/moods.xml", text("component.xml"));
      put(entries, "PF-INF/ui/mood.js", text(drawer));
      put(entries, "PF-INF/ui/pages/all.js", text("all.js"));
      put(entries, "PF-INF/ui/keeper.js", text("keeper.js"));
      put(entries, "PF-INF/ui/words.js", text("words.js"));
      put(entries, "PF-INF/ui/caller.js", text("caller.js"));
      Path classes = compiled(folder);
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path found : files.filter(Files::isRegularFile).toList()) {
          put(entries, classes.relativize(found).toString(), Files.readAllBytes(found));
        }
      }
    }
    return jar;
  }

  private Path compiled(Path folder) throws IOException {
    Path source = folder.resolve("Moods.java");
    Files.write(source, text("Moods.java.txt"));
    Path classes = Files.createTempDirectory(folder, "classes");
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                List.of(
                        "-proc:none",
                        "--release",
                        "25",
                        "-d",
                        classes.toString(),
                        "-cp",
                        libraries(),
                        source.toString())
                    .toArray(String[]::new));
    if (exit != 0) {
      throw new IOException(errors.toString(StandardCharsets.UTF_8));
    }
    return classes;
  }

  private static String libraries() throws IOException {
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private Manifest manifest() {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Bundle-ManifestVersion", "2");
    attributes.putValue("Bundle-SymbolicName", "moods");
    attributes.putValue("Bundle-Version", version);
    attributes.putValue("Service-Component", "OSGI-INF/moods.xml");
    attributes.putValue(
        "Import-Package",
        "jakarta.ws.rs;version=\"[4.0,5)\",org.photofactory.spi.web;version=\"[1.2,2)\"");
    return manifest;
  }

  private byte[] text(String name) throws IOException {
    String path = "/org/photofactory/distribution/moods/" + name;
    try (InputStream file = StrangersPlugin.class.getResourceAsStream(path)) {
      byte[] raw = Objects.requireNonNull(file, path + " is missing").readAllBytes();
      return new String(raw, StandardCharsets.UTF_8)
          .replace("@VERSION@", version)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void put(JarOutputStream jar, String path, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(path));
    jar.write(content);
    jar.closeEntry();
  }
}
