package org.photofactory.kernel.edits;

/** What became of a person's word on a stack. */
public sealed interface StackResult {

  /** It is so; this is the cover, or was it. */
  record Done(long cover) implements StackResult {}

  /** The owner has no such asset outside the trash, or it is not in the stack. */
  record NotFound(long id) implements StackResult {}

  /** Nothing stands behind this asset. */
  record NoStack(long id) implements StackResult {}

  /** It cannot be said of these assets. */
  record Refused(String reason) implements StackResult {}
}
