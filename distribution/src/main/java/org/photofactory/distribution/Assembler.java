package org.photofactory.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Assembles {@code target/photo-factory} at the end of the build, touching only what has changed.
 */
public final class Assembler {

  private static final String LAUNCHER = "org.photofactory.launcher.Main";

  private final Path module;
  private final Path home;

  private Assembler(Path module) {
    this.module = module;
    this.home = module.resolve("target/photo-factory");
  }

  /** Arguments: the folder of this Maven module, and the version. */
  public static void main(String[] arguments) throws IOException {
    new Assembler(Path.of(arguments[0])).assemble(arguments[1]);
  }

  private void assemble(String version) throws IOException {
    List<Path> libraries = listed("libraries.list");
    Mirror.files(libraries, home.resolve("lib"));
    Mirror.files(listed("plugins.list"), home.resolve("plugins"));
    Mirror.tree(module.resolve("target/programs"), home.resolve("programs"));
    Mirror.tree(module.resolve("src/main/appliance/bin"), home.resolve("bin"));
    Mirror.tree(module.resolveSibling("webapp").resolve("target/dist"), home.resolve("webapp"));
    Mirror.tree(
        module.resolveSibling("kernel").resolve("sdk/repository"), home.resolve("sdk/repository"));
    Mirror.tree(module.resolveSibling("docs").resolve("samples"), home.resolve("sdk/samples"));
    makeExecutable(home.resolve("bin/photofactory"));
    new RuntimeImage(home.resolve("runtime")).refresh();
    writeClassPath(libraries);
    BuildStamp.write(home, version);
  }

  /** For the start script: the main class, then the libraries in the order of the class path. */
  private void writeClassPath(List<Path> libraries) throws IOException {
    StringBuilder lines = new StringBuilder(LAUNCHER).append('\n');
    for (Path library : libraries) {
      lines.append(library.getFileName()).append('\n');
    }
    Mirror.text(lines.toString(), home.resolve("classpath"));
  }

  private List<Path> listed(String name) throws IOException {
    String paths = Files.readString(module.resolve("target").resolve(name)).strip();
    return Pattern.compile("\\|").splitAsStream(paths).map(Path::of).toList();
  }

  private static void makeExecutable(Path file) {
    if (!file.toFile().setExecutable(true, false)) {
      throw new IllegalStateException("cannot make executable: " + file);
    }
  }
}
