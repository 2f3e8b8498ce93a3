package org.photofactory.kernel.vault.intake;

import java.nio.file.Path;
import java.util.Objects;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;

/**
 * A candidate, and whose library it is brought to.
 *
 * @param owner id of the account
 * @param expected true when it was promised room before it came
 */
record Brought(long owner, Candidate candidate, boolean expected) {

  Brought {
    Objects.requireNonNull(candidate, "candidate is null");
  }

  Path file() {
    return candidate.file();
  }

  String name() {
    return candidate.name();
  }

  String source() {
    return candidate.source();
  }

  /** True when the file is to go once its bytes are safe. */
  boolean goes() {
    return candidate.disposal() == Disposal.REMOVE;
  }
}
