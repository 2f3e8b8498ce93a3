package org.photofactory.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The appliance has answered with an error. */
public class ApiException extends IOException {

  private final int status;
  private final String code;
  private final String hint;

  /**
   * @param status HTTP status
   * @param error the {@code error} of the envelope, or the {@code trouble} that something has come
   *     to which was begun; may be missing
   */
  public ApiException(int status, JsonNode error) {
    super(error.path("message").asText("The appliance answered with HTTP status " + status + "."));
    this.status = status;
    this.code = error.path("code").asText("HTTP_" + status);
    this.hint = error.path("hint").asText("");
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable upper-case code of the error. */
  public String code() {
    return code;
  }

  /** What to do about it; empty when nothing is known. */
  public String hint() {
    return hint;
  }
}
