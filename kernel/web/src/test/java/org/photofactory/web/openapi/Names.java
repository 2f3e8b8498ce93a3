package org.photofactory.web.openapi;

import java.util.HashMap;
import java.util.Map;

/** What types are called in the document. */
final class Names {

  private final Sources sources;
  private final Map<String, Class<?>> owners = new HashMap<>();

  Names(Sources sources) {
    this.sources = sources;
  }

  /**
   * The name that the type's comment gives it, else that of its class. A single word says too
   * little without the class around it.
   */
  String of(Class<?> record) {
    String told = sources.comment(record).name();
    String own = told == null ? stem(record) : told;
    Class<?> around = record.getEnclosingClass();
    boolean oneWord = own.chars().filter(Character::isUpperCase).count() == 1;
    String name = told == null && around != null && oneWord ? stem(around) + own : own;
    Class<?> owner = owners.putIfAbsent(name, record);
    if (owner != null && owner != record) {
      throw new IllegalStateException(owner + " and " + record + " are both called " + name);
    }
    return name;
  }

  private static String stem(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)(Resource|View)$", "");
  }
}
