package org.photofactory.plugins.metadata.time;

import org.photofactory.spi.media.CaptureTime.Confidence;

/**
 * Where a capture time can come from, the most trustworthy first: what the camera wrote as the time
 * of capture, then what software wrote, what the container or the satellites say, and at last what
 * the file system tells.
 */
public enum TimeSource {
  /** EXIF DateTimeOriginal. */
  EXIF_ORIGINAL("exif:DateTimeOriginal", Confidence.CERTAIN),
  /**
   * The QuickTime metadata key {@code com.apple.quicktime.creationdate}: local time with offset.
   */
  QUICKTIME_CREATION_DATE("quicktime:CreationDate", Confidence.CERTAIN),
  /** The description in XML of Sony's films: local time with offset. */
  SONY_CREATION_DATE("sony:CreationDate", Confidence.CERTAIN),
  /** The {@code IDIT} chunk of an AVI file. */
  RIFF_ORIGINAL("riff:DateTimeOriginal", Confidence.CERTAIN),
  /** The camera maker's own structure where there is no EXIF: CIFF, X3F, AVCHD. */
  MAKER_ORIGINAL("maker:DateTimeOriginal", Confidence.CERTAIN),
  /** ExifTool's DateTimeOriginal of a format that only it reads. */
  EXIFTOOL_ORIGINAL("exiftool:DateTimeOriginal", Confidence.CERTAIN),
  /** EXIF DateTimeDigitized, which ExifTool calls CreateDate. */
  EXIF_DIGITIZED("exif:DateTimeDigitized", Confidence.LIKELY),
  /** XMP exif:DateTimeOriginal. */
  XMP_ORIGINAL("xmp:DateTimeOriginal", Confidence.CERTAIN),
  /** XMP photoshop:DateCreated. */
  XMP_DATE_CREATED("xmp:DateCreated", Confidence.LIKELY),
  /** XMP xmp:CreateDate. */
  XMP_CREATE_DATE("xmp:CreateDate", Confidence.LIKELY),
  /** IPTC Date Created and Time Created. */
  IPTC_DATE_CREATED("iptc:DateCreated", Confidence.LIKELY),
  /** The user data atom {@code ©day}. */
  QUICKTIME_DAY("quicktime:ContentCreateDate", Confidence.LIKELY),
  /** The movie header of MP4 and QuickTime: UTC by rule. */
  QUICKTIME_CREATE_DATE("quicktime:CreateDate", Confidence.LIKELY),
  /** Matroska's DateUTC. */
  MATROSKA_DATE("matroska:DateUTC", Confidence.LIKELY),
  /** The file properties of Windows media: UTC. */
  ASF_CREATION_DATE("asf:CreationDate", Confidence.LIKELY),
  /** The time of making that ffprobe finds where nothing else does. */
  FFPROBE_CREATED("ffprobe:creation_time", Confidence.LIKELY),
  /** ExifTool's CreateDate of a format that only it reads. */
  EXIFTOOL_CREATED("exiftool:CreateDate", Confidence.LIKELY),
  /** When Google believes that it was taken, as its Takeout says: UTC. */
  TAKEOUT_TAKEN("takeout:photoTakenTime", Confidence.LIKELY),
  /** Time of the GPS fix: UTC. */
  GPS_DATE_TIME("gps:DateTime", Confidence.LIKELY),
  /** EXIF DateTime: when the file was last changed. */
  EXIF_MODIFIED("exif:DateTime", Confidence.LIKELY),
  /** The text {@code Creation Time} of a PNG. */
  PNG_CREATION_TIME("png:CreationTime", Confidence.GUESSED),
  /** A time in the file's name. */
  FILE_NAME("file:name", Confidence.GUESSED),
  /** The chunk {@code tIME} of a PNG: when it was last changed, in UTC. */
  PNG_MODIFIED("png:ModifyDate", Confidence.GUESSED),
  /** The file's own time. */
  FILE_MODIFIED("file:modified", Confidence.GUESSED);

  private final String label;
  private final Confidence confidence;

  TimeSource(String label, Confidence confidence) {
    this.label = label;
    this.confidence = confidence;
  }

  /** How the ledger and the web app name it. */
  public String label() {
    return label;
  }

  /** How far a time from here is to be trusted. */
  public Confidence confidence() {
    return confidence;
  }
}
