package org.photofactory.kernel.plugins.trust;

import java.util.List;

/**
 * One kind of thing that a plugin can reach, said honestly.
 *
 * @param kind what
 * @param what which of it: hosts, programs, places; empty when it asks for none, or there is no
 *     choice
 * @param enforced true when the factory holds it to that; false when only its word does
 * @param sentence what that means, for people
 */
public record Permission(Kind kind, List<String> what, boolean enforced, String sentence) {

  public Permission {
    what = List.copyOf(what);
  }

  /** What a plugin can reach. */
  public enum Kind {
    /** Its own tables. */
    DATABASE,
    /** What the interfaces of the factory hand it. */
    MEDIA,
    /** Addresses below {@code /api/v1/p/}. */
    REST,
    /** Programs that the factory runs for it. */
    PROGRAMS,
    /** Other computers. */
    NETWORK,
    /** Files beyond those that it is handed. */
    FILES
  }
}
