package org.photofactory.kernel.ledger.sidecars;

import java.time.LocalDateTime;
import org.photofactory.kernel.ledger.stacks.FileTitle;
import org.photofactory.spi.media.MediaKind;

/**
 * A file of a stack.
 *
 * @param id ledger id
 * @param name what it is called
 * @param nature what it is
 * @param facts what was found in it
 * @param standing where it stands
 */
record StackedFile(long id, String name, Nature nature, Facts facts, Standing standing) {

  /**
   * What it is.
   *
   * @param mime by content, which tells the formats of sidecars apart
   */
  record Nature(MediaKind kind, String mime) {}

  /**
   * Where it stands.
   *
   * @param owner whose it is
   * @param cover of its stack; itself when it stands on its own
   * @param besides true while a sidecar is known to tell of it
   * @param filedAt where it would stand in the timeline without sidecars and edits
   */
  record Standing(long owner, long cover, boolean besides, LocalDateTime filedAt) {}

  private static final String XMP = "application/rdf+xml";
  private static final String TAKEOUT = "application/json";

  boolean isSidecar() {
    return nature.kind() == MediaKind.SIDECAR;
  }

  /** True for XMP, which people and their programs write to be believed. */
  boolean isXmp() {
    return isSidecar() && nature.mime().equals(XMP);
  }

  /** True for a format that tells facts; AAE files tell only that there is an edit. */
  boolean speaks() {
    return isXmp() || isSidecar() && nature.mime().equals(TAKEOUT);
  }

  /** The one that came later. */
  StackedFile newer(StackedFile other) {
    return id > other.id ? this : other;
  }

  FileTitle title() {
    return FileTitle.of(name);
  }

  /** Where it stands in the timeline by its own word. */
  LocalDateTime ownTime() {
    return facts.time() == null ? standing.filedAt() : facts.time().local();
  }
}
