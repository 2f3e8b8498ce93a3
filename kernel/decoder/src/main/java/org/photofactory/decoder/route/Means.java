package org.photofactory.decoder.route;

/** What decodes. */
public enum Means {
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
