package org.photofactory.decoder.route;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * In which order ways are tried, format by format. This is the whole truth about it: workers,
 * {@code doctor} and the status page all read it here. Immutable.
 */
public final class RouteTable {

  private static final String JPEG_LOADER = "jpegload_buffer";

  private static final List<Route> USUAL =
      List.of(
          vips(Format.JPEG, Ability.VIPS_VECTORS, JPEG_LOADER),
          java(Format.JPEG),
          vips(Format.JPEG, Ability.VIPS_JPEG, JPEG_LOADER),
          new Route(Format.JPEG, Means.TURBOJPEG, Ability.TURBOJPEG, ""),
          vips(Format.PNG, Ability.VIPS_PNG, "pngload_buffer"),
          java(Format.PNG),
          vips(Format.GIF, Ability.VIPS_GIF, "gifload_buffer"),
          java(Format.GIF),
          vips(Format.WEBP, Ability.VIPS_WEBP, "webpload_buffer"),
          java(Format.WEBP),
          vips(Format.TIFF, Ability.VIPS_TIFF, "tiffload_buffer"),
          java(Format.TIFF),
          vips(Format.BMP, Ability.VIPS_MAGICK, "magickload_buffer"),
          java(Format.BMP),
          new Route(Format.HEIC, Means.LIBDE265, Ability.DE265_HEIC, ""),
          vips(Format.HEIC, Ability.VIPS_HEIC, "heifload_buffer"),
          vips(Format.AVIF, Ability.VIPS_AVIF, "heifload_buffer"),
          vips(Format.JXL, Ability.VIPS_JXL, "jxlload_buffer"),
          vips(Format.JP2, Ability.VIPS_JP2, "jp2kload_buffer"),
          vips(Format.PSD, Ability.VIPS_MAGICK, "magickload_buffer"),
          vips(Format.SVG, Ability.VIPS_SVG, "svgload_buffer"));

  private final List<Route> routes;

  private RouteTable(List<Route> routes) {
    this.routes = routes;
  }

  /** The table of this machine. */
  public static RouteTable of(JpegWay jpeg) {
    Predicate<Route> first = first(jpeg.on(System.getProperty("os.arch")));
    Stream<Route> others = USUAL.stream().filter(first.negate());
    return new RouteTable(Stream.concat(USUAL.stream().filter(first), others).toList());
  }

  private static Predicate<Route> first(JpegWay jpeg) {
    return switch (jpeg) {
      case AUTO -> _ -> false;
      case LIBVIPS -> route -> route.ability() == Ability.VIPS_JPEG;
      case TURBOJPEG -> route -> route.means() == Means.TURBOJPEG;
      case JAVA -> route -> route.format() == Format.JPEG && route.means() == Means.JAVA;
    };
  }

  /** The ways of a format, best first. */
  public List<Route> of(Format format) {
    return routes.stream().filter(route -> route.format() == format).toList();
  }

  private static Route vips(Format format, Ability ability, String operation) {
    return new Route(format, Means.LIBVIPS, ability, operation);
  }

  private static Route java(Format format) {
    return new Route(format, Means.JAVA, Ability.JAVA, "");
  }
}
