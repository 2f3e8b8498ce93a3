package org.photofactory.plugins.metadata.tags;

import org.jspecify.annotations.Nullable;

/** The size of a picture as a packet beside it tells. */
final class XmpSize {

  private XmpSize() {}

  static void read(XmpPacket packet, Findings findings) {
    offer(packet, XmpPacket.TIFF, "ImageWidth", "ImageLength", findings);
    offer(packet, XmpPacket.EXIF, "PixelXDimension", "PixelYDimension", findings);
  }

  private static void offer(
      XmpPacket packet, String namespace, String width, String height, Findings findings) {
    findings.size(
        whole(packet.positive(namespace, width)), whole(packet.positive(namespace, height)));
  }

  private static long whole(@Nullable Double number) {
    return number == null ? 0 : number.longValue();
  }
}
