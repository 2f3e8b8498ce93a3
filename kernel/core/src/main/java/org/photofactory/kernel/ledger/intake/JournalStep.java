package org.photofactory.kernel.ledger.intake;

/** How far the intake has got with one file. Names are stored. */
public enum JournalStep {
  /** The bytes are staged; they may or may not lie in the vault already. No row knows them. */
  PLACING,
  /**
   * The bytes lie in the vault and an asset row knows them; staging place and source may still have
   * to be cleared.
   */
  PLACED,
  /**
   * The bytes are to go into the quarantine folder; they may or may not lie there already. No row
   * knows them.
   */
  SETTING_ASIDE,
  /** The bytes lie in quarantine and a row knows them; the source may still have to be cleared. */
  SET_ASIDE
}
