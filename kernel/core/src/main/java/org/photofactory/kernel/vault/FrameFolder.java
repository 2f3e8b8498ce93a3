package org.photofactory.kernel.vault;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.photofactory.spi.stage.Frame;

/**
 * The pictures out of one film, in files that are named by their time in milliseconds. No plugin
 * can be called as their folder is.
 *
 * @param place the folder of all that is derived from the film
 */
record FrameFolder(Path place) {

  private static final String NAME = "@frames";

  private static final int MOST_TRIES = 100;

  private static final Pattern FILE = Pattern.compile("([0-9]{10})\\.jpg");

  /** All of them, by time; none while they are being replaced. */
  List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
      for (Path file : files) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches() && Files.size(file) > 0) {
          frames.add(new Frame(Duration.ofMillis(Long.parseLong(name.group(1))), file));
        }
      }
    } catch (IOException | DirectoryIteratorException missing) {
      return List.of();
    }
    frames.sort(Comparator.comparing(Frame::at));
    return List.copyOf(frames);
  }

  /** Puts others in their place: all of them, or none. */
  void replace(List<Frame> frames) throws IOException {
    Path coming = Files.createDirectories(place.resolve(NAME + '.' + UUID.randomUUID()));
    try {
      for (Frame frame : frames) {
        Files.copy(frame.file(), coming.resolve(name(frame)), StandardCopyOption.REPLACE_EXISTING);
      }
      put(coming);
    } finally {
      Trees.remove(coming);
    }
  }

  /**
   * The same film of somebody else may get its frames just now, between the two steps, again and
   * again: the last ones stay.
   */
  private void put(Path coming) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        Trees.remove(folder());
        Files.move(coming, folder(), StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileSystemException taken) {
        if (tries == MOST_TRIES) {
          throw taken;
        }
      }
    }
  }

  private Path folder() {
    return place.resolve(NAME);
  }

  private static String name(Frame frame) {
    return String.format(Locale.ROOT, "%010d.jpg", frame.at().toMillis());
  }
}
