package org.photofactory.spi.media;

/** What a file is, told by its content and never by its name. */
public enum MediaKind {
  /** A picture in a format meant for showing: JPEG, HEIC, PNG, … */
  IMAGE,
  /** A camera's sensor data: CR2, NEF, DNG, … */
  RAW,
  /** Moving pictures, with or without sound. */
  VIDEO,
  /** Sound alone. */
  AUDIO,
  /** Facts about another file: an XMP file, a Takeout JSON. Kept, never shown in the gallery. */
  SIDECAR
}
