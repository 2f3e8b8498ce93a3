package org.photofactory.kernel.vault.intake;

/** What became of a copy of an original that was to take its place. */
public enum GivenBack {
  /** The original was missing or damaged, and is back. */
  RESTORED,
  /** It was there, or its asset has gone. */
  NOT_NEEDED,
  /** The copy has other bytes than the original had. */
  OTHER_BYTES
}
