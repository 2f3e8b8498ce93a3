package org.photofactory.kernel.ledger.work;

import java.util.Collection;
import org.photofactory.spi.media.MediaKind;

/** How slots and kinds become bits of a mask. */
public final class Slots {

  /** The intake's own slot: every asset has its bit. */
  public static final int INTAKE = 0;

  /** Highest slot; bit 63 is the sign and stays free. */
  public static final int LAST = 62;

  /** No asset ever has this bit: whoever requires it gets no work. */
  public static final long NEVER = 1L << 63;

  private Slots() {}

  /** The bit of a slot. */
  public static long bit(int slot) {
    return 1L << slot;
  }

  /** The mask of the kinds a stage accepts. */
  public static int kinds(Collection<MediaKind> kinds) {
    return kinds.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
  }
}
