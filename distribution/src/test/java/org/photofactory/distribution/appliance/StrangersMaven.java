package org.photofactory.distribution.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Maven as on a machine that has never built anything, offline: its own repository is empty, and
 * this machine's stands for Maven Central.
 *
 * @param folder for its repository and settings
 */
public record StrangersMaven(Path folder) {

  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <mirror><id>central</id><mirrorOf>central</mirrorOf><url>file://%s</url></mirror>
        </mirrors>
      </settings>
      """;

  /** Runs it in a project, and fails with what it said when it fails. */
  public void run(Path project, String... words) throws IOException, InterruptedException {
    String central = System.getProperty("photofactory.central");
    Path settings = Files.writeString(folder.resolve("settings.xml"), SETTINGS.formatted(central));
    // Of what came with a machine the repository may have no checksums.
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-q", "-o", "-c", "-s"));
    command.add(settings.toString());
    command.add("-Dmaven.repo.local=" + folder.resolve("repository"));
    command.addAll(List.of(words));
    Path said = Files.createTempFile(folder, "maven-", ".log");
    Process maven =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!maven.waitFor(5, TimeUnit.MINUTES) || maven.exitValue() != 0) {
      maven.destroyForcibly();
      throw new AssertionError(command + " in " + project + ":\n" + Files.readString(said));
    }
  }
}
