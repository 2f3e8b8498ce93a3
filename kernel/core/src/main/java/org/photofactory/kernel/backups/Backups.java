package org.photofactory.kernel.backups;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.backups.BackupStatus.State;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.backups.Bookmark;
import org.photofactory.kernel.ledger.backups.Check;
import org.photofactory.kernel.ledger.backups.CheckTable;
import org.photofactory.kernel.ledger.backups.Finding;
import org.photofactory.kernel.ledger.backups.FindingTable;
import org.photofactory.kernel.ledger.backups.RestoreTable;
import org.photofactory.kernel.ledger.backups.Returned;
import org.photofactory.kernel.pipeline.LedgerGate;
import org.photofactory.kernel.pipeline.Pipeline;
import org.photofactory.kernel.status.StatusBoard;

/** The backups of the house: what is known of them, and what is done with them. Thread-safe. */
public final class Backups implements BackupDesk, AutoCloseable {

  private final LedgerGate ledger;
  private final Targets targets;
  private final Clock clock;
  private final Events events;
  private final Survey survey;
  private final Lookout lookout;
  private final Checks checks;
  private final Restores restores;
  private final Word word;
  private final CheckTable checkTable = new CheckTable();
  private final FindingTable findings = new FindingTable();
  private final RestoreTable restoreTable = new RestoreTable();

  /** Where it is done. */
  public record Site(LedgerGate ledger, Pipeline pipeline, StatusBoard board, Events events) {}

  public Backups(Site site, Targets targets, Originals originals, Clock clock) {
    this.ledger = site.ledger();
    this.targets = targets;
    this.clock = clock;
    this.events = site.events();
    this.survey = new Survey(ledger, targets, site.pipeline().stages());
    this.lookout = new Lookout(survey, events);
    this.checks = new Checks(ledger, site.pipeline().stages(), events, clock);
    Restorer restorer =
        new Restorer(
            ledger, new Restorer.Vaults(targets, originals), site.pipeline().deadLetters(), clock);
    this.restores = new Restores(ledger, restorer, events);
    this.word = new Word(ledger, targets, site.board());
  }

  /** Begins to give back what a restart has interrupted. */
  public void start() {
    restores.start();
  }

  /** Looks what is new of the targets, and of what is done with them; to be called often. */
  public void look() {
    targets.look();
    lookout.look();
    checks.look();
    word.say();
  }

  @Override
  public void close() throws InterruptedException {
    lookout.close();
    restores.close();
  }

  @Override
  public List<BackupStatus> list() {
    return survey.list();
  }

  @Override
  public boolean knows(String name) {
    return survey.standing(name).isPresent();
  }

  @Override
  public Answer check(String name) {
    return asked(
        name,
        () ->
            ledger.run(
                handle -> checkTable.ask(handle, name, Check.Reason.ASKED, clock.instant())));
  }

  @Override
  public Answer restore(String name, boolean thorough) {
    return asked(
        name,
        () -> {
          ledger.run(handle -> restoreTable.ask(handle, name, thorough, clock.instant()));
          restores.ring();
        });
  }

  @Override
  public List<Finding> findings(String name, Bookmark after, int limit) {
    return ledger.transact(handle -> findings.list(handle, name, after, limit));
  }

  @Override
  public List<Returned> returned(String name, Bookmark after, int limit) {
    return ledger.transact(handle -> restoreTable.returned(handle, name, after, limit));
  }

  private Answer asked(String name, Runnable deed) {
    Optional<Survey.Standing> found = survey.standing(name);
    if (found.isEmpty()) {
      return new Answer.Unknown();
    }
    Survey.Fitness fitness = found.get().fitness();
    if (fitness.state() == State.OFF || fitness.state() == State.ABSENT) {
      return new Answer.Refused(Objects.requireNonNull(fitness.reason()));
    }
    if (!found.get().used()) {
      return new Answer.Refused("Nothing has been copied there yet.");
    }
    deed.run();
    events.publish(new Event.BackupChanged(name));
    return new Answer.Taken();
  }
}
