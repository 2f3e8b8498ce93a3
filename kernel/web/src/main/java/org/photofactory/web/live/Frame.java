package org.photofactory.web.live;

import java.nio.charset.StandardCharsets;

/**
 * One event as it goes over the wire.
 *
 * @param number its place among all events of this process, from 1
 * @param audience who is told
 * @param bytes the whole frame with its blank line
 */
record Frame(long number, Audience audience, byte[] bytes) {

  /**
   * A frame with an id, to which a client can return.
   *
   * @param run word for this process
   */
  static Frame of(String run, long number, News news) {
    return new Frame(
        number,
        news.audience(),
        bytes("id: " + run + '-' + number + '\n', news.name(), news.data()));
  }

  /** A frame without an id: it tells a state that the next of its kind replaces. */
  static Frame state(long number, String name, byte[] data) {
    return new Frame(number, Audience.EVERYBODY, bytes("", name, data));
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
