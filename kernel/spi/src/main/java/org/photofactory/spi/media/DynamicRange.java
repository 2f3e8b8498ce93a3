package org.photofactory.spi.media;

/** How bright a film can shine. */
public enum DynamicRange {
  /** As ever. */
  SDR,
  /** Hybrid log-gamma: broadcast, and what iPhones film beneath Dolby Vision. */
  HLG,
  /** SMPTE ST 2084, as in HDR10. */
  PQ,
  /** With data of Dolby Vision, whatever lies beneath. */
  DOLBY_VISION
}
