package org.photofactory.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.vault.AssetFiles;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.kernel.vault.LocalDerivatives;
import org.photofactory.kernel.vault.LocalVault;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.Trash;
import org.photofactory.kernel.vault.TrashFolder;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.intake.Holdings;
import org.photofactory.kernel.vault.intake.IntakeAssembly;
import org.photofactory.kernel.vault.intake.IntakeSettings;
import org.photofactory.kernel.vault.intake.IntakeStorage;
import org.photofactory.kernel.vault.intake.IntakeSurroundings;
import org.photofactory.kernel.vault.intake.LedgerIntake;
import org.photofactory.kernel.vault.intake.Steps;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.kernel.vault.naming.Placement;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.kernel.vault.quarantine.QuarantineFolder;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.intake.Offer;
import org.photofactory.spi.storage.Vault;

/** The real vault, intake, trash and quarantine in folders below one. */
final class TestShelves {

  private final Database database;
  private final Events events;
  private final LocalVault vault;
  private final Derivatives derivatives;
  private final QuarantineFolder quarantine;
  private final LedgerIntake intakes;
  private final MarkedRoot root;
  private final Path fullDisk;
  private volatile boolean refused;

  TestShelves(Path folder, Database database, Events events) throws IOException {
    this.database = database;
    this.events = events;
    this.fullDisk = folder.resolve("disk-is-full");
    Publisher publisher = new Publisher();
    this.root = established(folder, "vault");
    this.vault =
        new LocalVault(
            root,
            new TrashFolder(folder.resolve("trash"), publisher),
            Collisions.SUFFIX,
            publisher);
    this.derivatives = new LocalDerivatives(established(folder, "derivatives"));
    this.quarantine = new QuarantineFolder(folder.resolve("quarantine"), publisher);
    this.intakes =
        IntakeAssembly.assemble(
            database,
            IntakeStorage.of(vault, root, quarantine),
            new IntakeSettings(Placement.DATE, 0, ZoneOffset.UTC),
            new IntakeSurroundings(List::of, events, Clock.systemUTC()),
            Steps.unobserved());
  }

  Vault vault() {
    return vault;
  }

  Derivatives derivatives() {
    return derivatives;
  }

  /** A full disk stays full when the site is started again. */
  void diskFull(boolean full) throws IOException {
    if (full) {
      Files.writeString(fullDisk, "");
    } else {
      Files.deleteIfExists(fullDisk);
    }
  }

  boolean refused() {
    return refused;
  }

  KernelServices.Shelves services() {
    return new KernelServices.Shelves(
        new KernelServices.Door(
            owner -> candidate -> offer(owner, candidate),
            new Holdings(database, vault, events, Clock.systemUTC()),
            intakes.rooms(),
            root.folder()),
        new Quarantine(database, quarantine),
        new Trash(database, vault, derivatives, events, Clock.systemUTC()),
        new KernelServices.Files(new AssetFiles(database, vault), derivatives));
  }

  private Offer offer(long owner, Candidate candidate) throws IntakeAwayException {
    if (Files.exists(fullDisk)) {
      refused = true;
      throw new IntakeAwayException("DISK_FULL", "The disk of the vault is full.", null);
    }
    return intakes.of(owner).offer(candidate);
  }

  private static MarkedRoot established(Path folder, String role) throws IOException {
    MarkedRoot root = new MarkedRoot(folder.resolve(role), role, Adoption.EMPTY_ONLY);
    root.establish(true);
    return root;
  }
}
