package org.photofactory.kernel.ledger.backups;

/**
 * A place in a list that tells first what is not well yet: of thousands that are, the few that are
 * lost must not be the last.
 *
 * @param well whether it is among those that are well again
 * @param assetId the last one that was seen there
 */
public record Bookmark(boolean well, long assetId) {

  /** The beginning. */
  public static final Bookmark START = new Bookmark(false, 0);
}
