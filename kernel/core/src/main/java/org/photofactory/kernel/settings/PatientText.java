package org.photofactory.kernel.settings;

import java.util.regex.Pattern;

/**
 * A text that lets itself be looked at only so often. A stranger's regular expression may take
 * years for thirty characters, and is tried before anybody has said that the stranger is trusted.
 */
final class PatientText implements CharSequence {

  private static final int PATIENCE = 1_000_000;

  private final CharSequence text;
  private final int[] looks;

  private PatientText(CharSequence text, int[] looks) {
    this.text = text;
    this.looks = looks;
  }

  /** True when the pattern is found in the text; false, too, when that would take too long. */
  static boolean found(Pattern pattern, String text) {
    try {
      return pattern.matcher(new PatientText(text, new int[1])).find();
    } catch (OutOfPatienceException | StackOverflowError hopeless) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks[0] > PATIENCE) {
      throw new OutOfPatienceException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new PatientText(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static final class OutOfPatienceException extends RuntimeException {
    OutOfPatienceException() {
      super(null, null, false, false);
    }
  }
}
