package org.photofactory.decoder.turbojpeg;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.IccProfile;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.protocol.Answer.Tiny;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Route;

/**
 * Decodes JPEG by libturbojpeg into an eighth, a quarter, a half or the whole of its size,
 * whichever is large enough. In the fast mode that is the largest picture already, up to twice as
 * large as asked for, and the others are made of it: nothing else is so fast. Files in other
 * colours than sRGB or grey are for other libraries. Not thread-safe.
 */
public final class TurboDecoder implements Decoder {

  private static final int EIGHTHS = 8;

  private final TurboJpeg library;
  private final boolean fast;

  /**
   * @param fast whether the largest picture may be larger than asked for
   */
  public TurboDecoder(TurboJpeg library, boolean fast) {
    this.library = library;
    this.fast = fast;
  }

  @Override
  public Made decode(Job job, Route route) throws RefusedException {
    try (Arena arena = Arena.ofConfined()) {
      TurboJpeg.Header header = library.header(arena, job.bytes());
      job.checkSize(header.extent());
      JpegParts parts = JpegParts.of(job.bytes());
      if (!header.hasUsualColours()
          || parts.profile().length > 0 && !IccProfile.isSrgb(parts.profile())) {
        throw RefusedException.otherKind("other colours than sRGB");
      }
      int own = parts.orientation();
      int orientation = Math.max(1, own > 1 ? own : job.order().source().orientation());
      return decode(job, header.extent(), orientation, arena);
    }
  }

  private Made decode(Job job, Extent stored, int orientation, Arena arena)
      throws RefusedException {
    Extent shown = stored.upright(orientation);
    Extent wanted = shown.within(job.order().sizes().getFirst()).upright(orientation);
    Samples decoded = Samples.of(arena, scaled(stored, wanted));
    boolean damaged = library.decompress(job.bytes(), decoded.rgb(), decoded.extent());
    Samples fitting = fast ? decoded : decoded.scaledTo(wanted, arena);
    Samples large = fitting.upright(orientation, arena);
    List<Samples> pictures = new ArrayList<>(List.of(large));
    List<Made.File> files = new ArrayList<>();
    for (Order.Size size : job.order().sizes()) {
      Samples picture = files.isEmpty() ? large : smaller(pictures, size, arena);
      pictures.add(picture);
      files.add(saved(picture, size, job.order().folder()));
    }
    Samples tiny = pictures.getLast().scaledTo(pictures.getLast().extent().tiny(), arena);
    return new Made(
        job.order().number(),
        files,
        new Tiny(tiny.extent().width(), tiny.extent().height(), tiny.bytes()),
        shown.width(),
        shown.height(),
        damaged,
        "libturbojpeg");
  }

  /** The smallest size that the cosine transform gives and that is large enough. */
  private static Extent scaled(Extent stored, Extent wanted) {
    for (int count = 1; count < EIGHTHS; count++) {
      Extent extent = new Extent(eighths(stored.width(), count), eighths(stored.height(), count));
      if (extent.width() >= wanted.width() && extent.height() >= wanted.height()) {
        return extent;
      }
    }
    return stored;
  }

  private static int eighths(int edge, int count) {
    return (edge * count + EIGHTHS - 1) / EIGHTHS;
  }

  /** From the smallest picture that has twice the size, so that nothing gets soft. */
  private static Samples smaller(List<Samples> pictures, Order.Size size, Arena arena) {
    Extent extent = pictures.getFirst().extent().within(size);
    Samples source = pictures.getFirst();
    for (Samples picture : pictures) {
      if (picture.extent().shortEdge() >= 2 * extent.shortEdge()) {
        source = picture;
      }
    }
    return source.scaledTo(extent, arena);
  }

  private Made.File saved(Samples picture, Order.Size size, String folder) throws RefusedException {
    Path file = Path.of(folder, size.name() + ".jpg");
    try (Arena arena = Arena.ofConfined()) {
      byte[] jpeg = library.compress(arena, picture.rgb(), picture.extent(), size.quality());
      Files.write(file, jpeg);
    } catch (IOException unwritable) {
      throw RefusedException.disk(String.valueOf(unwritable.getMessage()));
    }
    return new Made.File(
        file.getFileName().toString(), picture.extent().width(), picture.extent().height());
  }
}
