package org.photofactory.decoder.vips;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.photofactory.decoder.heif.Heif;
import org.photofactory.decoder.heif.HeifException;
import org.photofactory.decoder.heif.HeifPicture;
import org.photofactory.decoder.hevc.Hevc;
import org.photofactory.decoder.hevc.HevcException;
import org.photofactory.decoder.hevc.Planes;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.picture.ExifOrientation;
import org.photofactory.decoder.picture.Extent;
import org.photofactory.decoder.picture.HeifDescriptions;
import org.photofactory.decoder.picture.HeifLayout;
import org.photofactory.decoder.picture.HeifProperties;
import org.photofactory.decoder.picture.IccProfile;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.picture.Signal;
import org.photofactory.decoder.protocol.Answer.Made;
import org.photofactory.decoder.route.Route;
import org.photofactory.decoder.vips.Bench.Image;
import org.photofactory.decoder.vips.Colours.Coloured;

/**
 * Decodes what phones make: HEIC of 8 bits in a usual range, without transparency. libheif would
 * make red, green and blue of the whole picture and turn it, as its versions before 1.18 do with
 * tiles whatever they are asked for; so it is asked for all but the samples, which come from
 * libde265, and are made smaller first. Everything else, broken files included, is left to the next
 * way. Not thread-safe.
 */
public final class HeifDecoder implements Decoder {

  private final Vips vips;
  private final Heif heif;
  private final Hevc hevc;

  /**
   * @param vips makes pictures smaller
   * @param heif knows what belongs to them
   * @param hevc decompresses them
   */
  public HeifDecoder(Vips vips, Heif heif, Hevc hevc) {
    this.vips = vips;
    this.heif = heif;
    this.hevc = hevc;
  }

  @Override
  public Made decode(Job job, Route route) throws RefusedException {
    HeifProperties told = HeifProperties.of(job.file());
    if (!told.whole() || told.layout().isEmpty() || isHigh(told.signal())) {
      throw RefusedException.otherKind("broken off, cropped, or of a high range");
    }
    try {
      return decodeReadable(job, route, told);
    } catch (HeifException | HevcException | VipsException failure) {
      throw RefusedException.otherKind(failure.getMessage());
    }
  }

  /** What cannot be read as it is may be without what only describes it. */
  private Made decodeReadable(Job job, Route route, HeifProperties told)
      throws HeifException, HevcException, VipsException, RefusedException {
    try {
      return decode(job, route, told);
    } catch (HeifException refused) {
      if (!HeifDescriptions.areRefusedBy(refused.getMessage())) {
        throw refused;
      }
      try (Arena arena = Arena.ofConfined()) {
        return decode(job.with(HeifDescriptions.removed(job.bytes(), arena)), route, told);
      }
    }
  }

  private Made decode(Job job, Route route, HeifProperties told)
      throws HeifException, HevcException, VipsException, RefusedException {
    try (Bench bench = new Bench(vips)) {
      Decoded decoded = decoded(job, told, bench);
      Colours colours = new Colours(bench, job.order().target().gamut());
      Coloured coloured = colours.shown(decoded.image, Optional.empty());
      Image large = bench.computed(bench.upright(coloured.image(), decoded.orientation));
      return new Prints(job.order(), bench, coloured.gamut(), route.means())
          .of(large, decoded.shown, false);
    }
  }

  /**
   * A decoded picture.
   *
   * @param image in the largest size asked for, as stored
   * @param orientation how to turn it
   * @param shown the size of the original, upright
   */
  private record Decoded(Image image, int orientation, Extent shown) {}

  /** All that libheif holds for it is let go with this. */
  private Decoded decoded(Job job, HeifProperties told, Bench bench)
      throws HeifException, HevcException, VipsException, RefusedException {
    HeifLayout layout = told.layout().orElseThrow();
    try (HeifPicture picture = heif.open(job.bytes());
        Arena room = Arena.ofShared()) {
      job.checkSize(picture.extent());
      job.checkSize(layout.extent().orElse(picture.extent()));
      byte[] profile = picture.profile();
      if (!picture.isUsual() || isHigh(IccProfile.signal(profile))) {
        throw RefusedException.otherKind("transparent, of more than 8 bits, or of a high range");
      }
      int own = told.turned() ? 1 : ExifOrientation.of(picture.exif());
      int orientation = layout.turn().then(job.orientation(own)).orientation();
      Planes planes = hevc.decode(job.bytes(), layout, room);
      Extent shown = planes.luma().extent().upright(orientation);
      Extent stored = shown.within(job.order().sizes().getFirst()).upright(orientation);
      Image image = new PlanarImages(bench).coloured(planes, stored);
      if (profile.length > 0) {
        bench.set(image, Colours.PROFILE, profile);
      }
      return new Decoded(image, orientation, shown);
    }
  }

  private static boolean isHigh(Optional<Signal> signal) {
    return signal.filter(Signal::isHighDynamicRange).isPresent();
  }
}
