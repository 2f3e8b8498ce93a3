package org.photofactory.spi.intake;

/** What became of a candidate. */
public sealed interface Offer {

  /** It is a new asset now. */
  record Accepted(long assetId, String sha256) implements Offer {}

  /** The library has these bytes already. */
  record Duplicate(long assetId, String sha256) implements Offer {}

  /**
   * It can be no asset; its bytes are kept in quarantine.
   *
   * @param code stable upper-case code, for example {@code EMPTY_FILE}
   * @param message a sentence for people
   */
  record Quarantined(long quarantineId, String code, String message) implements Offer {}
}
