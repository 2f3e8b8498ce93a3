package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.PluginStatus.State;

/** Looks into a plugin's jar and judges it. Thread-safe. */
final class JarReader {

  private static final String DESCRIPTOR = "PF-INF/plugin.json";
  private static final String MIGRATIONS = "PF-INF/db/";

  private final ImportGate gate;

  JarReader(ImportGate gate) {
    this.gate = gate;
  }

  /** Judges a jar. */
  Candidate read(Path file, Fingerprint print) {
    try (JarFile jar = new JarFile(file.toFile())) {
      return read(file, print, jar);
    } catch (IOException damaged) {
      return unnamed(file, "It is no readable jar: " + damaged.getMessage());
    }
  }

  /** What a jar says about itself; empty when it does not, or not well. */
  static Optional<PluginDescriptor> descriptor(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      ZipEntry entry = jar.getEntry(DESCRIPTOR);
      return entry == null
          ? Optional.empty()
          : Optional.of(PluginDescriptor.parse(text(jar, entry)));
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** The schema changes that a jar brings: statements by file name. */
  static SortedMap<String, String> migrations(Path file) throws IOException {
    SortedMap<String, String> migrations = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          jar.stream().filter(entry -> entry.getName().startsWith(MIGRATIONS)).toList();
      for (ZipEntry entry : entries) {
        if (!entry.isDirectory()) {
          migrations.put(entry.getName().substring(MIGRATIONS.length()), text(jar, entry));
        }
      }
    }
    return migrations;
  }

  private Candidate read(Path file, Fingerprint print, JarFile jar) throws IOException {
    ZipEntry entry = jar.getEntry(DESCRIPTOR);
    Manifest manifest = jar.getManifest();
    if (entry == null || manifest == null) {
      return unnamed(file, "It has no " + (entry == null ? DESCRIPTOR : "manifest") + ".");
    }
    try {
      PluginDescriptor descriptor = PluginDescriptor.parse(text(jar, entry));
      return judge(file, print, descriptor, manifest.getMainAttributes());
    } catch (IllegalArgumentException wrong) {
      return unnamed(file, wrong.getMessage() + ".");
    }
  }

  private Candidate judge(
      Path file, Fingerprint print, PluginDescriptor descriptor, Attributes manifest) {
    Version version = Version.parseVersion(manifest.getValue(Constants.BUNDLE_VERSION));
    if (manifest.getValue(Constants.BUNDLE_SYMBOLICNAME) == null) {
      String reason = "It is no bundle: its manifest has no Bundle-SymbolicName.";
      return new RefusedJar(file, version, descriptor.id(), State.BROKEN, reason);
    }
    String objection = gate.objection(manifest);
    return objection == null
        ? new PluginJar(file, version, descriptor, print)
        : new RefusedJar(file, version, descriptor.id(), State.INCOMPATIBLE, objection);
  }

  private static RefusedJar unnamed(Path file, String reason) {
    String name = file.getFileName().toString();
    return new RefusedJar(file, Version.emptyVersion, name, State.BROKEN, reason);
  }

  private static String text(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream stream = jar.getInputStream(entry)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
