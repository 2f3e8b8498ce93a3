package org.photofactory.launcher.osgi;

import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.ComponentContext;
import org.photofactory.spi.stage.Stage;
import org.slf4j.Logger;

/**
 * The packages of the class path that bundles may import, with their versions: read from the
 * manifests of the very jars that are running, so the list cannot lie.
 */
final class SharedPackages {

  private static final List<Class<?>> BUNDLES =
      List.of(Stage.class, Logger.class, Path.class, NullMarked.class, ComponentContext.class);
  private static final String JDBI = "org/jdbi/v3/core/";

  private SharedPackages() {}

  /** The value of {@code org.osgi.framework.system.packages.extra}. */
  static String exports() {
    Stream<String> declared = BUNDLES.stream().map(SharedPackages::declaredExports);
    return Stream.concat(declared, Stream.of(jdbiExports())).collect(Collectors.joining(","));
  }

  private static String declaredExports(Class<?> member) {
    try (JarFile jar = jarOf(member)) {
      String exports = attribute(jar, "Export-Package");
      return Objects.requireNonNull(exports, jar.getName() + " exports no packages");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Jdbi is no bundle: each of its packages that is not internal counts as exported. */
  private static String jdbiExports() {
    try (JarFile jar = jarOf(Jdbi.class)) {
      String version = attribute(jar, Attributes.Name.IMPLEMENTATION_VERSION.toString());
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(JDBI) && name.endsWith(".class"))
          .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
          .filter(name -> !name.contains(".internal"))
          .collect(Collectors.toCollection(TreeSet::new))
          .stream()
          .map(name -> name + ";version=\"" + version + "\"")
          .collect(Collectors.joining(","));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String attribute(JarFile jar, String name) throws IOException {
    Manifest manifest =
        Objects.requireNonNull(jar.getManifest(), jar.getName() + " has no manifest");
    return manifest.getMainAttributes().getValue(name);
  }

  private static JarFile jarOf(Class<?> member) throws IOException {
    CodeSource source = member.getProtectionDomain().getCodeSource();
    try {
      return new JarFile(new File(source.getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new IOException(source.getLocation() + " is no file", impossible);
    }
  }
}
