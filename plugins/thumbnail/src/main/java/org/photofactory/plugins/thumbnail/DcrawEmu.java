package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.plugins.thumbnail.film.ToolMissingException;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.CutShortException;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner.ToolResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Develops sensor data with {@code dcraw_emu} of LibRaw, where it is installed, for RAW files whose
 * own picture is missing or small: white balance of the camera, half size, sRGB, upright.
 */
final class DcrawEmu {

  private static final Logger LOG = LoggerFactory.getLogger(DcrawEmu.class);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final List<String> COMMAND = List.of("dcraw_emu", "-w", "-h", "-T");

  private DcrawEmu() {}

  /**
   * Runs the tool. It writes beside what it reads, and nothing is ever written beside an original,
   * so it reads a link.
   *
   * @return a TIFF file in the call's scratch folder; empty when the tool cannot read the file
   * @throws ToolMissingException when it is not installed
   * @throws CutShortException when it was ended before it had tried
   */
  static Optional<Path> develop(Asset asset, StageContext context)
      throws IOException, InterruptedException, ToolMissingException, CutShortException {
    Path link = Files.createTempDirectory(context.scratch(), "raw").resolve("original");
    Files.createSymbolicLink(link, asset.original().toAbsolutePath());
    ToolResult result = run(link, context).whole();
    Path developed = link.resolveSibling("original.tiff");
    boolean made = result.exitCode() == 0 && Files.exists(developed);
    if (!made) {
      LOG.debug("dcraw_emu made no picture of asset {}: {}", asset.id(), result);
    }
    return made ? Optional.of(developed) : Optional.empty();
  }

  private static ToolResult run(Path link, StageContext context)
      throws InterruptedException, ToolMissingException {
    List<String> command = new ArrayList<>(COMMAND);
    command.add(link.toString());
    try {
      return context.tools().run(command, LONGEST);
    } catch (IOException notInstalled) {
      throw new ToolMissingException(command.getFirst(), notInstalled);
    }
  }
}
