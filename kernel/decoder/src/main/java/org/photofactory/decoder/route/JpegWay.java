package org.photofactory.decoder.route;

import java.util.Locale;

/** Which way JPEG files go first, since there are several good ones. */
public enum JpegWay {
  /** What is fastest here: libturbojpeg on ARM, libvips from 8.15 on, else Java. */
  AUTO,
  /** libvips, whatever its version. */
  LIBVIPS,
  /** libturbojpeg: previews up to twice as large as they need be. */
  TURBOJPEG,
  /** Java, in the server. */
  JAVA;

  /** What AUTO means on a processor, as Java names it. */
  JpegWay on(String architecture) {
    String name = architecture.toLowerCase(Locale.ROOT);
    boolean arm = name.startsWith("arm") || name.equals("aarch64");
    return this == AUTO && arm ? TURBOJPEG : this;
  }
}
