package org.photofactory.kernel.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of lines {@code key = value}; lines that begin with {@code #} and empty ones say nothing.
 * UTF-8.
 */
final class ConfigurationFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private ConfigurationFile(Path path) {
    this.path = path;
  }

  /** Reads a file; what cannot be read is among the problems. */
  static ConfigurationFile read(Path path) {
    ConfigurationFile file = new ConfigurationFile(path);
    try {
      file.take(Files.readString(path).lines().toList());
    } catch (CharacterCodingException notText) {
      file.problems.add("The configuration " + path + " is not UTF-8 text.");
    } catch (NoSuchFileException absent) {
      file.problems.add("There is no configuration " + path + "; it cannot be read.");
    } catch (IOException unreadable) {
      file.problems.add("The configuration " + path + " cannot be read: " + unreadable);
    }
    return file;
  }

  private void take(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      number++;
      String text = line.replace(BYTE_ORDER_MARK, "").strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        take(text, path.getFileName() + " line " + number);
      }
    }
  }

  private void take(String line, String origin) {
    int equals = line.indexOf('=');
    if (equals < 1) {
      problems.add(origin + ": this is not like \"key = value\".");
      return;
    }
    String key = line.substring(0, equals).strip();
    Entry entry = new Entry(key, line.substring(equals + 1).strip(), origin);
    Entry before = entries.putIfAbsent(key, entry);
    if (before != null) {
      problems.add(origin + ": " + key + " has been set before, in " + before.origin() + ".");
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  List<String> problems() {
    return problems;
  }
}
