package org.photofactory.kernel.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The programs that work for one call; they end with it. Thread-safe. */
final class Running {

  private final Set<Process> processes = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** One more; it is killed at once when the call has ended. */
  void add(Process process) {
    processes.add(process);
    if (closed) {
      kill(process);
    }
  }

  /** It works for this call no more. */
  void remove(Process process) {
    processes.remove(process);
  }

  /** Ends all of them, and lets nothing new work. */
  void killAll() {
    closed = true;
    processes.forEach(Running::kill);
  }

  /** Throws when the call has been cancelled, and its programs have been killed. */
  void check() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("the call was cancelled, and the program with it");
    }
  }

  /** Ends a program with all that it has started. */
  static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
