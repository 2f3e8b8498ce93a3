package org.photofactory.plugins.nominatim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a server has answered before. Thread-safe. */
interface Answers {

  /**
   * What is asked, of whom.
   *
   * @param server its address
   * @param languages in which names are wanted, most wanted first
   */
  record Question(String server, Cell cell, List<String> languages) {}

  /** The answer, unless it is older. */
  Optional<String> find(Question question, Duration age);

  /** Keeps an answer; those that are older go. */
  void keep(Question question, String reply, Duration age);
}
