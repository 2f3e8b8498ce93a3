package org.photofactory.kernel.vault.intake;

import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.spi.intake.Candidate;

/** Makes names fit for the ledger, which shows them as they were. Stateless, thread-safe. */
final class CandidateNames {

  private CandidateNames() {}

  /** PostgreSQL takes any text but NUL and half characters. */
  static Candidate storable(Candidate candidate) {
    return new Candidate(
        candidate.file(),
        PlainText.ofName(candidate.name()),
        candidate.source(),
        candidate.disposal(),
        candidate.capturedAt());
  }
}
