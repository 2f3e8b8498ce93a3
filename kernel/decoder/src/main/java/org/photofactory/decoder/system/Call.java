package org.photofactory.decoder.system;

/** Lets failures of calls through method handles pass as what they are. */
public final class Call {

  /** A call of a native function. */
  @FunctionalInterface
  public interface Body<T> {
    T run() throws Throwable;
  }

  private Call() {}

  /** Runs a call; native functions throw nothing, so whatever comes is a fault of this program. */
  public static <T> T of(Body<T> body) {
    try {
      return body.run();
    } catch (RuntimeException | Error fault) {
      throw fault;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
