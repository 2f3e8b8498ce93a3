package org.photofactory.kernel.vault.intake;

import org.photofactory.spi.intake.Candidate;

/** Makes names fit for the ledger, which shows them as they were. Stateless, thread-safe. */
final class CandidateNames {

  private static final int LONGEST = 1000;
  private static final int REPLACEMENT = 0xFFFD;

  private CandidateNames() {}

  /** PostgreSQL takes any text but NUL and half characters. */
  static Candidate storable(Candidate candidate) {
    StringBuilder name = new StringBuilder();
    candidate
        .name()
        .codePoints()
        .limit(LONGEST)
        .filter(point -> point != 0)
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point)
        .forEach(name::appendCodePoint);
    return new Candidate(
        candidate.file(),
        name.toString(),
        candidate.source(),
        candidate.disposal(),
        candidate.capturedAt());
  }
}
