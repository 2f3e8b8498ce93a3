package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.kernel.programs.BroughtPrograms;
import org.photofactory.kernel.programs.BroughtPrograms.Preference;

/**
 * Programs, those of the appliance unpacked to see whether they run here, and thrown away again:
 * whoever runs the doctor need not be who runs the appliance.
 *
 * @param shipped folder of jars with programs
 * @param cache the folder in or above which they are unpacked, which the appliance's own disk is
 * @param preference whose programs are taken
 */
record TriedTools(Path shipped, Path cache, Preference preference) implements Check {

  @Override
  public List<Finding> look() throws IOException {
    Path tried = Files.createTempDirectory(Folders.existing(cache), ".photofactory-doctor-");
    try {
      boolean root = System.getProperty("user.name").equals("root");
      return new ToolsCheck(new BroughtPrograms(shipped, tried, preference), root).look();
    } finally {
      remove(tried);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
