package org.photofactory.web.uploads;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Reads the header {@code Prefer} (RFC 7240). */
public final class Prefer {

  /** Names on the answer what was heeded. */
  public static final String APPLIED = "Preference-Applied";

  /** The sender does not wait until the intake has decided. */
  public static final String ASYNC = "respond-async";

  private Prefer() {}

  /** True when the sender does not want to wait. */
  public static boolean async(HttpHeaders headers) {
    List<String> lines = headers.getRequestHeader("Prefer");
    if (lines != null) {
      for (String preference : String.join(",", lines).split(",")) {
        if (preference.split("[;=]", 2)[0].strip().toLowerCase(Locale.ROOT).equals(ASYNC)) {
          return true;
        }
      }
    }
    return false;
  }
}
