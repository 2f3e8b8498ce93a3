package org.photofactory.kernel.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of one setting's schema.
 *
 * @param key the setting
 * @param node its schema
 */
record Keyword(String key, JsonNode node) {

  private static final int LONGEST_WORD = 1_000;

  /** A misspelt keyword must not be taken for one left out. */
  void allowOnly(Set<String> known) {
    require(node.isObject(), "the setting \"" + key + "\" in plugin.json is no JSON object");
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                refuse("states \"" + name + "\", which is not known here for its type");
              }
            });
  }

  boolean has(String name) {
    return node.has(name);
  }

  JsonNode value(String name) {
    return node.path(name);
  }

  String text(String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual() || value.textValue().length() > LONGEST_WORD) {
      refuse("does not state its \"" + name + "\" as a text");
    }
    return value.textValue();
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  boolean flag(String name) {
    JsonNode value = node.path(name);
    if (has(name) && !value.isBoolean()) {
      refuse("states a \"" + name + "\" that is neither true nor false");
    }
    return value.booleanValue();
  }

  @Nullable BigDecimal number(String name) {
    if (!has(name)) {
      return null;
    }
    if (!node.path(name).isNumber()) {
      refuse("states a \"" + name + "\" that is no number");
    }
    return node.path(name).decimalValue();
  }

  int integer(String name, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (!node.path(name).canConvertToInt() || !node.path(name).isIntegralNumber()) {
      refuse("states a \"" + name + "\" that is no whole number");
    }
    return node.path(name).intValue();
  }

  /** Always throws. */
  void refuse(String why) {
    throw new IllegalArgumentException("the setting \"" + key + "\" in plugin.json " + why);
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
