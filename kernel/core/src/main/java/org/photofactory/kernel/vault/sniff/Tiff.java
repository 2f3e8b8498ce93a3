package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.Optional;

/** TIFF and the RAW formats that look like it. */
final class Tiff implements Family {

  private static final int SHORTEST = 16;
  private static final int PLAIN = 42;
  private static final int BIG = 43;
  private static final int PANASONIC = 0x55;
  private static final int OLYMPUS = 0x4F52;
  private static final int OLYMPUS_S = 0x5352;

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) throws IOException {
    boolean little = view.has(0, "II");
    if (!little && !view.has(0, "MM")) {
      return Optional.empty();
    }
    if (view.has(6, "HEAPCCDR")) {
      return Optional.of(Sniffed.raw("x-canon-crw"));
    }
    Sniffed known =
        switch (view.u16(2, little)) {
          case PLAIN -> plain(view, little, name);
          case BIG -> Sniffed.image("tiff");
          case PANASONIC -> Sniffed.raw("x-panasonic-rw2");
          case OLYMPUS, OLYMPUS_S -> Sniffed.raw("x-olympus-orf");
          default -> null;
        };
    boolean shortened = known != null && view.size() < SHORTEST;
    return Optional.ofNullable(shortened ? headless(view) : known);
  }

  private static Sniffed plain(FileView view, boolean little, String name) throws IOException {
    if (view.has(8, "CR\u0002")) {
      return Sniffed.raw("x-canon-cr2");
    }
    if (view.has(8, "IIII")) {
      return Sniffed.raw("x-phaseone-iiq");
    }
    TiffTags tags = TiffTags.read(view, little);
    if (tags.directories() == 0) {
      return headless(view);
    }
    return RawMakers.mime(tags, name).map(Sniffed::raw).orElseGet(() -> Sniffed.image("tiff"));
  }

  private static Sniffed headless(FileView view) {
    return Sniffed.truncated("a TIFF picture", view.size());
  }
}
