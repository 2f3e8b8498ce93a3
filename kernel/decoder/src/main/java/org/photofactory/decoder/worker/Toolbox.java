package org.photofactory.decoder.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.photofactory.decoder.heif.Heif;
import org.photofactory.decoder.heif.Heif.Codec;
import org.photofactory.decoder.hevc.Hevc;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.route.Ability;
import org.photofactory.decoder.route.Means;
import org.photofactory.decoder.turbojpeg.TurboDecoder;
import org.photofactory.decoder.turbojpeg.TurboJpeg;
import org.photofactory.decoder.vips.HeifDecoder;
import org.photofactory.decoder.vips.Vips;
import org.photofactory.decoder.vips.VipsDecoder;

/** The libraries of this machine, and what they say they can do. */
final class Toolbox {

  private static final Map<Ability, String> OPERATIONS =
      Map.of(
          Ability.VIPS_JPEG,
          "jpegload_buffer",
          Ability.VIPS_PNG,
          "pngload_buffer",
          Ability.VIPS_GIF,
          "gifload_buffer",
          Ability.VIPS_WEBP,
          "webpload_buffer",
          Ability.VIPS_TIFF,
          "tiffload_buffer",
          Ability.VIPS_JP2,
          "jp2kload_buffer",
          Ability.VIPS_JXL,
          "jxlload_buffer",
          Ability.VIPS_SVG,
          "svgload_buffer",
          Ability.VIPS_MAGICK,
          "magickload_buffer");

  private static final String HEIF_LOADER = "heifload_buffer";

  private final Map<Means, Decoder> decoders = new EnumMap<>(Means.class);
  private final Set<Ability> abilities = EnumSet.noneOf(Ability.class);
  private final List<String> versions = new ArrayList<>();
  private final Optional<Vips> vips = Vips.start();

  private final long memory;
  private final boolean fast;

  /**
   * Looks what is there.
   *
   * @param memory most bytes that this process may have
   * @param fast whether JPEG previews may be larger than asked for
   */
  Toolbox(long memory, boolean fast) {
    this.memory = memory;
    this.fast = fast;
    vips.ifPresent(this::add);
    TurboJpeg.find().ifPresent(this::add);
  }

  Set<Ability> abilities() {
    return abilities;
  }

  Optional<Decoder> decoder(Means means) {
    return Optional.ofNullable(decoders.get(means));
  }

  /** What is told to the server. */
  Answer.Hello hello() {
    return new Answer.Hello(abilities.stream().map(Ability::name).toList(), versions);
  }

  /** The last thing that the decoding thread does. */
  void endThread() {
    vips.ifPresent(Vips::endThread);
  }

  private void add(Vips library) {
    decoders.put(Means.LIBVIPS, new VipsDecoder(library, memory));
    versions.add("libvips " + library.version());
    OPERATIONS.forEach(
        (ability, operation) -> {
          if (library.knows(operation)) {
            abilities.add(ability);
          }
        });
    if (library.usesVectors()) {
      abilities.add(Ability.VIPS_VECTORS);
    }
    Heif.find().ifPresent(heif -> addHeif(library, heif));
  }

  /** libheif takes codecs from plugins: that it is there says nothing about them. */
  private void addHeif(Vips library, Heif heif) {
    versions.add("libheif " + heif.version());
    if (heif.decodes(Codec.HEVC)) {
      addIf(library.knows(HEIF_LOADER), Ability.VIPS_HEIC);
      Hevc.find().ifPresent(hevc -> addHevc(library, heif, hevc));
    }
    addIf(library.knows(HEIF_LOADER) && heif.decodes(Codec.AV1), Ability.VIPS_AVIF);
  }

  private void addHevc(Vips library, Heif heif, Hevc hevc) {
    decoders.put(Means.LIBDE265, new HeifDecoder(library, heif, hevc));
    versions.add("libde265 " + hevc.version());
    abilities.add(Ability.DE265_HEIC);
  }

  private void addIf(boolean there, Ability ability) {
    if (there) {
      abilities.add(ability);
    }
  }

  private void add(TurboJpeg library) {
    decoders.put(Means.TURBOJPEG, new TurboDecoder(library, fast));
    versions.add("libturbojpeg");
    abilities.add(Ability.TURBOJPEG);
  }
}
