package org.photofactory.distribution;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.distribution.appliance.Scripts;
import org.photofactory.testkit.Samples;

/**
 * A large file comes by the tus client of the phones, over a line that breaks at random points.
 * With {@code -Dphotofactory.resume.mb=2048} it has two gigabytes.
 */
class ResumedUploadIT {

  private static final int MEGABYTES = Integer.getInteger("photofactory.resume.mb", 24);

  @TempDir Path folder;

  @Test
  void a_large_file_arrives_whole_over_a_line_that_breaks() throws Exception {
    Path large = folder.resolve("large 😀.jpg");
    Random random = new Random();
    try (OutputStream out = Files.newOutputStream(large)) {
      Files.copy(Samples.file("jpeg/DSCN0010.jpg"), out);
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < MEGABYTES; i++) {
        random.nextBytes(megabyte);
        out.write(megabyte);
      }
    }
    Scripts.tell("resume.mjs", List.of(large));
  }
}
