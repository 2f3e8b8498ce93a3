package org.photofactory.plugins.metadata.tags;

/**
 * Which part of a file facts come from, the most trustworthy first where several state the same.
 */
public enum Origin {
  /** The camera's own tags. */
  EXIF,
  /** Atoms and chunks of the container. */
  CONTAINER,
  /** Adobe's XML. */
  XMP,
  /** Press agencies' records. */
  IPTC,
  /** What only a program of the system could read. */
  PROGRAM
}
