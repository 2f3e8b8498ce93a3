package org.photofactory.kernel.pipeline;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.ToolException;

/** Makes something that the ledger can take of whatever a stage answers or throws. */
final class Answers {

  /** What was claimed but not worked on goes back at once, and nobody counts it. */
  static final Outcome GIVEN_BACK = new Outcome.Later(Duration.ZERO, "given back");

  /** A stage cannot ask to be called again and again without a pause. */
  static final Duration SOONEST = Duration.ofSeconds(1);

  /** Nor can it put an asset off until nobody remembers it. */
  static final Duration LATEST = Duration.ofDays(1);

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TEXT = 2000;

  private Answers() {}

  /** What a stage answered, with texts that fit and a delay within bounds. */
  static Outcome accept(@Nullable Outcome answer) {
    return switch (answer) {
      case null -> failed("BUG", "The stage gave no answer.");
      case Outcome.Done done -> new Outcome.Done(done.write(), remark(done.remark()));
      case Outcome.Skipped skipped ->
          new Outcome.Skipped(code(skipped.code()), text(skipped.reason()), skipped.write());
      case Outcome.Later later -> new Outcome.Later(clamp(later.delay()), text(later.reason()));
      case Outcome.Failed failed ->
          new Outcome.Failed(failed.blame(), code(failed.code()), text(failed.message()));
    };
  }

  private static Outcome.@Nullable Remark remark(Outcome.@Nullable Remark remark) {
    return remark == null ? null : new Outcome.Remark(code(remark.code()), text(remark.sentence()));
  }

  /** What a stage threw; an Error too costs it this one call and nobody else anything. */
  static Outcome of(Throwable failure) {
    if (failure instanceof ToolException tool) {
      return accept(tool.outcome());
    }
    return failed(codeOf(failure), PlainText.describe(failure));
  }

  /** A failure that is tried again. */
  static Outcome failed(String code, String message) {
    return new Outcome.Failed(Blame.TRANSIENT, code, text(message));
  }

  private static String codeOf(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError ignored -> "OUT_OF_MEMORY";
      case LinkageError ignored -> "LINKAGE";
      case IOException ignored -> "IO";
      default -> "BUG";
    };
  }

  private static Duration clamp(Duration delay) {
    if (delay.compareTo(SOONEST) < 0) {
      return SOONEST;
    }
    return delay.compareTo(LATEST) > 0 ? LATEST : delay;
  }

  private static String code(String code) {
    return cut(code, LONGEST_CODE);
  }

  private static String text(String text) {
    return cut(text, LONGEST_TEXT);
  }

  private static String cut(String text, int length) {
    String plain = String.valueOf(PlainText.of(text));
    return plain.length() <= length ? plain : plain.substring(0, length - 1) + "…";
  }
}
