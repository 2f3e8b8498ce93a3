package org.photofactory.plugins.metadata.codec;

import java.util.HashMap;
import java.util.Map;

/** Tables written as lines: a name, a colon, and all that has it. */
final class Table {

  private Table() {}

  static Map<String, String> of(String... lines) {
    Map<String, String> names = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split(": ");
      for (String mark : parts[1].split(" ")) {
        names.put(mark, parts[0]);
      }
    }
    return Map.copyOf(names);
  }
}
