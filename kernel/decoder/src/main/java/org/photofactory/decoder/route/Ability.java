package org.photofactory.decoder.route;

/**
 * A thing that a machine can or cannot do, and what to install so that it can. A library says
 * itself whether it can; nothing is taken for granted from its version.
 */
public enum Ability {
  TURBOJPEG("libturbojpeg0"),
  VIPS_JPEG("libvips42"),
  /** JPEG, by a libvips that uses the vectors of all processors, which it does from 8.15 on. */
  VIPS_VECTORS("libvips42"),
  VIPS_PNG("libvips42"),
  VIPS_GIF("libvips42"),
  VIPS_WEBP("libvips42"),
  VIPS_TIFF("libvips42"),
  VIPS_JP2("libvips42"),
  VIPS_JXL("libvips42"),
  VIPS_SVG("libvips42"),
  VIPS_MAGICK("libvips42"),
  /** HEIF with H.265 inside, plane by plane. */
  DE265_HEIC("libvips42"),
  /** HEIF with H.265 inside. */
  VIPS_HEIC("libvips42"),
  /** HEIF with AV1 inside. */
  VIPS_AVIF("libvips42"),
  JAVA("");

  private final String debianPackage;

  Ability(String debianPackage) {
    this.debianPackage = debianPackage;
  }

  /** The package of Debian that brings it, where libvips is not there at all. */
  public String debianPackage() {
    return debianPackage;
  }
}
