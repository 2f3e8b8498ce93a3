package org.photofactory.plugins.backupfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A disk cannot read one of its files any more, though it reads others. */
final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * What Linux says of bad sectors, and of what a file system knows to be damaged. Java tells no
   * more of it than these words; the appliance always runs in the locale C.UTF-8, in which they are
   * English.
   */
  private static final Set<String> DAMAGE =
      Set.of("Input/output error", "Structure needs cleaning", "Bad message");

  private UnreadableException(Path file, IOException failure) {
    super("%s cannot be read: %s.".formatted(file, failure.getMessage()), failure);
  }

  /** What a failure is: this, where it tells of damage, else what it was. */
  static IOException of(Path file, IOException failure) {
    return tells(failure) ? new UnreadableException(file, failure) : failure;
  }

  /** True when a failure tells of damage. */
  static boolean tells(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return DAMAGE.stream().anyMatch(message::contains);
  }
}
