package org.photofactory.kernel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.programs.BroughtPrograms;

/**
 * Whether what a stage lacked is there by now: a program, or a library of the decoders. A decoder
 * is started and asked only when the system says that the library's package has been installed.
 *
 * @param programs which stages run
 * @param packages the folder in which dpkg lists what it has installed
 * @param decoders which say themselves what they lack
 */
record Installed(BroughtPrograms programs, Path packages, Decoders decoders)
    implements Pipeline.Presence {

  static final Path DPKG = Path.of("/var/lib/dpkg/info");

  private static final String PACKAGE = "package/";

  @Override
  public boolean isHere(String thing) throws InterruptedException {
    if (!thing.startsWith(PACKAGE)) {
      return isName(thing) && programs.find(thing).isPresent();
    }
    String name = thing.substring(PACKAGE.length());
    return isName(name) && isListed(name) && decodersHave(name);
  }

  /** Plugins name these things: nothing but a name is looked for. */
  private static boolean isName(String thing) {
    return thing.matches("[A-Za-z0-9][A-Za-z0-9._+-]*");
  }

  /** As {@code libvips42.list}, {@code libvips42t64.list} or {@code libvips42:arm64.list}. */
  private boolean isListed(String name) {
    if (!Files.isDirectory(packages)) {
      return false;
    }
    try (DirectoryStream<Path> lists =
        Files.newDirectoryStream(packages, name + "{,t64,:*,t64:*}.list")) {
      return lists.iterator().hasNext();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** A decoder that began before the library came knows nothing of it; the next one does. */
  private boolean decodersHave(String name) throws InterruptedException {
    try {
      if (decoders.pids().isEmpty()) {
        decoders.introduce();
      }
    } catch (IOException none) {
      return false;
    }
    return decoders.summary().missing().stream()
        .noneMatch(missing -> missing.debianPackage().equals(name));
  }
}
