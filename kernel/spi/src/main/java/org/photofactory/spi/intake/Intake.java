package org.photofactory.spi.intake;

import org.osgi.annotation.versioning.ProviderType;

/** The only door for new media. Safe for use by many threads. */
@ProviderType
public interface Intake {

  /**
   * Reads the candidate once, hashes it, and makes it an asset, finds it known, or puts it into
   * quarantine. When this returns, the bytes are safe on disk and the ledger knows them.
   *
   * @throws IntakeAwayException when nothing can be taken in now; the candidate is untouched
   */
  Offer offer(Candidate candidate) throws IntakeAwayException;
}
