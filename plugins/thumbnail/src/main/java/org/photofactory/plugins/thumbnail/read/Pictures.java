package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/** Opens picture files. Thread-safe. */
public final class Pictures {

  private final Codecs codecs;

  public Pictures(Codecs codecs) {
    this.codecs = codecs;
  }

  /**
   * Reads a file's header.
   *
   * @throws IOException when it is broken or the disk cannot be read; {@link Bytes#failure} tells
   * @throws NoDecoderException when nothing here decodes this kind of the format
   */
  public Picture open(Bytes bytes, Format format, MemoryLimit memory)
      throws IOException, NoDecoderException {
    return switch (format) {
      case JPEG -> openJpeg(bytes, memory);
      case PNG -> whole(bytes, PngChunks.read(bytes), format, memory);
      case WEBP -> whole(bytes, Container.ofWebp(bytes), format, memory);
      case TIFF -> whole(bytes, Container.plain(ExifOrientation.of(bytes::upTo)), format, memory);
      case GIF, BMP -> whole(bytes, Container.plain(Turn.NONE), format, memory);
    };
  }

  private Picture openJpeg(Bytes bytes, MemoryLimit memory) throws IOException, NoDecoderException {
    JpegHeader header = JpegHeader.read(bytes);
    if (header.frame().exotic()) {
      throw new NoDecoderException(header.frame().toString());
    }
    return header.frame().ordinary()
        ? new JpegPicture(bytes, header, codecs, memory)
        : whole(bytes, Container.plain(header.turn()), Format.JPEG, memory);
  }

  private Picture whole(Bytes bytes, Container container, Format format, MemoryLimit memory)
      throws IOException {
    return new WholePicture(bytes, container, format, codecs, memory);
  }
}
