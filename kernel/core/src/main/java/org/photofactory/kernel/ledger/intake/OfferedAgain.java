package org.photofactory.kernel.ledger.intake;

import java.util.Objects;

/**
 * Known bytes that were offered once more.
 *
 * @param fileName as a person named them this time
 * @param source who brought them
 * @param stays true when the file stays where it is
 */
public record OfferedAgain(String fileName, String source, boolean stays) {

  public OfferedAgain {
    Objects.requireNonNull(fileName, "fileName is null");
    Objects.requireNonNull(source, "source is null");
  }
}
