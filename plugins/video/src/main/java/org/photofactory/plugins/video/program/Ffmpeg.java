package org.photofactory.plugins.video.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.spi.stage.ToolException;
import org.photofactory.spi.stage.ToolRunner;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.photofactory.spi.stage.ToolRunner.Watcher;

/**
 * Starts ffmpeg and ffprobe with what every call needs: quiet, deaf, and blind for everything but
 * the one file. Immutable; for the thread that its tools are for.
 */
public final class Ffmpeg {

  /** Some kinds of files are lists of others, here or elsewhere; none of those is opened. */
  private static final List<String> THIS_FILE_ONLY =
      List.of(
          "-protocol_whitelist",
          "file",
          "-format_whitelist",
          "mov,matroska,avi,mpegts,mpeg,asf,flv,ogg,flac,mp3,wav,aac,aiff,amr,dv,mxf,m4v,caf,rm,"
              + "mpegvideo,h264,hevc,ac3,eac3,wv,ape,w64,au,3gp,swf,ivf,nut,gxf");

  private final ToolRunner tools;

  public Ffmpeg(ToolRunner tools) {
    this.tools = tools;
  }

  /**
   * Asks ffprobe.
   *
   * @param wishes what it shall tell, and how
   * @throws ToolException when there is none, or when it was ended before it had told all
   */
  public ToolResult probe(List<String> wishes, Path file, Duration limit)
      throws InterruptedException, ToolException {
    List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error"));
    command.addAll(THIS_FILE_ONLY);
    command.addAll(wishes);
    command.add(address(file));
    return run(command, limit).whole();
  }

  /**
   * The words that have ffmpeg read a file.
   *
   * @param reading what is said about how to read it
   */
  public static List<String> reading(List<String> reading, Path file) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    command.addAll(THIS_FILE_ONLY);
    command.addAll(reading);
    command.addAll(List.of("-i", address(file)));
    return command;
  }

  /** Runs a command to its end. */
  public ToolResult run(List<String> command, Duration limit)
      throws InterruptedException, ToolMissingException {
    try {
      return tools.run(command, limit);
    } catch (IOException notInstalled) {
      throw new ToolMissingException(command.getFirst(), notInstalled);
    }
  }

  /** Runs a command to its end, or until the watcher has seen enough. */
  public ToolResult run(List<String> command, Duration limit, Watcher watcher)
      throws InterruptedException, ToolMissingException {
    try {
      return tools.run(command, limit, watcher);
    } catch (IOException notInstalled) {
      throw new ToolMissingException("ffmpeg", notInstalled);
    }
  }

  /** However a file is called, it is a file. */
  private static String address(Path file) {
    return "file:" + file.toAbsolutePath();
  }
}
