package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Optional;

/** What plugins can be told to do from a terminal. Thread-safe. */
public interface VerbDesk {

  /**
   * A verb.
   *
   * @param plugin id of the plugin that brings it
   * @param operands what may follow it; may be empty
   * @param summary half a sentence for people
   */
  record Card(String plugin, String name, String operands, String summary) {}

  /** Verbs of all plugins that run, by plugin and name. */
  List<Card> verbs();

  /** Begins one; empty when there is none of that name. Close what is returned. */
  Optional<RunningVerb> begin(String plugin, String verb, List<String> words);
}
