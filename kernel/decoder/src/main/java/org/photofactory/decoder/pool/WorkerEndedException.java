package org.photofactory.decoder.pool;

/** A worker has ended in the middle of a file. */
final class WorkerEndedException extends Exception {

  private static final long serialVersionUID = 1;

  private final Ending ending;

  WorkerEndedException(Ending ending, String lastWords) {
    super(ending + ": " + lastWords);
    this.ending = ending;
  }

  Ending ending() {
    return ending;
  }
}
