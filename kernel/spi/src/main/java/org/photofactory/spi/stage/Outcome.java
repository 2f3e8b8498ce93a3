package org.photofactory.spi.stage;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of working on one asset. */
public sealed interface Outcome {

  /**
   * What codes begin with of skips, and of remarks on results, for want of something: the asset is
   * tried again once that is there.
   */
  String MISSING = "MISSING:";

  /**
   * It worked: {@code write} is run in the transaction that sets the flag.
   *
   * @param remark what people should know of the result; kept and shown beside it
   */
  record Done(Write write, @Nullable Remark remark) implements Outcome {
    public Done {
      Objects.requireNonNull(write, "write is null");
    }

    public Done(Write write) {
      this(write, null);
    }
  }

  /**
   * Something to be said of a result, for example that a part of a picture is missing.
   *
   * @param code stable upper-case code, for example {@code DAMAGED_IN_PART}
   * @param sentence for people
   */
  record Remark(String code, String sentence) {
    public Remark {
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(sentence, "sentence is null");
    }
  }

  /**
   * The stage has nothing to do for this asset, and later stages need not wait. The flag stays
   * false; the reason is kept and shown.
   *
   * @param code stable upper-case code, for example {@code NO_DECODER}
   * @param reason a sentence for people
   * @param write what is worth recording all the same; {@link Write#nothing()} when there is
   *     nothing
   */
  record Skipped(String code, String reason, Write write) implements Outcome {
    public Skipped {
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(reason, "reason is null");
      Objects.requireNonNull(write, "write is null");
    }

    public Skipped(String code, String reason) {
      this(code, reason, Write.nothing());
    }
  }

  /**
   * Not now, through nobody's fault; does not count as an attempt.
   *
   * @param delay how long to wait; less than a second counts as a second, more than a day as a day
   * @param reason a sentence for people
   */
  record Later(Duration delay, String reason) implements Outcome {
    public Later {
      Objects.requireNonNull(delay, "delay is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }

  /**
   * It did not work.
   *
   * @param blame whose fault it is
   * @param code stable upper-case code, for example {@code DAMAGED}
   * @param message a sentence for people
   */
  record Failed(Blame blame, String code, String message) implements Outcome {
    public Failed {
      Objects.requireNonNull(blame, "blame is null");
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(message, "message is null");
    }
  }

  /**
   * Skipped for want of something that may come: the asset is tried again once that is there.
   *
   * @param thing the name of a program of the system, or {@code package/} and the name of the
   *     package of Debian with the library that a renderer lacks
   * @param reason a sentence for people
   * @param write what is worth recording all the same
   */
  static Outcome wanting(String thing, String reason, Write write) {
    return new Skipped(MISSING + thing, reason, write);
  }

  /** Done without anything to write. */
  static Outcome done() {
    return new Done(Write.nothing());
  }

  /** Done with a result. */
  static Outcome done(Write write) {
    return new Done(write);
  }

  /** The file is broken. */
  static Outcome broken(String code, String message) {
    return new Failed(Blame.ITEM, code, message);
  }

  /** Something the stage needs is missing. */
  static Outcome missing(String code, String message) {
    return new Failed(Blame.RESOURCE, code, message);
  }
}
