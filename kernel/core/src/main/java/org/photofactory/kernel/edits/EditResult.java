package org.photofactory.kernel.edits;

/** What became of an edit of one asset. */
public sealed interface EditResult {

  /** It is said; this edition tells it. */
  record Changed(int edition) implements EditResult {}

  /** It was said before. */
  record Unchanged(int edition) implements EditResult {}

  /** The owner has no such asset outside the trash. */
  record NotFound() implements EditResult {}

  /** Somebody has edited the asset since; this is its edition now. */
  record Outdated(int edition) implements EditResult {}

  /** It cannot be said of this asset. */
  record Refused(EditRefusedException reason) implements EditResult {}
}
