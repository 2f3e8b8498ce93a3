package org.photofactory.kernel.vault.intake;

/** Told of every step of the intake right after it has been taken. Must be quick; thread-safe. */
@FunctionalInterface
public interface Steps {

  /** The steps between which the process may die. */
  enum Step {
    /** The bytes lie in the staging place of the vault, or of the quarantine folder. */
    STAGED,
    /** The journal says what is about to be done. */
    JOURNALLED,
    /** The bytes lie under their final name. */
    PLACED,
    /** The ledger knows them. */
    COMMITTED,
    /** The staging place is clear again. */
    CLEARED,
    /** The source has gone, if it was to go. */
    SOURCE_REMOVED,
    /** The journal has forgotten it. */
    FORGOTTEN
  }

  /** Called by the thread that has taken the step. */
  void taken(Step step);

  /** Nobody looks. */
  static Steps unobserved() {
    return step -> {};
  }
}
