package org.photofactory.plugins.thumbnail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.photofactory.spi.stage.Asset;
import org.photofactory.testkit.Samples;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/**
 * Prints CPU seconds and allocated megabytes a picture, for the large JPEG samples. Run it by hand,
 * with the heap that the appliance has; the arguments are sample files, or none for the usual ones.
 */
final class ThumbnailBench {

  private static final int WARM_UP = 6;
  private static final int ROUNDS = 10;
  private static final List<String> USUAL =
      List.of(
          "jpeg/DSC00007.JPG",
          "jpeg/_MG_0633.JPG",
          "jpeg/DSC_0003.JPG",
          "dates/createdate_timezone_separate.jpg",
          "motionphoto/non-motion-photo-shortened.jpg",
          "motionphoto/pixel-motion-photo-shortened.jpg");

  private ThumbnailBench() {}

  public static void main(String[] arguments) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    StageHarness harness = new StageHarness(Files.createTempDirectory("bench"));
    ThumbnailStage stage = new ThumbnailStage(null);
    double sum = 0;
    List<String> files = arguments.length == 0 ? USUAL : List.of(arguments);
    for (String file : files) {
      Path path = Samples.file(file);
      Asset asset = TestAssets.image(path, "image/jpeg");
      for (int round = 0; round < WARM_UP; round++) {
        harness.run(stage, asset);
      }
      long cpu = threads.getCurrentThreadCpuTime();
      long allocated = threads.getCurrentThreadAllocatedBytes();
      for (int round = 0; round < ROUNDS; round++) {
        harness.run(stage, asset);
      }
      double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9 / ROUNDS;
      long megabytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / ROUNDS >> 20;
      System.out.printf("%-50s %.3f CPU s  %4d MB allocated%n", file, seconds, megabytes);
      sum += seconds;
    }
    System.out.printf("mean %.3f CPU s%n", sum / files.size());
  }
}
