package org.photofactory.spi.task;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that a plugin does again and again at set times: tidying, a summary, asking another
 * computer. Whatever has to be done for each asset is a {@code Stage} instead.
 *
 * <p>The kernel runs one task of a plugin at a time, each run on a fresh thread, never two of one
 * task at once. A run that was missed, because the appliance or the plugin was not there, is made
 * up for once. A run may be cut off at any moment by a kill, and then comes again: write what is
 * done in steps that can be repeated.
 */
@ConsumerType
public interface ScheduledTask {

  /** What it is and when it comes; the same every time. */
  TaskSpec spec();

  /**
   * Does it.
   *
   * @return what it did, in a sentence for people, for example {@code 12 old entries removed.}
   * @throws Exception when it could not; people see the message, and it comes again at its time
   * @throws InterruptedException when it is told to end
   */
  String run(TaskContext context) throws Exception;
}
