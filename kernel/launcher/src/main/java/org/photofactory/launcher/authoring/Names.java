package org.photofactory.launcher.authoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.photofactory.kernel.plugins.PluginDescriptor;

/**
 * A plugin's id in all its spellings.
 *
 * @param id lower case with hyphens, for example {@code my-stage}
 */
record Names(String id) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST = 40;

  /** Whether a plugin may be called so, and a Java class as well. */
  boolean good() {
    return ID.matcher(id).matches() && id.length() <= LONGEST && !PluginDescriptor.isTaken(id);
  }

  /** As a class is called, {@code MyStage}. */
  String type() {
    return Arrays.stream(id.split("-")).map(Names::capital).collect(Collectors.joining());
  }

  /** As a table or a flag is called, {@code my_stage}. */
  String table() {
    return id.replace('-', '_');
  }

  /** As people read it, {@code My stage}. */
  String title() {
    return capital(id.replace('-', ' '));
  }

  /** A text about the plugin of these names, told of another. */
  String retold(String text, Names other) {
    Map<String, String> spellings = new LinkedHashMap<>();
    spellings.put(id, other.id);
    spellings.put(type(), other.type());
    spellings.put(table(), other.table());
    spellings.put(title(), other.title());
    String any = spellings.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(any).matcher(text).replaceAll(found -> spellings.get(found.group()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
