package org.photofactory.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** May the appliance write where it has to? */
record RightsCheck(List<Path> folders) implements Check {

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    for (Path folder : folders) {
      Path target = Folders.existing(folder);
      if (!Files.isDirectory(target)) {
        findings.add(notAFolder(target));
      } else if (!writable(target)) {
        findings.add(notWritable(target));
      }
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("rights", "every data folder can be written"))
        : findings.stream().distinct().toList();
  }

  private static Finding notAFolder(Path target) {
    return Finding.fail(
        "rights", target + " is not a folder", "move it away, or set data.dir to another folder");
  }

  private static Finding notWritable(Path target) {
    String user = System.getProperty("user.name");
    return Finding.fail(
        "rights",
        "user " + user + " cannot write in " + target,
        "sudo chown -R " + user + " '" + target + "', or set data.dir to another folder");
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
