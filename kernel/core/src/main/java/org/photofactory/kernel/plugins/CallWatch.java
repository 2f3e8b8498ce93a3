package org.photofactory.kernel.plugins;

/** Learns how calls into a plugin go. Implementations are thread-safe. */
interface CallWatch {

  /** A call has ended well. */
  void worked();

  /** A call has thrown. */
  void failed(Throwable failure);
}
