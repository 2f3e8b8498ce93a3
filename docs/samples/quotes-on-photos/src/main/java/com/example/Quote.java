package com.example;

/**
 * A line, and who said it.
 *
 * @param words one sentence or two
 * @param author may be empty
 */
public record Quote(String words, String author) {

  private static final int MOST = 300;

  /** False for nothing, and for more than fits on a card. */
  boolean fits() {
    return words != null
        && !words.isBlank()
        && words.length() <= MOST
        && author != null
        && author.length() <= MOST;
  }
}
