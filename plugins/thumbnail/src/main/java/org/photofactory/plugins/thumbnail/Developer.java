package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.photofactory.plugins.thumbnail.pixels.Pixels;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.read.BrokenPictureException;
import org.photofactory.plugins.thumbnail.read.Codecs;
import org.photofactory.plugins.thumbnail.read.Decoded;
import org.photofactory.plugins.thumbnail.read.Format;
import org.photofactory.plugins.thumbnail.read.MemoryLimit;
import org.photofactory.plugins.thumbnail.read.NoDecoderException;
import org.photofactory.plugins.thumbnail.read.Picture;
import org.photofactory.plugins.thumbnail.read.Pictures;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.StageContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a file to an upright picture at preview size, within the limits of the settings.
 * Thread-safe.
 */
final class Developer {

  private static final Logger LOG = LoggerFactory.getLogger(Developer.class);
  private static final long MEGAPIXEL = 1_000_000;

  private final Pictures pictures;
  private final Lock large = new ReentrantLock(true);

  Developer(Codecs codecs) {
    pictures = new Pictures(codecs);
  }

  /**
   * Decodes a file.
   *
   * @return the preview, upright, YCbCr of sRGB
   * @throws IOException when the file is broken or the disk cannot be read
   */
  Gallery.Negative preview(Asset asset, Source source, Format format, StageContext context)
      throws IOException, BrokenPictureException, NoDecoderException {
    MemoryLimit memory =
        MemoryLimit.ofMegabytes(context.settings().integer("max-decode-megabytes"), large);
    Picture picture = pictures.open(source.bytes(), format, memory);
    checkSize(picture.size(), context.settings().integer("max-megapixels"));
    Size target = Recipe.PREVIEW.fit(picture.size());
    Decoded decoded = picture.decode(target, context::cancelled);
    if (decoded.damage() != null) {
      LOG.debug("Asset {} is damaged and shown in part: {}", asset.id(), decoded.damage());
    }
    Pixels upright = source.upright(picture).turned(decoded.ycc());
    return new Gallery.Negative(upright, decoded.damage() != null);
  }

  private static void checkSize(Size size, int limit) throws BrokenPictureException {
    if (size.area() > limit * MEGAPIXEL) {
      throw BrokenPictureException.tooLarge(Sentences.tooLarge(size.area() / MEGAPIXEL, limit));
    }
  }
}
