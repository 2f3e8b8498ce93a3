package org.photofactory.kernel.ledger.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code stage}.
 *
 * @param identity who it is
 * @param needs when it may work
 * @param halt why it does not work, with the state that says so
 * @param windows how far it has been fed
 */
public record StageRow(Identity identity, Needs needs, Halt halt, Windows windows) {

  /** Who a stage is. */
  public record Identity(int slot, String name, String flag, int version, String plugin) {}

  /** Masks of slots and kinds, and the lane. */
  public record Needs(long requires, int accepts, String lane) {}

  /** State with its reason. */
  public record Halt(
      String state, @Nullable String code, @Nullable String reason, @Nullable Instant recheckAt) {

    /** A state that needs no reason. */
    public static Halt none(String state) {
      return new Halt(state, null, null, null);
    }
  }

  /** Assets below these ids may still lack a work row, or a stale mark. */
  public record Windows(long feedBelow, long rerunBelow) {}

  /** The slot. */
  public int slot() {
    return identity.slot();
  }

  /** The bit of the slot. */
  public long bit() {
    return Slots.bit(identity.slot());
  }
}
