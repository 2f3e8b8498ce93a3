package org.photofactory.web.dav;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The promise that nobody else changes something for a while.
 *
 * @param token what the program that holds it shows
 * @param path what is locked
 * @param reach how far
 * @param holder what the program says of itself; null when it says nothing
 * @param expires when it ends unless it is refreshed
 */
record DavLock(String token, DavPath path, Reach reach, @Nullable DavXml holder, Instant expires) {

  /**
   * How far a lock reaches.
   *
   * @param deep true when it is also for all that lies in the folder
   * @param shared true when others may have one too
   */
  record Reach(boolean deep, boolean shared) {}

  boolean covers(DavPath other) {
    return path.equals(other) || reach.deep() && path.holds(other);
  }

  DavLock until(Instant time) {
    return new DavLock(token, path, reach, holder, time);
  }
}
