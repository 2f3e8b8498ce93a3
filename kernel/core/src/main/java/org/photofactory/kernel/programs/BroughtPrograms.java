package org.photofactory.kernel.programs;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Programs of the system, and those that came with the appliance packed into jars, which are
 * unpacked when the first of them is needed. Thread-safe.
 */
public final class BroughtPrograms implements ProgramFinder {

  private static final Logger log = LoggerFactory.getLogger(BroughtPrograms.class);

  /** Which of two programs of one name is taken. */
  public enum Preference {
    /** That of the system; the other one where the system has none. */
    SYSTEM,
    /** The one that came with the appliance; that of the system where it does not run. */
    OWN
  }

  private final Path shipped;
  private final Path cache;
  private final Preference preference;
  private final List<Path> searchPath;
  private final Map<String, Optional<Path>> own = new ConcurrentHashMap<>();

  /**
   * @param shipped folder of jars with programs; need not exist
   * @param cache where they are unpacked
   */
  public BroughtPrograms(Path shipped, Path cache, Preference preference) {
    this(shipped, cache, preference, System.getenv().getOrDefault("PATH", ""));
  }

  /**
   * @param shipped folder of jars with programs; need not exist
   * @param cache where they are unpacked
   * @param searchPath where those of the system are looked for, as in {@code PATH}
   */
  public BroughtPrograms(Path shipped, Path cache, Preference preference, String searchPath) {
    this.shipped = shipped;
    this.cache = cache;
    this.preference = preference;
    this.searchPath =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(searchPath)
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();
  }

  @Override
  public String locate(String program) {
    if (program.indexOf('/') >= 0 || (preference == Preference.SYSTEM && isInstalled(program))) {
      return program;
    }
    return own.computeIfAbsent(program, this::unpacked).map(Path::toString).orElse(program);
  }

  /** The file that is run for a name; empty when there is none, neither here nor brought along. */
  public Optional<Path> find(String program) {
    String located = locate(program);
    return located.equals(program) ? installed(program) : Optional.of(Path.of(located));
  }

  /** Whether a file that was found came with the appliance. */
  public boolean isOwn(Path found) {
    return found.startsWith(cache);
  }

  private boolean isInstalled(String program) {
    return installed(program).isPresent();
  }

  /** Looked for each time: people install programs while the appliance runs. */
  private Optional<Path> installed(String program) {
    return searchPath.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What came with the appliance may need libraries that this system does not have. */
  private static boolean runs(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-version")
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return true;
      }
      log.warn("{} came with the appliance but does not run here: {}", program, words.strip());
    } catch (IOException refused) {
      log.warn("{} came with the appliance but does not run here", program, refused);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** One at a time: programs of one jar come out of it together. */
  private synchronized Optional<Path> unpacked(String program) {
    try (Stream<Path> jars = Files.isDirectory(shipped) ? Files.list(shipped) : Stream.empty()) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        Optional<Path> found = new ProgramJar(jar, cache).find(program);
        if (found.isPresent()) {
          return found.filter(BroughtPrograms::runs);
        }
      }
    } catch (IOException failure) {
      log.warn("The program {} that came with the appliance cannot be unpacked", program, failure);
    }
    return Optional.empty();
  }
}
