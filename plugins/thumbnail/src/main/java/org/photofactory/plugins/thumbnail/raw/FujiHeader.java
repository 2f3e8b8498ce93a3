package org.photofactory.plugins.thumbnail.raw;

import java.io.IOException;
import org.photofactory.plugins.thumbnail.read.Bytes;

/** Fujifilm's RAF: a fixed header tells where the camera's own JPEG lies, with all its tags. */
final class FujiHeader {

  private static final int JPEG = 84;

  private FujiHeader() {}

  static void walk(Bytes file, Finds finds) throws IOException {
    Numbers place = Numbers.big(file.at(JPEG, 8));
    finds.picture(place.u32(0), place.u32(4));
  }
}
