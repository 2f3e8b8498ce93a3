package org.photofactory.decoder.vips;

import java.util.Optional;
import org.photofactory.decoder.picture.ExifOrientation;
import org.photofactory.decoder.picture.HeifProperties;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.PngSignal;
import org.photofactory.decoder.picture.Signal;
import org.photofactory.decoder.vips.Bench.Image;

/**
 * What a file says of its picture that libvips does not tell, or only where it reads it.
 *
 * @param whole false where data lie beyond the end of the file
 * @param turned whether the container turns it
 * @param signal what its samples mean
 */
record Told(boolean whole, boolean turned, Optional<Signal> signal) {

  /** Looks through the file of a job. */
  static Told of(Job job) {
    return switch (job.format()) {
      case HEIC, AVIF -> of(HeifProperties.of(job.file()));
      case PNG -> new Told(true, false, PngSignal.of(job.file()));
      default -> new Told(true, false, Optional.empty());
    };
  }

  private static Told of(HeifProperties heif) {
    return new Told(heif.whole(), heif.turned(), heif.signal());
  }

  /**
   * How to turn it. The library turns HEIC and AVIF as their container says and then forgets what
   * EXIF says; JPEG XL it turns always.
   */
  int orientation(Job job, Bench bench, Image header) {
    return switch (job.format()) {
      case HEIC, AVIF ->
          job.orientation(turned ? 1 : ExifOrientation.of(bench.blob(header, "exif-data")));
      case JXL -> 1;
      default -> job.orientation(header.orientation());
    };
  }
}
