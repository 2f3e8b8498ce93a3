package org.photofactory.kernel.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.spi.stage.KeptTools.Question;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** What it costs to start ExifTool for each file, beside one that stays open. */
public final class KeptToolsBench {

  private static final Duration LONG = Duration.ofMinutes(1);

  private static final List<String> WISHES =
      List.of("-S", "-DateTimeOriginal", "-CreateDate", "-Make", "-Model", "-ImageWidth#");

  private KeptToolsBench() {}

  /** One way to ask about a file. */
  @FunctionalInterface
  private interface Side {
    ToolResult ask(Tools call, Path file) throws Exception;
  }

  /** Takes a folder of files, and how many rounds are counted. */
  public static void main(String[] arguments) throws Exception {
    List<Path> files = files(Path.of(arguments[0]).toRealPath());
    int rounds = Integer.parseInt(arguments[1]);
    Path scratch = Files.createTempDirectory("bench");
    List<Double> started = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    try (KeptPrograms programs =
        new KeptPrograms(() -> new ScratchFolder(scratch), name -> name, System::nanoTime)) {
      for (int round = 0; round <= rounds; round++) {
        started.add(milliseconds(programs, scratch, files, KeptToolsBench::start));
        kept.add(milliseconds(programs, scratch, files, KeptToolsBench::keep));
      }
    }
    Files.delete(scratch);
    print("started for each file", started);
    print("kept open", kept);
    System.out.printf(Locale.ROOT, "%.1f times as fast%n", median(started) / median(kept));
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().limit(20).toList();
    }
  }

  /** For each file, by a call of its own as the pipeline makes them. */
  private static double milliseconds(
      KeptPrograms programs, Path scratch, List<Path> files, Side side) throws Exception {
    long begun = System.nanoTime();
    for (Path file : files) {
      try (ScratchFolder folder = new ScratchFolder(scratch)) {
        ToolResult result =
            side.ask(new Tools(folder, programs, Factory.plugin("bench", "exiftool")), file)
                .whole();
        if (!result.output().contains("ImageWidth")) {
          throw new IllegalStateException(file + ": " + result);
        }
      }
    }
    return (System.nanoTime() - begun) / 1e6 / files.size();
  }

  private static ToolResult start(Tools call, Path file) throws Exception {
    List<String> command = new ArrayList<>(List.of("exiftool", "-config", ""));
    command.addAll(WISHES);
    command.add(file.toString());
    return call.run(command, LONG);
  }

  private static ToolResult keep(Tools call, Path file) throws Exception {
    List<String> lines = new ArrayList<>(WISHES);
    lines.addAll(List.of(file.toString(), "-execute1"));
    List<String> command = List.of("exiftool", "-config", "", "-stay_open", "True", "-@", "-");
    return call.kept().ask(new Question(command, lines, "{ready1}"), LONG);
  }

  private static void print(String side, List<Double> rounds) {
    List<Double> counted = counted(rounds);
    System.out.printf(
        Locale.ROOT,
        "%-22s %.1f ms a file (median; %.1f to %.1f)%n",
        side,
        median(rounds),
        counted.getFirst(),
        counted.getLast());
  }

  private static double median(List<Double> rounds) {
    List<Double> counted = counted(rounds);
    return counted.get(counted.size() / 2);
  }

  /** The first round warms up. */
  private static List<Double> counted(List<Double> rounds) {
    return rounds.stream().skip(1).sorted().toList();
  }
}
