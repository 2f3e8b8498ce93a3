package org.photofactory.kernel.ledger.library;

import org.jspecify.annotations.Nullable;

/**
 * What keeps guests from an asset.
 *
 * @param behind its cover; null when it stands on its own
 * @param putAway it is hidden or archived itself
 * @param behindPutAway its cover is
 * @param trashed it lies in the trash
 */
public record Veil(
    long id, @Nullable Long behind, boolean putAway, boolean behindPutAway, boolean trashed) {

  /** True when guests may see it. */
  public boolean isOpen() {
    return !putAway && !behindPutAway && !trashed;
  }
}
