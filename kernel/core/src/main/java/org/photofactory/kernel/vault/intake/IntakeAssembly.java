package org.photofactory.kernel.vault.intake;

import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.vault.naming.Plausibility;

/** Puts the parts of the intake together. */
public final class IntakeAssembly {

  private IntakeAssembly() {}

  /**
   * @param steps told of every step; {@link Steps#unobserved} but in tests
   */
  public static LedgerIntake assemble(
      Database database,
      IntakeStorage storage,
      IntakeSettings settings,
      IntakeSurroundings around,
      Steps steps) {
    IntakeLedger ledger = new IntakeLedger(database);
    Announcer announcer = new Announcer(around.events(), around.clock());
    Rejections rejections =
        new Rejections(storage.quarantine(), ledger, announcer, around.clock(), steps);
    Rooms rooms = new Rooms(database);
    Arrivals arrivals = new Arrivals(ledger, storage.vault(), rooms, steps);
    Admissions admissions =
        new Admissions(
            arrivals,
            new Duplicates(ledger, storage.vault(), rejections),
            planner(settings, around, rooms),
            announcer,
            steps);
    DiskReserve reserve = new DiskReserve(settings.reserveBytes());
    Reception reception = new Reception(storage, reserve, admissions, rejections, steps);
    IntakeRepair repair = new IntakeRepair(ledger, storage, arrivals, rejections, announcer);
    return new LedgerIntake(
        database, reception, repair, new LedgerIntake.Books(new KeptFiles(ledger), rooms));
  }

  private static Planner planner(IntakeSettings settings, IntakeSurroundings around, Rooms rooms) {
    Plausibility plausibility = new Plausibility(around.clock());
    FilingTimes times = new FilingTimes(around.headerReaders(), plausibility, settings.zone());
    return new Planner(times, settings.placement(), rooms, around.clock());
  }
}
