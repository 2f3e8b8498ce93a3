package org.photofactory.plugins.video.playback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.plugins.video.hls.Variant;
import org.photofactory.plugins.video.playback.Preparations.Kept;
import org.photofactory.spi.storage.DerivedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pieces of all films, as many as there is room for. Thread-safe. */
final class Shelf {

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final DerivedFolders folders;
  private final Preparations preparations;

  Shelf(DerivedFolders folders, Preparations preparations) {
    this.folders = folders;
    this.preparations = preparations;
  }

  /** The variants of a film that can be played at least in part. */
  List<Variant> playable(String sha256) throws IOException {
    Path folder = folders.find(sha256).map(found -> found.resolve(HLS)).orElse(null);
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    List<Variant> playable = new ArrayList<>();
    for (Variant variant : Variant.in(folder)) {
      if (!variant.pieces().isEmpty()) {
        playable.add(variant);
      }
    }
    return playable;
  }

  /** Folder of a film's variants within the folder of all that is derived of it. */
  static final String HLS = "hls";

  /**
   * Makes room: what nobody has played for longest goes.
   *
   * @param most bytes in all
   * @param coming bytes that are just being added, of a film that stays
   */
  void tidy(long most, long coming, String staying) throws IOException {
    List<Kept> kept =
        preparations.kept().stream().filter(one -> !one.sha256().equals(staying)).toList();
    long total = coming + kept.stream().mapToLong(Kept::bytes).sum();
    for (Kept one : kept) {
      if (total <= most) {
        return;
      }
      LOG.info("What was prepared of {} goes, to make room", one.sha256());
      remove(one.sha256());
      preparations.forget(one.sha256());
      total -= one.bytes();
    }
  }

  /** Only the pieces; other things that were derived stay. */
  private void remove(String sha256) throws IOException {
    Path folder = folders.find(sha256).map(found -> found.resolve(HLS)).orElse(null);
    if (folder != null && Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** How much there is of a film. */
  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
