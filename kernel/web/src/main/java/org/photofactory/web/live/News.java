package org.photofactory.web.live;

import java.nio.charset.StandardCharsets;

/**
 * What is told.
 *
 * @param audience who is told
 * @param name of the event
 * @param data its JSON
 */
record News(Audience audience, String name, byte[] data) {

  /** That everything is to be loaded afresh. */
  static News reset(Audience audience) {
    return new News(audience, "reset", "{}".getBytes(StandardCharsets.UTF_8));
  }
}
