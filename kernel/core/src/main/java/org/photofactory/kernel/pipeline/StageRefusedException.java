package org.photofactory.kernel.pipeline;

/** A stage cannot be taken into the pipeline. */
public class StageRefusedException extends RuntimeException {

  private final String code;

  /**
   * @param code stable upper-case code, for example {@code NO_FREE_SLOT}
   * @param message a sentence for people
   */
  public StageRefusedException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable upper-case code of the reason. */
  public String code() {
    return code;
  }
}
