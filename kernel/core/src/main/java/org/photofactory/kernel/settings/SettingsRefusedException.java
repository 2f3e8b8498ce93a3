package org.photofactory.kernel.settings;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Some values cannot be set; none was. */
public final class SettingsRefusedException extends Exception {

  private final transient Map<String, String> reasons;

  SettingsRefusedException(Map<String, String> reasons) {
    super("Some of these values cannot be: " + String.join(", ", reasons.keySet()) + ".");
    this.reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
  }

  /** Why not, a sentence for each setting that cannot be as wished. */
  public Map<String, String> reasons() {
    return reasons;
  }
}
