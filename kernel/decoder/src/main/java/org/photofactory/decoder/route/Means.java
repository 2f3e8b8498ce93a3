package org.photofactory.decoder.route;

/** What decodes. */
public enum Means {
  /** libde265, in a worker; libheif opens its files, and libvips makes smaller what it gives. */
  LIBDE265("libde265"),
  /** libvips, in a worker. */
  LIBVIPS("libvips"),
  /** libturbojpeg, in a worker: the size that the cosine transform gives is the preview. */
  TURBOJPEG("libturbojpeg"),
  /** Java's own decoders, in the server. */
  JAVA("Java");

  private final String title;

  Means(String title) {
    this.title = title;
  }

  /** Its name, for people. */
  public String title() {
    return title;
  }
}
