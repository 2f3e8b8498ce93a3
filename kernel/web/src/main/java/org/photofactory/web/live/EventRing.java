package org.photofactory.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.Eyes;

/**
 * The last events, for readers that come back. Bounded in number and in bytes; readers keep only
 * their place in it, so a slow one costs nothing. Safe for use by many threads.
 */
final class EventRing {

  /** Tells the ids of this process from those of an earlier one. */
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private final @Nullable Frame[] slots;
  private final long mostBytes;
  private long first = 1;
  private long last;
  private long bytes;

  EventRing(int mostEvents, long mostBytes) {
    this.slots = new Frame[mostEvents];
    this.mostBytes = mostBytes;
  }

  /** Adds an event; the oldest ones go when there are too many. */
  synchronized void add(News news) {
    if (last - first + 1 == slots.length) {
      dropFirst();
    }
    last++;
    Frame frame = Frame.of(run, last, news);
    slots[slot(last)] = frame;
    bytes += frame.bytes().length;
    while (bytes > mostBytes && first < last) {
      dropFirst();
    }
  }

  /** Number of the latest event; 0 before the first. */
  synchronized long last() {
    return last;
  }

  /** True when every event after {@code number} is still here. */
  synchronized boolean reaches(long number) {
    return number >= first - 1 && number <= last;
  }

  /**
   * Up to {@code most} events after {@code number} that somebody may be told, oldest first.
   *
   * @param reader with whose eyes a library is looked at
   */
  synchronized Stretch after(long number, int most, Eyes reader) {
    List<Frame> found = new ArrayList<>();
    long next = Math.max(number + 1, first);
    for (; next <= last && found.size() < most; next++) {
      Frame frame = slots[slot(next)];
      if (frame != null && frame.audience().includes(reader)) {
        found.add(frame);
      }
    }
    return new Stretch(found, next - 1);
  }

  /**
   * A part of the ring.
   *
   * @param frames what may be told of it
   * @param end number of its last event, told or not
   */
  record Stretch(List<Frame> frames, long end) {}

  /** The frame that tells a reader to load afresh, and from which it can go on. */
  synchronized Frame reset() {
    return Frame.of(run, last, News.reset(Audience.EVERYBODY));
  }

  /**
   * A frame without an event that has a reader return to {@code number}: until its first event with
   * an id, it would not know where it was when the line broke.
   */
  String bookmark(long number) {
    return "id: " + run + '-' + number + "\n\n";
  }

  /** The number that an id names; −1 when it is none of this process. */
  long numberOf(String id) {
    String start = run + '-';
    if (!id.startsWith(start)) {
      return -1;
    }
    try {
      return Long.parseLong(id.substring(start.length()));
    } catch (NumberFormatException foreign) {
      return -1;
    }
  }

  private void dropFirst() {
    Frame oldest = slots[slot(first)];
    slots[slot(first)] = null;
    first++;
    bytes -= oldest == null ? 0 : oldest.bytes().length;
  }

  private int slot(long number) {
    return (int) (number % slots.length);
  }
}
