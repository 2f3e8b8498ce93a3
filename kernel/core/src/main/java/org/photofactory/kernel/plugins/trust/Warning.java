package org.photofactory.kernel.plugins.trust;

import java.util.List;

/**
 * Something that a plugin's code mentions and that a person should know.
 *
 * @param kind what
 * @param sentence what it means, for people
 * @param where some of the classes that mention it; empty when it is not about classes
 */
public record Warning(Kind kind, String sentence, List<String> where) {

  public Warning {
    where = List.copyOf(where);
  }

  /** What it is about. */
  public enum Kind {
    /** Ends the process. */
    EXIT,
    /** Starts programs without the factory. */
    PROCESS,
    /** Speaks to other computers without having said so. */
    NETWORK,
    /** Writes files by their names without having said so. */
    FILES,
    /** Opens what is closed to it. */
    REFLECTION,
    /** Loads or calls native code. */
    NATIVE,
    /** Makes threads of its own. */
    THREADS,
    /** Some of its classes could not be looked at. */
    UNREAD,
    /** The installed version came from elsewhere. */
    OTHER_SOURCE
  }
}
