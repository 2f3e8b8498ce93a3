package org.photofactory.decoder.vips;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.Gamut;
import org.photofactory.decoder.picture.JpegProfile;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.protocol.Answer.Tiny;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Means;
import org.photofactory.decoder.vips.Bench.Image;

/**
 * All that is made of one picture: its sizes as files, and the tiny one.
 *
 * @param gamut what its colours mean
 * @param means what has decoded it, for people
 */
record Prints(Order order, Bench bench, Gamut gamut, Means means) {

  /** Made from something at least this many times as large, so that nothing gets soft. */
  private static final int ENOUGH = 2;

  /**
   * @param large the picture as people will see it, in the largest size asked for
   * @param original its size
   * @param damaged whether a part of it could not be read
   */
  Made of(Image large, Extent original, boolean damaged) throws VipsException, RefusedException {
    List<Image> images = new ArrayList<>();
    List<Made.File> files = new ArrayList<>();
    for (Order.Size size : order.sizes()) {
      Extent extent = large.extent().within(size);
      Image image = scaled(images.isEmpty() ? large : source(images, extent), extent);
      images.add(image);
      files.add(saved(image, size));
    }
    Image last = images.getLast();
    Image tiny = inSrgb(scaled(last, last.extent().tiny()));
    return new Made(
        order.number(),
        files,
        new Tiny(tiny.extent().width(), tiny.extent().height(), bench.samples(tiny)),
        original.width(),
        original.height(),
        damaged,
        means.title());
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

  private Image scaled(Image image, Extent extent) throws VipsException {
    return extent.equals(image.extent()) ? image : bench.computed(bench.resized(image, extent));
  }

  private Image inSrgb(Image image) throws VipsException {
    return gamut == Gamut.SRGB ? image : bench.converted(image, gamut, Gamut.SRGB);
  }

  private Made.File saved(Image image, Order.Size size) throws RefusedException {
    String name = size.name() + ".jpg";
    Path file = Path.of(order.folder(), name);
    try {
      bench.save(image, file, size.quality());
      if (gamut != Gamut.SRGB) {
        JpegProfile.put(file, bench.profile(gamut));
      }
    } catch (VipsException | IOException unwritable) {
      throw RefusedException.disk(String.valueOf(unwritable.getMessage()));
    }
    return new Made.File(name, image.extent().width(), image.extent().height());
  }
}
