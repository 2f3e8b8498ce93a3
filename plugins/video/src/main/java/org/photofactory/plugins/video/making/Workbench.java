package org.photofactory.plugins.video.making;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.program.ToolMissingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ffmpeg can do on this machine.
 *
 * @param encoder the fastest that works
 * @param software what is taken when that one fails
 * @param toneMapping bright films can be mapped for ordinary screens
 */
public record Workbench(Encoder encoder, Encoder software, boolean toneMapping) {

  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Path GRAPHICS = Path.of("/dev/dri");
  private static final Path FIRST_CAMERA = Path.of("/dev/video10");

  /** Looks what is there, and tries it with one picture. */
  public static Workbench look(Ffmpeg ffmpeg, String preset, boolean hardware)
      throws InterruptedException, ToolMissingException {
    Encoder software = Encoder.software(preset);
    Encoder best = software;
    for (Encoder candidate : hardware ? candidates() : List.<Encoder>of()) {
      if (best.equals(software) && works(ffmpeg, candidate)) {
        best = candidate;
      }
    }
    LOG.info("Films are encoded by {}", best.name());
    return new Workbench(best, software, hasFilter(ffmpeg, "zscale"));
  }

  private static List<Encoder> candidates() {
    List<Encoder> candidates = new ArrayList<>();
    if (Files.isDirectory(GRAPHICS)) {
      try (DirectoryStream<Path> devices = Files.newDirectoryStream(GRAPHICS, "renderD*")) {
        devices.forEach(device -> candidates.add(Encoder.vaapi(device.toString())));
      } catch (IOException unreadable) {
        LOG.debug("{} cannot be read", GRAPHICS, unreadable);
      }
    }
    if (Files.exists(FIRST_CAMERA)) {
      candidates.add(Encoder.videoForLinux());
    }
    return candidates;
  }

  private static boolean works(Ffmpeg ffmpeg, Encoder encoder)
      throws InterruptedException, ToolMissingException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error"));
    command.addAll(encoder.before());
    command.addAll(List.of("-f", "lavfi", "-i", "color=black:s=640x360:d=1"));
    command.addAll(List.of("-vf", encoder.filter()));
    command.addAll(encoder.words());
    command.addAll(List.of("-frames:v", "1", "-f", "null", "-"));
    return ffmpeg.run(command, LONGEST).exitCode() == 0;
  }

  private static boolean hasFilter(Ffmpeg ffmpeg, String name)
      throws InterruptedException, ToolMissingException {
    return ffmpeg
        .run(List.of("ffmpeg", "-v", "error", "-filters"), LONGEST)
        .output()
        .contains(" " + name + " ");
  }
}
