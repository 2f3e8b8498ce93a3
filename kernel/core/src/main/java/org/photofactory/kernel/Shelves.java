package org.photofactory.kernel;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.photofactory.kernel.config.DataFolders;
import org.photofactory.kernel.config.VaultSettings;
import org.photofactory.kernel.database.Database;
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
import org.photofactory.kernel.vault.intake.InboxOwners;
import org.photofactory.kernel.vault.intake.IntakeAssembly;
import org.photofactory.kernel.vault.intake.IntakeSettings;
import org.photofactory.kernel.vault.intake.IntakeStorage;
import org.photofactory.kernel.vault.intake.IntakeSurroundings;
import org.photofactory.kernel.vault.intake.LedgerIntake;
import org.photofactory.kernel.vault.intake.Rooms;
import org.photofactory.kernel.vault.intake.Steps;
import org.photofactory.kernel.vault.quarantine.Quarantine;
import org.photofactory.kernel.vault.quarantine.QuarantineFolder;
import org.photofactory.spi.intake.Intake;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.storage.Vault;

/**
 * The vault's room, put together: the folders, and who works in them.
 *
 * @param roots folders that may lie on disks of their own
 * @param vault originals
 * @param derivatives pictures made from them
 * @param doors where new media comes in
 * @param desks what people may do with files
 */
public record Shelves(Roots roots, Vault vault, Derivatives derivatives, Doors doors, Desks desks) {

  /** The doors for new media: into each library, and that of connectors. */
  public record Doors(LedgerIntake libraries, Intake inbox, Rooms rooms) {}

  /** Folders that may lie on disks of their own. */
  public record Roots(MarkedRoot vault, MarkedRoot inbox, MarkedRoot derivatives) {

    /** All of them. */
    public List<MarkedRoot> all() {
      return List.of(vault, inbox, derivatives);
    }
  }

  /** What people may do with files. */
  public record Desks(AssetFiles files, Holdings holdings, Quarantine quarantine, Trash trash) {}

  static Shelves assemble(
      DataFolders folders,
      VaultSettings settings,
      Database database,
      Signals signals,
      Supplier<List<HeaderReader>> headerReaders) {
    Publisher publisher = new Publisher();
    Roots roots =
        new Roots(
            new MarkedRoot(folders.vault(), "vault", Adoption.EMPTY_ONLY),
            new MarkedRoot(folders.inbox(), "inbox", Adoption.ANY),
            new MarkedRoot(folders.derivatives(), "derivatives", Adoption.EMPTY_ONLY));
    roots.inbox().openWithin(folders.data());
    TrashFolder trash = new TrashFolder(folders.trash(), publisher);
    QuarantineFolder quarantine = new QuarantineFolder(folders.quarantine(), publisher);
    LocalVault vault = new LocalVault(roots.vault(), trash, settings.collision(), publisher);
    Derivatives derivatives = new LocalDerivatives(roots.derivatives());
    LedgerIntake intake =
        IntakeAssembly.assemble(
            database,
            IntakeStorage.of(vault, roots.vault(), quarantine),
            new IntakeSettings(
                settings.placement(), settings.reserveBytes(), ZoneId.systemDefault()),
            new IntakeSurroundings(headerReaders, signals.events(), signals.clock()),
            Steps.unobserved());
    Desks desks =
        new Desks(
            new AssetFiles(database, vault),
            new Holdings(database, vault, signals.events(), signals.clock()),
            new Quarantine(database, quarantine),
            new Trash(database, vault, derivatives, signals.events(), signals.clock()));
    Doors doors =
        new Doors(
            intake, intake.of(new InboxOwners(roots.inbox().folder(), database)), intake.rooms());
    return new Shelves(roots, vault, derivatives, doors, desks);
  }
}
