package org.photofactory.kernel.edits;

import org.photofactory.kernel.ledger.edits.EditField;

/** What a person says cannot be taken. Carries no stack trace: it is an answer, not a fault. */
public class EditRefusedException extends RuntimeException {

  private final EditField field;
  private final String code;
  private final String hint;

  /**
   * @param code stable upper-case code
   * @param message a sentence for people
   * @param hint what to do about it
   */
  public EditRefusedException(EditField field, String code, String message, String hint) {
    super(message, null, false, false);
    this.field = field;
    this.code = code;
    this.hint = hint;
  }

  /** What was to be told. */
  public EditField field() {
    return field;
  }

  /** Stable upper-case code of the reason. */
  public String code() {
    return code;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
