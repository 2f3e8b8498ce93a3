package org.photofactory.plugins.thumbnail.read;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.photofactory.plugins.thumbnail.pixels.Size;
import org.photofactory.plugins.thumbnail.pixels.Turn;

/** A picture file whose header has been read and whose pixels have not. */
public interface Picture {

  /** Width and height as stored. */
  Size size();

  /** How to turn it to stand upright. */
  Turn turn();

  /**
   * Decodes it once.
   *
   * @param target the size wanted, as stored; not larger than {@link #size}
   * @param cancelled asked often while decoding
   * @throws IOException when the file is broken or the disk cannot be read
   * @throws CancelledException when {@code cancelled} became true
   */
  Decoded decode(Size target, BooleanSupplier cancelled) throws IOException, BrokenPictureException;
}
