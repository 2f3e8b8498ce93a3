package org.photofactory.decoder.vips;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.picture.ExifOrientation;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.HeifTurn;
import org.photofactory.decoder.picture.IccProfile;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.protocol.Answer.Tiny;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.Route;
import org.photofactory.decoder.vips.Bench.Image;
import org.photofactory.decoder.vips.Bench.Strictness;

/** Decodes by libvips: all sizes of one picture from one decoding. Not thread-safe. */
public final class VipsDecoder implements Decoder {

  /** Made from something at least this many times as large, so that nothing gets soft. */
  private static final int ENOUGH = 2;

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

  /** A file that breaks off is tried again, and then what there is of it is shown. */
  @Override
  public Made decode(Job job, Route route) throws RefusedException {
    Extent stored = extent(job, route);
    job.checkSize(stored);
    try {
      return decode(job, route, Strictness.FAIL_ON_ERRORS);
    } catch (VipsException broken) {
      return decodeDamaged(job, route, stored);
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
  private Made decodeDamaged(Job job, Route route, Extent stored) throws RefusedException {
    try {
      return decode(job, route, Strictness.TAKE_WHAT_COMES);
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

  private Made decode(Job job, Route route, Strictness strictness)
      throws VipsException, RefusedException {
    try (Bench bench = new Bench(vips)) {
      Image header = bench.load(route.operation(), job.bytes(), strictness);
      int orientation = orientation(job, bench, header);
      Extent shown = header.extent().upright(orientation);
      Extent first = shown.within(job.order().sizes().getFirst());
      Image loaded =
          bench.load(
              route.operation(),
              job.bytes(),
              strictness,
              shrinking(job.format(), header.extent(), first.upright(orientation)));
      Image large = first(bench, loaded, first.upright(orientation), orientation);
      boolean damaged = strictness == Strictness.TAKE_WHAT_COMES;
      return sizes(job, bench, new Shown(shown, large, damaged));
    }
  }

  /** The picture as people will see it, in the largest size asked for. */
  private record Shown(Extent original, Image large, boolean damaged) {}

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

  private static Image first(Bench bench, Image loaded, Extent target, int orientation)
      throws VipsException {
    Image opaque = bench.hasAlpha(loaded) ? bench.plain(loaded) : loaded;
    Image resized = bench.computed(bench.resized(opaque, target));
    Image coloured = inSrgb(bench, resized);
    return bench.computed(bench.upright(coloured, orientation));
  }

  /** A profile that cannot be used is left aside, as every viewer does. */
  private static Image inSrgb(Bench bench, Image image) throws VipsException {
    byte[] profile = bench.blob(image, "icc-profile-data");
    if (profile.length > 0 && !IccProfile.isSrgb(profile)) {
      try {
        return bench.computed(bench.plain(bench.converted(image)));
      } catch (VipsException unusable) {
        return bench.plain(image);
      }
    }
    return bench.plain(image);
  }

  private Made sizes(Job job, Bench bench, Shown shown) throws VipsException, RefusedException {
    Order order = job.order();
    List<Image> images = new ArrayList<>();
    List<Made.File> files = new ArrayList<>();
    for (Order.Size size : order.sizes()) {
      Extent extent = shown.large().extent().within(size);
      Image image =
          scaled(bench, images.isEmpty() ? shown.large() : source(images, extent), extent);
      images.add(image);
      files.add(saved(bench, image, size, order.folder()));
    }
    Image last = images.getLast();
    Image tiny = scaled(bench, last, last.extent().tiny());
    Tiny samples = new Tiny(tiny.extent().width(), tiny.extent().height(), bench.samples(tiny));
    Extent original = shown.original();
    return new Answer.Made(
        order.number(),
        files,
        samples,
        original.width(),
        original.height(),
        shown.damaged(),
        "libvips");
  }

  /** The smallest that is large enough. */
  private static Image source(List<Image> images, Extent target) {
    Image source = images.getFirst();
    for (Image image : images) {
      if (image.extent().shortEdge() >= target.shortEdge() * ENOUGH) {
        source = image;
      }
    }
    return source;
  }

  private static Image scaled(Bench bench, Image image, Extent extent) throws VipsException {
    return extent.equals(image.extent()) ? image : bench.computed(bench.resized(image, extent));
  }

  private static Made.File saved(Bench bench, Image image, Order.Size size, String folder)
      throws RefusedException {
    String name = size.name() + ".jpg";
    try {
      bench.save(image, Path.of(folder, name), size.quality());
    } catch (VipsException unwritable) {
      throw RefusedException.disk(unwritable.getMessage());
    }
    return new Made.File(name, image.extent().width(), image.extent().height());
  }

  /**
   * How to turn it. The library turns HEIC and AVIF as their container says and then forgets what
   * EXIF says; JPEG XL it turns always.
   */
  private static int orientation(Job job, Bench bench, Image header) {
    int given = job.order().source().orientation();
    int own =
        switch (job.format()) {
          case HEIC, AVIF -> ofHeif(job.bytes(), bench, header);
          case JXL -> 1;
          default -> header.orientation();
        };
    return own <= 1 && given > 0 && job.format() != Format.JXL ? given : Math.max(1, own);
  }

  private static int ofHeif(MemorySegment bytes, Bench bench, Image header) {
    ByteBuffer file = bytes.asSlice(0, Math.min(bytes.byteSize(), 16 << 20)).asByteBuffer();
    return HeifTurn.inContainer(file) ? 1 : ExifOrientation.of(bench.blob(header, "exif-data"));
  }
}
