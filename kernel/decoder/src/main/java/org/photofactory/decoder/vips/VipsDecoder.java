package org.photofactory.decoder.vips;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.lang.foreign.Arena;
import java.util.Optional;
import java.util.regex.Pattern;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.HeifDescriptions;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.picture.Signal;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.Route;
import org.photofactory.decoder.vips.Bench.Image;
import org.photofactory.decoder.vips.Bench.Strictness;
import org.photofactory.decoder.vips.Colours.Coloured;

/** Decodes by libvips: all sizes of one picture from one decoding. Not thread-safe. */
public final class VipsDecoder implements Decoder {

  /** What decoding takes at worst: samples of 16 bits, once as stored and once as colours. */
  private static final int BYTES_A_PIXEL = 12;

  private static final Pattern UNKNOWN_KIND =
      Pattern.compile("unsupported|not supported|not implemented", CASE_INSENSITIVE);

  private final Vips vips;
  private final long memory;

  /**
   * @param memory most bytes that this process may have
   */
  public VipsDecoder(Vips vips, long memory) {
    this.vips = vips;
    this.memory = memory;
  }

  /** What cannot be read as it is may be without what only describes it, or in small. */
  @Override
  public Made decode(Job job, Route route) throws RefusedException {
    try {
      return decodeAsIs(job, route);
    } catch (RefusedException refused) {
      if (!HeifDescriptions.areRefusedBy(refused.detail())) {
        return decodeEmbedded(job, route, refused);
      }
      try (Arena arena = Arena.ofConfined()) {
        return decodeAsIs(job.with(HeifDescriptions.removed(job.bytes(), arena)), route);
      }
    }
  }

  /** A file that breaks off is tried again, and then what there is of it is shown. */
  private Made decodeAsIs(Job job, Route route) throws RefusedException {
    Told told = Told.of(job);
    Extent stored = extent(job, route);
    job.checkSize(stored);
    try {
      return decode(job, route, told, told.whole() ? Reading.WHOLE : Reading.WHAT_THERE_IS);
    } catch (VipsException broken) {
      return decodeDamaged(job, route, told, stored);
    }
  }

  /** HEIC and AVIF files may hold a small copy of the picture. */
  private Made decodeEmbedded(Job job, Route route, RefusedException refused)
      throws RefusedException {
    boolean worthwhile =
        switch (refused.reason()) {
          case DAMAGED -> true;
          case NO_MEMORY -> job.order().limits().last();
          case NO_DECODER, TOO_LARGE, DISK -> false;
        };
    if (!worthwhile || job.format() != Format.HEIC && job.format() != Format.AVIF) {
      throw refused;
    }
    try {
      return decode(job, route, Told.of(job), Reading.SMALL_COPY);
    } catch (VipsException none) {
      throw refused;
    }
  }

  /** How a file is read. */
  private enum Reading {
    WHOLE(Strictness.FAIL_ON_ERRORS),
    WHAT_THERE_IS(Strictness.TAKE_WHAT_COMES),
    SMALL_COPY(Strictness.TAKE_WHAT_COMES, "thumbnail", 1);

    private final Strictness strictness;
    private final Object[] options;

    Reading(Strictness strictness, Object... options) {
      this.strictness = strictness;
      this.options = options;
    }
  }

  private Extent extent(Job job, Route route) throws RefusedException {
    try (Bench bench = new Bench(vips)) {
      return bench.load(route.operation(), job.bytes(), Strictness.TAKE_WHAT_COMES).extent();
    } catch (VipsException broken) {
      throw refused(broken.getMessage());
    }
  }

  /** Libraries say many things when they get no memory, so that is told by the size. */
  private Made decodeDamaged(Job job, Route route, Told told, Extent stored)
      throws RefusedException {
    try {
      return decode(job, route, told, Reading.WHAT_THERE_IS);
    } catch (VipsException broken) {
      String words = broken.getMessage();
      throw stored.area() * BYTES_A_PIXEL > memory / 2
          ? RefusedException.noMemory(words)
          : refused(words);
    }
  }

  /** A kind of the format that a library does not know is no damage. */
  private static RefusedException refused(String words) {
    return UNKNOWN_KIND.matcher(words).find()
        ? RefusedException.otherKind(words)
        : RefusedException.damaged(words);
  }

  private Made decode(Job job, Route route, Told told, Reading reading)
      throws VipsException, RefusedException {
    try (Bench bench = new Bench(vips)) {
      Image header = load(bench, job, route, reading, reading.options);
      int orientation = told.orientation(job, bench, header);
      Extent shown = header.extent().upright(orientation);
      Extent first = shown.within(job.order().sizes().getFirst());
      Extent stored = first.upright(orientation);
      Object[] options =
          reading == Reading.SMALL_COPY
              ? reading.options
              : shrinking(job.format(), header.extent(), stored);
      Colours colours = new Colours(bench, job.order().target().gamut());
      Optional<Signal> highRange = colours.highRange(header, told.signal());
      Image loaded = colours.opaque(load(bench, job, route, reading, options), highRange);
      Image resized = bench.computed(bench.resized(loaded, stored));
      Coloured coloured = colours.shown(resized, highRange);
      Image large = bench.computed(bench.upright(coloured.image(), orientation));
      boolean damaged = reading != Reading.WHOLE;
      return new Prints(job.order(), bench, coloured.gamut(), route.means())
          .of(large, shown, damaged);
    }
  }

  private static Image load(Bench bench, Job job, Route route, Reading reading, Object... options)
      throws VipsException {
    return bench.load(route.operation(), job.bytes(), reading.strictness, options);
  }

  /** What the loader is to leave out while it decodes; much cheaper than to make it small later. */
  private static Object[] shrinking(Format format, Extent stored, Extent target) {
    double factor =
        Math.min(
            stored.width() / (double) target.width(), stored.height() / (double) target.height());
    return switch (format) {
      case JPEG -> new Object[] {"shrink", Math.min(8, Integer.highestOneBit((int) factor))};
      case WEBP -> factor > 1 ? new Object[] {"scale", 1 / factor} : new Object[0];
      default -> new Object[0];
    };
  }
}
