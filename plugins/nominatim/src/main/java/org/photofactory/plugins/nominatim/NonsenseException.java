package org.photofactory.plugins.nominatim;

/** What came is no answer of a Nominatim server. */
final class NonsenseException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param what it is instead, as the end of a sentence
   */
  NonsenseException(String what) {
    super(what);
  }
}
