package org.photofactory.kernel.ledger.drops;

import java.util.UUID;

/**
 * What a dropped file holds.
 *
 * @param bytes how many there are
 * @param sha256 their hash, in lower-case hex
 * @param place where they are
 */
public record Content(long bytes, String sha256, Place place) {

  /** Where the bytes of a dropped file are. */
  public sealed interface Place {

    /** In the drop folder, in a file that is named by a number. */
    record Waiting(UUID file) implements Place {}

    /** In the vault. */
    record InVault(long assetId) implements Place {}

    /** In quarantine. */
    record InQuarantine(long quarantineId) implements Place {}

    /** Nowhere any more: litter, or an asset that was deleted for ever. */
    record Nowhere() implements Place {}
  }

  /** The same bytes at another place. */
  public Content at(Place other) {
    return new Content(bytes, sha256, other);
  }
}
