package org.photofactory.web.plugins;

import org.photofactory.kernel.plugins.VerbDesk;

/**
 * Something that a plugin can be told to do from a terminal.
 *
 * @param plugin id of the plugin
 * @param verb its name, unique within the plugin
 * @param operands what may follow it, for people; may be empty
 * @param summary what it does, in half a sentence
 */
public record VerbView(String plugin, String verb, String operands, String summary) {

  static VerbView of(VerbDesk.Card card) {
    return new VerbView(card.plugin(), card.name(), card.operands(), card.summary());
  }
}
