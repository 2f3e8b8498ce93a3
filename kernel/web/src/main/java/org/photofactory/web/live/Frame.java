package org.photofactory.web.live;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event as it goes over the wire.
 *
 * @param number its place among all events of this process, from 1
 * @param owner whose business it is, by the id of the account; null for everybody's
 * @param bytes the whole frame with its blank line
 */
record Frame(long number, @Nullable Long owner, byte[] bytes) {

  /** True when it may be told to whoever looks at this library. */
  boolean concerns(long reader) {
    return owner == null || owner == reader;
  }

  /**
   * A frame with an id, to which a client can return.
   *
   * @param run word for this process
   */
  static Frame of(String run, long number, News news) {
    return new Frame(
        number, news.owner(), bytes("id: " + run + '-' + number + '\n', news.name(), news.data()));
  }

  /** A frame without an id: it tells a state that the next of its kind replaces. */
  static Frame state(long number, String name, byte[] data) {
    return new Frame(number, null, bytes("", name, data));
  }

  private static byte[] bytes(String id, String name, byte[] data) {
    byte[] head = (id + "event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[head.length + data.length + 2];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(data, 0, frame, head.length, data.length);
    frame[frame.length - 2] = '\n';
    frame[frame.length - 1] = '\n';
    return frame;
  }
}
