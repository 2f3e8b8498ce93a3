package org.photofactory.decoder.pool;

/** Why a worker has ended in the middle of a file. */
enum Ending {
  CRASHED("ended the decoder"),
  TOO_SLOW("kept the decoder busy for too long"),
  TOO_LARGE("took more memory than a decoder may have");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  /** As a part of a sentence that begins with the file. */
  String words() {
    return words;
  }
}
