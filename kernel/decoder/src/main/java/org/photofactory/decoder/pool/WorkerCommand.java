package org.photofactory.decoder.pool;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.decoder.route.Means;
import org.photofactory.decoder.route.RouteTable;
import org.photofactory.decoder.worker.Worker;

/**
 * How a worker is started: by the Java that runs here, with this module alone on its class path, a
 * small heap, and hardly anything of the environment.
 *
 * @param jpeg which way JPEG files go first
 * @param memoryBytes most data that it may have
 */
record WorkerCommand(JpegWay jpeg, long memoryBytes) {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xms8m",
          "-Xmx48m",
          "-Xss512k",
          "-XX:MaxMetaspaceSize=64m",
          "-XX:ReservedCodeCacheSize=24m",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8");

  private static final List<String> KEPT_VARIABLES = List.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");

  /** Two arenas keep the C library from holding memory that nobody uses. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "LC_ALL", "C.UTF-8",
          "VIPS_CONCURRENCY", "1",
          "VIPS_WARNING", "0",
          "MALLOC_ARENA_MAX", "2",
          "MALLOC_TRIM_THRESHOLD_", "1048576");

  Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(compiler());
    command.addAll(List.of("-cp", classPath(), Worker.class.getName()));
    command.add(Long.toString(memoryBytes));
    command.add(jpeg.name());
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().keySet().retainAll(KEPT_VARIABLES);
    builder.environment().putAll(VARIABLES);
    return builder.start();
  }

  /**
   * Where the worker makes pictures smaller itself, the optimising compiler saves a tenth of the
   * processor's time for 8 MB; elsewhere there is nothing to save.
   */
  private List<String> compiler() {
    boolean worksItself = RouteTable.of(jpeg).of(Format.JPEG).getFirst().means() == Means.TURBOJPEG;
    return worksItself ? List.of() : List.of("-XX:TieredStopAtLevel=1");
  }

  private static String classPath() {
    try {
      return Path.of(Worker.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
