package org.photofactory.kernel.plugins;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the version that is to run fares: it proves itself by working for a while, or is taken back.
 * For one thread at a time.
 */
final class Trial {

  private static final Logger log = LoggerFactory.getLogger(Trial.class);

  private final Probation probation;
  private Standing standing;
  private long startedAt;
  private boolean judged;
  private @Nullable String trouble;

  Trial(String id, Probation probation) {
    this.probation = probation;
    this.standing = Standing.untouched(id);
  }

  /** A version is to run, or runs for another reason than before. */
  void of(Standing wanted) {
    standing = wanted;
    judged = false;
  }

  /** What was wrong is no matter any more: another version comes, or this one works by now. */
  void forgive() {
    trouble = null;
  }

  /** Its code is about to run. */
  void starting() {
    probation.starting(standing);
  }

  /** It works from now on; what nothing can be taken back for has nothing to prove. */
  void started() {
    startedAt = System.nanoTime();
    if (!standing.proven() && !standing.onProbation()) {
      hasWorked();
    }
  }

  /** Ends the probation of what runs when its time has passed. */
  void prove(Duration time) {
    if (!standing.proven() && !judged && System.nanoTime() - startedAt >= time.toNanos()) {
      hasWorked();
    }
  }

  /** Why it is to be taken back as soon as the database is there; null when it is not. */
  @Nullable String trouble() {
    return trouble;
  }

  /**
   * Has the register want the last version that has worked, so that this lasts.
   *
   * @return false when there is nothing to go back to, or not yet; see {@link #trouble}
   */
  boolean takeBack(String name, String reason) {
    trouble = null;
    if (!standing.onProbation()) {
      return false;
    }
    try {
      String word = name + " was taken back, and this version runs instead. " + reason;
      return probation.takeBack(standing, reason, word);
    } catch (DatabaseAwayException later) {
      trouble = reason;
      return false;
    }
  }

  /**
   * From here on it is what a later version is taken back to; unless the register has wanted
   * another since, which cannot run before the next start.
   */
  private void hasWorked() {
    try {
      probation.prove(standing);
      judged = true;
    } catch (DatabaseAwayException later) {
      log.debug("That a version of {} has worked is written down later", standing.id(), later);
    }
  }
}
