package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.Optional;

/** Chunked containers of the nineties: WebP, AVI, WAV, AIFF, BMP. */
final class Riff implements Family {

  private static final int SHORTEST = 20;
  private static final int SHORTEST_BITMAP = 26;

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) throws IOException {
    if (view.has(0, "BM")) {
      return bitmap(view);
    }
    boolean riff = view.has(0, "RIFF") || view.has(0, "RF64");
    if (!riff && !view.has(0, "FORM")) {
      return Optional.empty();
    }
    if (view.size() < SHORTEST) {
      return Optional.of(Sniffed.truncated("a picture, film or sound", view.size()));
    }
    return Optional.ofNullable(
        switch (view.latin(8, 4)) {
          case "WEBP" -> Sniffed.image("webp");
          case "AVI ", "AVIX" -> Sniffed.video("x-msvideo");
          case "WAVE" -> Sniffed.audio("x-wav");
          case "AIFF", "AIFC" -> Sniffed.audio("x-aiff");
          default -> null;
        });
  }

  /**
   * Two letters are little: the reserved words must be zero and the header must have a known
   * length.
   */
  private static Optional<Sniffed> bitmap(FileView view) throws IOException {
    long headerLength = view.u32(14, true);
    boolean plausible = view.u32(6, true) == 0 && headerLength >= 12 && headerLength <= 124;
    if (view.size() >= SHORTEST_BITMAP && plausible) {
      return Optional.of(Sniffed.image("bmp"));
    }
    return Optional.empty();
  }
}
