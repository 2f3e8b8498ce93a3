package org.photofactory.plugins.video.playback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    Optional<Path> folder = folder(sha256);
    if (folder.isEmpty()) {
      return List.of();
    }
    List<Variant> playable = new ArrayList<>();
    for (Variant variant : Variant.in(folder.get())) {
      if (!variant.pieces().isEmpty()) {
        playable.add(variant);
      }
    }
    return playable;
  }

  /** Folder of a film's variants within the folder of all that is derived of it. */
  static final String HLS = "hls";

  /**
   * Notes how much there is of a film now, and makes room: of the others, what nobody has played
   * for longest goes.
   *
   * @param film folder of its variants
   * @param most bytes in all
   */
  void note(String sha256, Path film, long most) throws IOException {
    preparations.note(sha256, bytes(film));
    List<Kept> kept = preparations.kept();
    forgetGone(kept, film);
    long total = kept.stream().filter(this::isThere).mapToLong(Kept::bytes).sum();
    for (Kept one : kept) {
      if (total > most && !one.sha256().equals(sha256) && isThere(one)) {
        LOG.info("What was prepared of {} goes, to make room", one.sha256());
        remove(one.sha256());
        preparations.forget(one.sha256());
        total -= one.bytes();
      }
    }
  }

  /** Of originals that are gone for ever, pieces went with them; or the disk has just gone. */
  private void forgetGone(List<Kept> kept, Path film) {
    List<Kept> gone = kept.stream().filter(one -> !isThere(one)).toList();
    if (Files.isDirectory(film)) {
      gone.forEach(one -> preparations.forget(one.sha256()));
    }
  }

  private boolean isThere(Kept one) {
    return folder(one.sha256()).isPresent();
  }

  /** Where the variants of a film are, if there are any. */
  private Optional<Path> folder(String sha256) {
    return folders.find(sha256).map(found -> found.resolve(HLS)).filter(Files::isDirectory);
  }

  /** Only the pieces; other things that were derived stay. */
  private void remove(String sha256) throws IOException {
    Optional<Path> folder = folder(sha256);
    if (folder.isPresent()) {
      try (Stream<Path> files = Files.walk(folder.get())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
