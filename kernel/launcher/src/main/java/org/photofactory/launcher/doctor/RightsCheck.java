package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.photofactory.kernel.database.Ownership;

/** May the appliance write where it has to? */
record RightsCheck(List<Path> folders) implements Check {

  private static final String ELSEWHERE = "set data.dir to another folder";

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    for (Path folder : wanting()) {
      Path target = Folders.existing(folder);
      if (!Files.isDirectory(target)) {
        findings.add(notAFolder(target));
      } else if (!writable(target)) {
        findings.add(notWritable(folder));
      }
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("rights", "every data folder can be written"))
        : findings.stream().distinct().toList();
  }

  /** What is not there yet will be made in the one above it, which is looked at itself. */
  private List<Path> wanting() {
    return folders.stream()
        .filter(folder -> Files.exists(folder) || folders.stream().noneMatch(isAbove(folder)))
        .toList();
  }

  private static Predicate<Path> isAbove(Path folder) {
    return other -> !other.equals(folder) && folder.startsWith(other);
  }

  private static Finding notAFolder(Path target) {
    return Finding.fail("rights", target + " is not a folder", "move it away, or " + ELSEWHERE);
  }

  private static Finding notWritable(Path folder) {
    return Finding.fail(
        "rights",
        "user %s cannot write in %s".formatted(System.getProperty("user.name"), folder),
        Ownership.command(folder) + ", or " + ELSEWHERE);
  }

  private static boolean writable(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".photofactory-doctor-", ".tmp"));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
