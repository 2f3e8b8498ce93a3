package org.photofactory.plugins.video.making;

/** What is being made, as those see it who wait for it. */
public interface Job {

  /** False when nobody wants it any more. */
  boolean wanted();

  /**
   * It has come so far.
   *
   * @param part of the whole, 0 to 1
   */
  void progress(double part);
}
