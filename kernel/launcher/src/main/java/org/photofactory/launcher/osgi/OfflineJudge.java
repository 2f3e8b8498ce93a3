package org.photofactory.launcher.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.kernel.plugins.ImportGate;
import org.photofactory.kernel.plugins.JarCheck;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.launcher.plugins.JarJudge;

/** Judges jars by a framework of its own, which runs only as long as that takes. Thread-safe. */
public final class OfflineJudge implements JarJudge {

  @Override
  public JarReport judge(Path jar) throws IOException {
    Path cache = Files.createTempDirectory("photofactory-check");
    try (FelixFramework framework = new FelixFramework(cache)) {
      return JarCheck.of(jar, ImportGate.of(framework.start()));
    } finally {
      remove(cache);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }
}
