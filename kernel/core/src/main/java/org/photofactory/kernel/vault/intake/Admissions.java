package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.photofactory.kernel.ledger.intake.JournalEntry;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.vault.intake.Steps.Step;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.storage.Staged;

/** Decides whether staged bytes are new or known, and sees them to their end. Thread-safe. */
final class Admissions {

  private final HashLocks locks = new HashLocks();
  private final Arrivals arrivals;
  private final Duplicates duplicates;
  private final Planner planner;
  private final Announcer announcer;
  private final Steps steps;

  Admissions(
      Arrivals arrivals, Duplicates duplicates, Planner planner, Announcer announcer, Steps steps) {
    this.arrivals = Objects.requireNonNull(arrivals, "arrivals is null");
    this.duplicates = Objects.requireNonNull(duplicates, "duplicates is null");
    this.planner = Objects.requireNonNull(planner, "planner is null");
    this.announcer = Objects.requireNonNull(announcer, "announcer is null");
    this.steps = Objects.requireNonNull(steps, "steps is null");
  }

  /** A staged candidate. */
  record Arrival(Brought brought, Source source, Sniffed.Medium medium, Staged staged) {}

  /**
   * Makes an arrival an asset or finds it known; in both cases clears staging place and source.
   *
   * @param interrupted set when a failure leaves something to be repaired
   */
  Offer settle(Arrival arrival, AtomicBoolean interrupted) throws IOException {
    String sha256 = arrival.staged().sha256();
    try (HashLocks.Held turn = locks.hold(sha256)) {
      return decide(arrival);
    } catch (IntakeAwayException untouched) {
      throw untouched;
    } catch (IOException | RuntimeException failure) {
      interrupted.set(true);
      throw failure;
    }
  }

  /**
   * Puts a staged copy in the place of an original, if that is missing or damaged; in any case
   * clears the staging place.
   *
   * @param interrupted set when a failure leaves something to be repaired
   */
  GivenBack giveBack(long assetId, Staged copy, AtomicBoolean interrupted) throws IOException {
    try (HashLocks.Held turn = locks.hold(copy.sha256())) {
      GivenBack result = givenBack(assetId, copy);
      arrivals.clear(copy);
      return result;
    } catch (IOException | RuntimeException failure) {
      interrupted.set(true);
      throw failure;
    }
  }

  private GivenBack givenBack(long assetId, Staged copy) throws IOException {
    Optional<KnownAsset> asset = duplicates.find(assetId);
    if (asset.isEmpty() || duplicates.intact(asset.get())) {
      return GivenBack.NOT_NEEDED;
    }
    if (!asset.get().sha256().equals(copy.sha256())) {
      return GivenBack.OTHER_BYTES;
    }
    duplicates.heal(asset.get(), copy);
    steps.taken(Step.COMMITTED);
    return GivenBack.RESTORED;
  }

  private Offer accept(Arrival arrival) throws IOException {
    Brought brought = arrival.brought();
    Staged staged = arrival.staged();
    Arrivals.Plan plan = planner.plan(brought, arrival.source(), staged, arrival.medium());
    JournalEntry.Row row = arrivals.announce(brought, staged, plan);
    long id = arrivals.complete(row, staged, plan);
    announcer.accepted(brought, id);
    clear(arrival);
    arrivals.forget(row);
    return new Offer.Accepted(id, staged.sha256());
  }

  private Offer decide(Arrival arrival) throws IOException {
    Optional<KnownAsset> known =
        duplicates.find(arrival.brought().owner(), arrival.staged().sha256());
    try {
      return known.isPresent() ? duplicate(arrival, known.get()) : accept(arrival);
    } catch (IntakeAwayException untouched) {
      arrivals.clear(arrival.staged());
      throw untouched;
    }
  }

  private Offer duplicate(Arrival arrival, KnownAsset asset) throws IOException {
    Brought brought = arrival.brought();
    duplicates.demandOther(asset, brought.file());
    duplicates.settle(asset, brought, arrival.staged());
    steps.taken(Step.COMMITTED);
    announcer.duplicate(brought, asset.id());
    clear(arrival);
    return new Offer.Duplicate(asset.id(), asset.sha256());
  }

  private void clear(Arrival arrival) throws IOException {
    arrivals.clear(arrival.staged());
    if (arrival.brought().goes()) {
      arrival.source().remove();
    }
    steps.taken(Step.SOURCE_REMOVED);
  }
}
