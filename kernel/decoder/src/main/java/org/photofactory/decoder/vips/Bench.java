package org.photofactory.decoder.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.Gamut;
import org.photofactory.decoder.picture.ToneMap;

/** Where one picture is worked on: whatever is made here is let go when it is closed. */
final class Bench implements AutoCloseable {

  private static final int SEQUENTIAL = 1;
  private static final int INTERPRETATION_SRGB = 22;
  private static final int SUBSAMPLED = 1;
  private static final int FORMAT_UCHAR = 0;
  private static final int FORMAT_USHORT = 2;

  private final Vips vips;
  private final ImageFunctions images;
  private final Arena arena = Arena.ofConfined();
  private final Deque<Runnable> letGo = new ArrayDeque<>();

  Bench(Vips vips) {
    this.vips = vips;
    this.images = vips.images();
  }

  /** How strict a loader is. */
  enum Strictness {
    TAKE_WHAT_COMES(0),
    FAIL_ON_ERRORS(2);

    private final int level;

    Strictness(int level) {
      this.level = level;
    }
  }

  /** Opens a file in memory; only its header is read. The options are pairs of name and value. */
  Image load(String operation, MemorySegment file, Strictness strictness, Object... options)
      throws VipsException {
    MemorySegment blob = images.newBlob(file);
    letGo.push(() -> images.unrefArea(blob));
    return output(
        operation,
        List.of(blob),
        Stream.concat(
                Stream.of("access", SEQUENTIAL, "fail_on", strictness.level), Stream.of(options))
            .toArray());
  }

  /** Another size, exactly this. */
  Image resized(Image image, Extent extent) throws VipsException {
    double across = extent.width() / (double) image.extent().width();
    double down = extent.height() / (double) image.extent().height();
    return output("resize", List.of(image.pointer()), across, "vscale", down);
  }

  /** Converts the colours by the profile that the file carries. */
  Image converted(Image image, Gamut to) throws VipsException {
    return output("icc_transform", List.of(image.pointer()), profileName(to), "embedded", 1);
  }

  /** Converts the colours of an image in another gamut. */
  Image converted(Image image, Gamut from, Gamut to) throws VipsException {
    return output(
        "icc_transform",
        List.of(image.pointer()),
        profileName(to),
        "input_profile",
        profileName(from));
  }

  /** The profile of a gamut. */
  byte[] profile(Gamut gamut) throws VipsException {
    MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
    vips.call(arena, "profile_load", profileName(gamut), out);
    MemorySegment profile = out.get(ValueLayout.ADDRESS, 0);
    letGo.push(() -> images.unrefArea(profile));
    return images.content(arena, profile);
  }

  private static String profileName(Gamut gamut) {
    return switch (gamut) {
      case SRGB -> "srgb";
      case DISPLAY_P3 -> "p3";
    };
  }

  /** The same as on a usual screen. */
  Image mapped(Image image, ToneMap map) throws VipsException {
    Image wide = output("cast", List.of(coloured(image).pointer()), FORMAT_USHORT, "shift", 1);
    MemorySegment samples = computedSamples(wide);
    Extent extent = image.extent();
    short[] row = new short[extent.width() * 3];
    byte[] line = new byte[row.length];
    MemorySegment result = arena.allocate(extent.area() * 3);
    for (long at = 0; at < result.byteSize(); at += line.length) {
      MemorySegment.copy(samples, ValueLayout.JAVA_SHORT, at * 2, row, 0, row.length);
      map.map(row, line);
      MemorySegment.copy(line, 0, result, ValueLayout.JAVA_BYTE, at, line.length);
    }
    return ofSamples(result, extent, 3);
  }

  /** All samples of an image, where they stay until this is closed. */
  MemorySegment computedSamples(Image image) throws VipsException {
    MemorySegment samples = images.computedSamples(arena, image.pointer());
    if (samples.equals(MemorySegment.NULL)) {
      throw vips.failure("write_to_memory");
    }
    letGo.push(() -> images.free(samples));
    return samples;
  }

  /** Room for samples until this is closed. */
  MemorySegment room(long bytes) {
    return arena.allocate(bytes);
  }

