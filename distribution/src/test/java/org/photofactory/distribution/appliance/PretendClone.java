package org.photofactory.distribution.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;

/**
 * The start script in a folder that looks like a clone of the repository, with a Maven that only
 * pretends: its builds take no time, and end as they are told to.
 */
public final class PretendClone {

  /** What Maven complains about; its build fails then. */
  public static final String COMPLAINT = "PRETENDED_COMPLAINT";

  private static final String MAVEN =
      """
      #!/bin/bash
      echo "$*" >>"$PRETENDED_CALLS"
      echo "[INFO] Building Photo Factory :: Core 0.1.0-SNAPSHOT                  [5/15]"
      if [ -n "${PRETENDED_COMPLAINT:-}" ]; then echo "[ERROR] $PRETENDED_COMPLAINT"; exit 1; fi
      ln -sfn "$PRETENDED_RESULT" distribution/target/photo-factory
      """;

  private static final List<String> SOURCES =
      List.of("kernel/core/src/main", "kernel/core/src/test", "plugins", "webapp", "distribution");

  private final Path root;

  /**
   * @param root the folder; emptied first
   */
  public PretendClone(Path root) throws IOException {
    this.root = root;
    TestFolders.empty(root);
    for (String folder : SOURCES) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    copy("photofactory");
    copy("build/jdk.sh");
    Path maven = write("tools/mvn", MAVEN);
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    write("mvn-calls", "");
  }

  /** A file of the clone. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** Writes a file of the clone. */
  public Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** How often something was built. */
  public int builds() throws IOException {
    return Files.readAllLines(root.resolve("mvn-calls")).size();
  }

  /** Runs the script to its end. */
  public Ended run(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("photofactory").toString()));
    command.addAll(Arrays.asList(words));
    Path output = root.resolve("script.out");
    Path errors = root.resolve("script.err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PHOTOFACTORY_"));
    builder.environment().put("PATH", root.resolve("tools") + ":" + System.getenv("PATH"));
    builder.environment().put("PRETENDED_CALLS", root.resolve("mvn-calls").toString());
    builder.environment().put("PRETENDED_RESULT", ChildAppliance.assembled().toString());
    builder.environment().putAll(environment);
    Process child = builder.start();
    if (!child.waitFor(2, TimeUnit.MINUTES)) {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return new Ended(child.exitValue(), Files.readString(output), Files.readString(errors));
  }

  private void copy(String name) throws IOException {
    Path target = root.resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(Path.of(System.getProperty("photofactory.root"), name), target);
  }
}
