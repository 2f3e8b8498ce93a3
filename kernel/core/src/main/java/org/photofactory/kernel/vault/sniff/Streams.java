package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.Optional;

/** Matroska, Ogg, ASF and MPEG transport streams. */
final class Streams implements Family {

  private static final String ASF = "0&\u00B2u\u008Ef\u00CF\u0011";

  /** Stream type "video" in an ASF header (ASF specification 10.4). */
  private static final String ASF_VIDEO =
      "\u00C0\u00EF\u0019\u00BCM[\u00CF\u0011\u00A8\u00FD\0\u0080_\\D+";

  private static final int PACKET = 188;
  private static final int TIMED_PACKET = 192;

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) throws IOException {
    if (view.has(0, "\u001AE\u00DF\u00A3")) {
      return Optional.of(matroska(view));
    }
    if (view.has(0, "OggS")) {
      return Optional.of(ogg(view));
    }
    if (view.has(0, ASF)) {
      boolean film = view.headLatin().contains(ASF_VIDEO);
      return Optional.of(film ? Sniffed.video("x-ms-wmv") : Sniffed.audio("x-ms-wma"));
    }
    return transport(view) ? Optional.of(Sniffed.video("m2ts")) : Optional.empty();
  }

  private static Sniffed matroska(FileView view) throws IOException {
    String head = view.latin(0, 128);
    if (head.contains("webm")) {
      return Sniffed.video("webm");
    }
    return head.contains("matroska")
        ? Sniffed.video("x-matroska")
        : Sniffed.truncated("a Matroska film", view.size());
  }

  private static Sniffed ogg(FileView view) throws IOException {
    String head = view.latin(0, 512);
    return head.contains("theora") ? Sniffed.video("ogg") : Sniffed.audio("ogg");
  }

  /** The sync byte returns every packet; timed packets (AVCHD) have four bytes before it. */
  private static boolean transport(FileView view) throws IOException {
    return synced(view, 0, PACKET) || synced(view, 4, TIMED_PACKET);
  }

  private static boolean synced(FileView view, int first, int step) throws IOException {
    for (int packet = 0; packet < 4; packet++) {
      if (view.u8(first + (long) packet * step) != 0x47) {
        return false;
      }
    }
    return true;
  }
}
