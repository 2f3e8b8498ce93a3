package org.photofactory.kernel.notices;

import java.time.Duration;
import java.util.List;

/**
 * When signs of one kind are told.
 *
 * @param kind first part of what they are about
 * @param lasting how long it must have been bad
 * @param calm how long it must have been well again to count as over; what is well for less goes on
 *     being bad, so that what comes and goes is told once
 * @param tellsEnd whether people are told that it is over
 */
public record Rule(String kind, Duration lasting, Duration calm, boolean tellsEnd) {

  static final String SERVICE = "service";
  public static final String PLUGIN = "plugin";
  public static final String STAGE = "stage";
  public static final String ROOM = "room";
  public static final String DOOR = "door";

  /** Of everything that is watched. */
  public static List<Rule> all() {
    return List.of(
        new Rule(SERVICE, Duration.ofMinutes(2), Duration.ofMinutes(2), true),
        new Rule(PLUGIN, Duration.ZERO, Duration.ofMinutes(2), true),
        // A parked stage tries again from time to time, and works for a moment.
        new Rule(STAGE, Duration.ofHours(1), Duration.ofMinutes(10), true),
        new Rule(ROOM, Duration.ofMinutes(5), Duration.ofMinutes(30), true),
        new Rule(DOOR, Duration.ZERO, Duration.ofHours(1), false));
  }

  boolean covers(String about) {
    return about.startsWith(kind + "/");
  }
}