  /** An image of so many bands of 8 bits whose samples stay where they are. */
  Image ofSamples(MemorySegment samples, Extent extent, int bands) {
    return kept(images.ofSamples(samples, extent.width(), extent.height(), bands));
  }

  /** Gives an image a block of metadata. */
  void set(Image image, String name, byte[] content) {
    images.setBlob(arena, image.pointer(), name, content);
  }

  /** Red, green and blue alone. */
  private Image coloured(Image image) throws VipsException {
    return images.bands(image.pointer()) == 3
        ? image
        : output("extract_band", List.of(image.pointer()), 0, "n", 3);
  }

  boolean hasAlpha(Image image) {
    return images.hasAlpha(image.pointer());
  }

  /** Three bands of 8 bits, on white where it is transparent. */
  Image plain(Image image) throws VipsException {
    Image coloured = output("colourspace", List.of(image.pointer()), INTERPRETATION_SRGB);
    Image opaque = images.hasAlpha(coloured.pointer()) ? onWhite(coloured) : coloured;
    return images.bands(opaque.pointer()) > 3 ? coloured(opaque) : opaque;
  }

  /** Whether samples are whole numbers of 8 or 16 bits, which {@link #mapped} takes. */
  boolean hasWholeSamples(Image image) {
    int format = images.format(image.pointer());
    return format == FORMAT_UCHAR || format == FORMAT_USHORT;
  }

  /** How many values a pixel has. */
  int bands(Image image) {
    return images.bands(image.pointer());
  }

  private Image onWhite(Image image) throws VipsException {
    MemorySegment white = images.newDoubles(arena, 255, 255, 255);
    letGo.push(() -> images.unrefArea(white));
    return output("flatten", List.of(image.pointer()), "background", white);
  }

  /** Turned and mirrored as an EXIF orientation asks for. */
  Image upright(Image image, int orientation) throws VipsException {
    int quarters = new int[] {0, 0, 0, 2, 2, 1, 1, 3, 3}[orientation];
    boolean mirrored = List.of(2, 4, 5, 7).contains(orientation);
    Image turned = quarters == 0 ? image : output("rot", List.of(image.pointer()), quarters);
    return mirrored ? output("flip", List.of(turned.pointer()), 0) : turned;
  }

  /** Computes it; from then on it can be used again and again. */
  Image computed(Image image) throws VipsException {
    MemorySegment result = images.inMemory(image.pointer());
    if (result.equals(MemorySegment.NULL)) {
      throw vips.failure("decode");
    }
    return kept(result);
  }

  /** Writes a JPEG file without metadata. */
  void save(Image image, Path file, int quality) throws VipsException {
    vips.call(
        arena,
        "jpegsave",
        image.pointer(),
        file.toString(),
        "Q",
        quality,
        "strip",
        1,
        "subsample_mode",
        SUBSAMPLED);
  }

  /** Red, green and blue of each pixel. */
  byte[] samples(Image image) throws VipsException {
    byte[] samples = images.samples(arena, image.pointer());
    if (samples.length == 0) {
      throw vips.failure("write_to_memory");
    }
    return samples;
  }

  /** A block of metadata; empty when there is none. */
  byte[] blob(Image image, String name) {
    return images.blob(arena, image.pointer(), name);
  }

  @Override
  public void close() {
    letGo.forEach(Runnable::run);
    arena.close();
  }

  /** Runs an operation whose arguments are inputs, the output, and others. */
  private Image output(String operation, List<MemorySegment> inputs, Object... others)
      throws VipsException {
    MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
    Stream<Object> first = Stream.concat(inputs.stream(), Stream.of(out));
    vips.call(arena, operation, Stream.concat(first, Stream.of(others)).toArray());
    return kept(out.get(ValueLayout.ADDRESS, 0));
  }

  private Image kept(MemorySegment pointer) {
    letGo.push(() -> images.unref(pointer));
    return new Image(
        pointer,
        new Extent(images.width(pointer), images.height(pointer)),
        images.orientation(pointer));
  }

  /**
   * An image of the library.
   *
   * @param pointer its object
   * @param extent its size
   * @param orientation what its metadata says; 1 when they say nothing
   */
  record Image(MemorySegment pointer, Extent extent, int orientation) {}
}
