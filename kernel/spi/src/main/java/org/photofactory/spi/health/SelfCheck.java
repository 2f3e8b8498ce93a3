package org.photofactory.spi.health;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says whether this version of a plugin works: whether what lies in its jar is whole, and whether
 * it understands its own tables. The kernel asks once, after the version has started, on a fresh
 * thread. A version on probation that does not work is taken back, and the one before runs again;
 * of any other one people are told.
 *
 * <p>Only what another version would do better is a reason. A program, a disk or a computer that is
 * away, and a setting that nobody has made, are none: the version before would fare the same, and
 * what waits for them says so by itself. A check takes a moment, changes nothing, and looks at no
 * photo.
 */
@ConsumerType
public interface SelfCheck {

  /**
   * Looks whether this version works.
   *
   * @return empty when it does; else what is wrong, in a sentence for people
   * @throws Exception when it does not work; people see the message
   * @throws InterruptedException when it is told to end, as when it takes longer than 30 s
   */
  Optional<String> complaint() throws Exception;
}
