package org.photofactory.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Frame;

/** Pictures out of films that a stage under test has stored. Thread-safe. */
final class KeptFrames {

  private final Path folder;
  private final Map<Long, List<Frame>> frames = new ConcurrentHashMap<>();

  KeptFrames(Path folder) {
    this.folder = folder;
  }

  /** Those of a film, by time. */
  List<Frame> of(Asset asset) {
    return frames.getOrDefault(asset.id(), List.of());
  }

  /** Keeps copies in place of those that a film had. */
  void store(Asset asset, List<Frame> taken) throws IOException {
    Path place = Files.createDirectories(folder.resolve(asset.sha256()));
    List<Frame> kept = new ArrayList<>();
    for (Frame frame : taken) {
      Path file = place.resolve(frame.at().toMillis() + ".jpg");
      Files.copy(frame.file(), file, StandardCopyOption.REPLACE_EXISTING);
      kept.add(new Frame(frame.at(), file));
    }
    kept.sort(Comparator.comparing(Frame::at));
    frames.put(asset.id(), List.copyOf(kept));
  }
}
