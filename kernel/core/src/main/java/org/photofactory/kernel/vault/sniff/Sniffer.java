package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.vault.quarantine.QuarantineCode;

/**
 * Tells what a file is. Reads its first 64 KiB and, of TIFF-like files, a few directories.
 * Thread-safe.
 */
public final class Sniffer {

  private final List<Family> families =
      List.of(
          Signatures.media(),
          new IsoMedia(),
          new Tiff(),
          new Riff(),
          new Streams(),
          new MpegAudio(),
          Signatures.strangers(),
          new Text());

  /**
   * @param name the name a person gave it; only to tell apart RAW formats that share one container
   * @throws IOException when it cannot be read
   */
  public Sniffed sniff(Path file, String name) throws IOException {
    try (FileView view = FileView.open(file)) {
      if (view.size() == 0) {
        return new Sniffed.Unfit(QuarantineCode.EMPTY_FILE, "This file is empty: it has no bytes.");
      }
      for (Family family : families) {
        Optional<Sniffed> sniffed = family.sniff(view, name);
        if (sniffed.isPresent()) {
          return sniffed.get();
        }
      }
      return unknown(view);
    }
  }

  private static Sniffed unknown(FileView view) throws IOException {
    if (view.u16(0, false) == 0xFFD8) {
      return Sniffed.truncated("a JPEG picture", view.size());
    }
    boolean blank = view.headLatin().chars().allMatch(character -> character == 0);
    return Sniffed.stranger(
        blank
            ? "a file whose bytes are all zero, as an interrupted copy leaves it"
            : "something that Photo Factory does not know");
  }
}
