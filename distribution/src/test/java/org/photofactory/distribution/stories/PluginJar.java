package org.photofactory.distribution.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A plugin's jar with the version it claims to have.
 *
 * @param source the shipped jar
 * @param version the version to write into its manifest
 */
public record PluginJar(Path source, String version) {

  /** The jar that comes with the appliance. */
  public static PluginJar shipped(String plugin) throws IOException {
    Path folder =
        Path.of(
            System.getProperty("photofactory.root"), "distribution/target/photo-factory/plugins");
    try (Stream<Path> jars = Files.list(folder)) {
      Path jar =
          jars.filter(file -> file.getFileName().toString().contains(plugin))
              .findFirst()
              .orElseThrow();
      try (JarFile opened = new JarFile(jar.toFile())) {
        return new PluginJar(
            jar, opened.getManifest().getMainAttributes().getValue("Bundle-Version"));
      }
    }
  }

  /** The same with another version. */
  public PluginJar withVersion(String newVersion) {
    return new PluginJar(source, newVersion);
  }

  /** Puts it into a plugin folder in one step, over a jar of the same name. */
  public void putInto(Path plugins) throws IOException {
    Files.createDirectories(plugins);
    Path fresh = plugins.resolve(source.getFileName() + ".part");
    try (JarFile jar = new JarFile(source.toFile());
        OutputStream file = Files.newOutputStream(fresh);
        JarOutputStream copy = new JarOutputStream(file, manifest(jar))) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
          copy.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(copy);
          }
        }
      }
    }
    Files.move(fresh, plugins.resolve(source.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private Manifest manifest(JarFile jar) throws IOException {
    Manifest manifest = new Manifest(jar.getManifest());
    manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
    return manifest;
  }
}
