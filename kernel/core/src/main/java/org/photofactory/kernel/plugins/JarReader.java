package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final int LARGEST_TEXT = 16 << 20;
  private static final List<String> SHARED = List.of("org/photofactory/spi/", "org/jdbi/v3/core/");
  private static final String COPY =
      "It carries a copy of %s, which the factory has; the dependency is to be \"provided\".";

  private static final String NO_MODULE = "Its panel %s is to be the module %s, which it has not.";

  private final ImportGate gate;

  JarReader(ImportGate gate) {
    this.gate = gate;
  }

  /** Judges a jar. */
  Candidate read(Path file, Fingerprint print) {
    try (JarFile jar = new JarFile(file.toFile())) {
      return read(file, print, jar);
    } catch (SecurityException altered) {
      return unnamed(file, "It was altered after it had been signed: " + altered.getMessage());
    } catch (IOException | RuntimeException damaged) {
      return unnamed(file, "It is no readable jar: " + damaged.getMessage());
    }
  }

  /** Why this factory does not offer what a plugin needs; empty when it does. */
  Optional<String> objection(Map<String, String> imports) {
    return gate.objection(imports);
  }

  /** What a jar says about itself; empty when it does not, or not well. */
  static Optional<PluginDescriptor> descriptor(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      ZipEntry entry = jar.getEntry(DESCRIPTOR);
      return entry == null
          ? Optional.empty()
          : Optional.of(PluginDescriptor.parse(text(jar, entry)));
    } catch (IOException | IllegalArgumentException | SecurityException damaged) {
      return Optional.empty();
    }
  }

  /** The version in a jar's manifest; empty when there is none, or a wrong one. */
  static Optional<Version> version(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      Manifest manifest = jar.getManifest();
      return manifest == null
          ? Optional.empty()
          : Optional.of(version(manifest.getMainAttributes()));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /**
   * What the manifest of a jar must have from others: ranges of versions by package, empty for any.
   * What it can do without is left out; nothing is told of a jar that cannot be read.
   */
  static SortedMap<String, String> imports(Path file) {
    return manifest(file).map(ManifestHeader::imports).orElseGet(TreeMap::new);
  }

  /** Packages that a jar gets from others where they are offered; none of one that is damaged. */
  static Set<String> packages(Path file) {
    return manifest(file).map(ManifestHeader::packages).orElseGet(Set::of);
  }

  private static Optional<Attributes> manifest(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes);
    } catch (IOException | RuntimeException damaged) {
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
      Version version = version(manifest.getMainAttributes());
      return copyOfTheKernel(jar)
          .map(name -> refused(file, version, descriptor, State.INCOMPATIBLE, COPY.formatted(name)))
          .or(
              () ->
                  missingModule(jar, descriptor)
                      .map(reason -> refused(file, version, descriptor, State.BROKEN, reason)))
          .orElseGet(() -> judge(file, print, descriptor, manifest.getMainAttributes()));
    } catch (IllegalArgumentException wrong) {
      return unnamed(file, wrong.getMessage() + ".");
    }
  }

  private Candidate judge(
      Path file, Fingerprint print, PluginDescriptor descriptor, Attributes manifest) {
    Version version = version(manifest);
    if (manifest.getValue(Constants.BUNDLE_SYMBOLICNAME) == null) {
      String reason = "It is no bundle: its manifest has no Bundle-SymbolicName.";
      return new RefusedJar(file, version, descriptor.id(), State.BROKEN, reason);
    }
    String objection = gate.objection(manifest);
    return objection == null
        ? new PluginJar(file, version, descriptor, print)
        : new RefusedJar(file, version, descriptor.id(), State.INCOMPATIBLE, objection);
  }

  private static Optional<String> missingModule(JarFile jar, PluginDescriptor descriptor) {
    return descriptor.panels().stream()
        .filter(panel -> jar.getEntry(PanelShelf.FOLDER + panel.module()) == null)
        .map(panel -> NO_MODULE.formatted(panel.name(), PanelShelf.FOLDER + panel.module()))
        .findFirst();
  }

  private static Candidate refused(
      Path file, Version version, PluginDescriptor said, State state, String reason) {
    return new RefusedJar(file, version, said.id(), state, reason);
  }

  private static RefusedJar unnamed(Path file, String reason) {
    String name = file.getFileName().toString();
    return new RefusedJar(file, Version.emptyVersion, name, State.BROKEN, reason);
  }

  /** Classes that exist once in the factory, or else do not fit: the first that the jar brings. */
  private static Optional<String> copyOfTheKernel(JarFile jar) {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".class"))
        .filter(name -> SHARED.stream().anyMatch(name::startsWith))
        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
        .findFirst();
  }

  private static Version version(Attributes manifest) {
    return Version.parseVersion(manifest.getValue(Constants.BUNDLE_VERSION));
  }

  /** A few kilobytes of a jar may unfold to gigabytes. */
  private static String text(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream stream = jar.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(LARGEST_TEXT + 1);
      if (bytes.length > LARGEST_TEXT) {
        throw new IOException(entry.getName() + " is larger than 16 MB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
