package org.photofactory.spi.notice;

import java.time.Duration;
import java.util.Objects;

/** What became of a notice that was sent to one receiver. */
public sealed interface Delivery {

  /** The receiver has it, as far as can be known. */
  record Sent() implements Delivery {}

  /**
   * It will never take it as things are: an address or a password is wrong, for instance. It is not
   * sent again; a later notice is.
   *
   * @param code stable upper-case code, for example {@code PASSWORD_WRONG}; at most 64 characters
   * @param reason a sentence for people, with what is to be done; it holds no secret
   */
  record Refused(String code, String reason) implements Delivery {
    public Refused {
      Objects.requireNonNull(code, "code is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }

  /**
   * Not now: the receiver is away, or wants less of it. It is sent again until it is a day old.
   *
   * @param after not before this has passed; the kernel may wait longer
   * @param reason a sentence for people; it holds no secret
   */
  record Later(Duration after, String reason) implements Delivery {
    public Later {
      Objects.requireNonNull(after, "after is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }
}
