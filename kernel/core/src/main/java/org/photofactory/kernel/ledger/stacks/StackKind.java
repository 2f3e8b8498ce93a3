package org.photofactory.kernel.ledger.stacks;

/** Why a file stands behind another. Names are stored. */
public enum StackKind {
  /** The film of a photo. */
  LIVE,
  /** The RAW file of a picture. */
  RAW,
  /** Another shot of a burst. */
  BURST,
  /** What was edited. */
  EDIT,
  /** What is said about it in a file of its own. */
  SIDECAR,
  /** A person has put it there. */
  PERSON
}
