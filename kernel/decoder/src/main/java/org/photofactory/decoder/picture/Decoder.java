package org.photofactory.decoder.picture;

import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.route.Route;

/** A library that decodes. Not thread-safe. */
public interface Decoder {

  /**
   * Makes all that is asked for.
   *
   * @throws RefusedException when this library makes no picture of it
   */
  Answer.Made decode(Job job, Route route) throws RefusedException;
}
