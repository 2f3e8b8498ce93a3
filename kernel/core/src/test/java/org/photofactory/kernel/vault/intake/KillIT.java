package org.photofactory.kernel.vault.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.TestDatabase;

/**
 * Kills a process that takes in files, for real (SIGKILL), again and again. {@code
 * -Dphotofactory.kills=1000} makes it a long night.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("photofactory.kills", 5);
  private static final int FILES_A_LIFE = 12;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  @Test
  void whenever_it_is_killed_nothing_is_lost_and_nothing_is_there_twice() throws Exception {
    IntakeHouse house = new IntakeHouse(folder, database.database()).emptied();
    Random random = new Random(KILLS);
    Set<String> hashes = new HashSet<>();
    for (int life = 0; life < KILLS; life++) {
      hashes.addAll(fill(house, life));
      kill(random.nextInt(2 * FILES_A_LIFE), random.nextInt(3000));
    }

    assertThat(child().waitFor()).isZero();

    assertThat(house.filesBelow("inbox")).isEmpty();
    assertThat(house.filesBelow("vault/.photofactory")).isEmpty();
    assertThat(house.count("intake_journal")).isZero();
    Set<String> kept = new HashSet<>(house.originals().values());
    kept.addAll(house.filesBelow("quarantine").values());
    assertThat(kept).isEqualTo(hashes);
    assertThat(house.column("select vault_key from asset order by vault_key collate \"C\""))
        .containsExactlyElementsOf(house.originals().keySet());
    assertThat(house.column("select path from quarantine order by path collate \"C\""))
        .containsExactlyElementsOf(house.filesBelow("quarantine").keySet());
  }

  /** New files, files that are there twice, and files that are no media. */
  private static Set<String> fill(IntakeHouse house, int life) throws IOException {
    Set<String> hashes = new HashSet<>();
    for (int index = 0; index < FILES_A_LIFE; index++) {
      String name = "20200208-%d-%d.jpg".formatted(life, index);
      String content = "life " + life + " file " + index / 2;
      Path file =
          index % 4 == 3
              ? house.write(name, ("text " + life + " " + index).getBytes())
              : house.jpeg(name, content + "x".repeat(index * 5000));
      hashes.add(IntakeHouse.hash(file));
    }
    return hashes;
  }

  /** Lets the child take a number of steps, then a moment more, then kills it. */
  private void kill(int lines, int microseconds) throws Exception {
    Process child = child();
    try (BufferedReader output = child.inputReader()) {
      for (int line = 0; line < lines && output.readLine() != null; line++) {
        Thread.onSpinWait();
      }
      long until = System.nanoTime() + microseconds * 1000L;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      child.destroyForcibly().waitFor();
    }
  }

  private Process child() throws IOException {
    DatabaseAddress address = database.address();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            KilledIntake.class.getName(),
            folder.toString(),
            address.url(),
            address.user(),
            address.password());
    Path log = Files.createDirectories(Path.of("target")).resolve("killed-intake.log");
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
