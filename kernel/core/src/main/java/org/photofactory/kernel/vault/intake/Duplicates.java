package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.ledger.intake.IntakeLedger;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.ledger.intake.OfferedAgain;
import org.photofactory.kernel.vault.quarantine.QuarantineCode;
import org.photofactory.kernel.vault.sniff.Sniffed;
import org.photofactory.spi.intake.Candidate;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the vault still has what it is said to have before a duplicate may go, and heals
 * it from the duplicate where it has not. Thread-safe for different bytes.
 */
final class Duplicates {

  private static final Logger log = LoggerFactory.getLogger(Duplicates.class);

  private static final Sniffed.Unfit CHANGED =
      new Sniffed.Unfit(
          QuarantineCode.CHANGED_ORIGINAL,
          "This lay in the vault in the place of an original, but it was damaged or had been"
              + " changed. The original is back, from another copy.");

  private final IntakeLedger ledger;
  private final Vault vault;
  private final Rejections rejections;

  Duplicates(IntakeLedger ledger, Vault vault, Rejections rejections) {
    this.ledger = Objects.requireNonNull(ledger, "ledger is null");
    this.vault = Objects.requireNonNull(vault, "vault is null");
    this.rejections = Objects.requireNonNull(rejections, "rejections is null");
  }

  /** A person's asset with these bytes, also when it lies in the trash. */
  Optional<KnownAsset> find(long owner, String sha256) {
    return ledger.find(owner, sha256);
  }

  /**
   * Refuses an original that is offered as a duplicate of itself, because the inbox shows the vault
   * by another name (two mounts of one folder): removing it would remove the asset. A second link
   * to an original may go, for the original stays.
   */
  void demandOther(KnownAsset asset, Path file) throws IOException {
    try {
      if (Files.isSameFile(vault.open(asset.vaultKey()), file) && hasOneName(file)) {
        throw new IntakeAwayException(
            "VAULT_IN_INBOX",
            "The file %s is the original itself: inbox and vault are one folder. Give the inbox a folder of its own."
                .formatted(file),
            null);
      }
    } catch (NoSuchFileException missing) {
      log.debug("{} is not where it should be", asset.vaultKey());
    }
  }

  private static boolean hasOneName(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:nlink") == 1;
  }

  /** Notes a duplicate; afterwards the vault has the asset's bytes for certain. */
  void settle(KnownAsset asset, Brought brought, Staged staged) throws IOException {
    if (!intact(asset)) {
      heal(asset, staged);
    }
    ledger.noteDuplicate(
        asset.id(), new OfferedAgain(brought.name(), brought.source(), !brought.goes()));
  }

  /** True when the vault, or its trash, has the bytes that it is said to have. */
  boolean intact(KnownAsset asset) throws IOException {
    return intact(vault, asset);
  }

  /** True when a vault, or its trash, has the bytes that it is said to have. */
  static boolean intact(Vault vault, KnownAsset asset) throws IOException {
    try {
      return vault.hash(asset.vaultKey()).equals(asset.sha256());
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  /**
   * An asset, also when it lies in the trash.
   *
   * @return empty when there is none
   */
  Optional<KnownAsset> find(long assetId) {
    return ledger.find(assetId);
  }

  /**
   * What lies in its place is safe in quarantine before it goes, so that the same can be done again
   * whenever it is interrupted, and leaves nothing behind.
   */
  void heal(KnownAsset asset, Staged staged) throws IOException {
    String lost = asset.vaultKey();
    setAside(asset);
    vault.trash(lost);
    vault.purge(lost);
    String key = vault.place(staged, lost);
    log.warn("The original {} was missing or damaged; it is healed from another copy", lost);
    if (!key.equals(lost)) {
      ledger.move(asset.id(), key);
    }
    if (asset.trashed()) {
      vault.trash(key);
    }
  }

  /** Who knows what a person has done to it: its bytes are kept. In the trash nobody wants them. */
  private void setAside(KnownAsset asset) throws IOException {
    try {
      Path changed = vault.open(asset.vaultKey());
      rejections.setAside(
          new Brought(
              asset.owner(),
              new Candidate(changed, asset.fileName(), "vault", Disposal.KEEP, null),
              true),
          Source.lookAt(changed),
          CHANGED);
    } catch (NoSuchFileException inTrash) {
      log.debug("What lay at {} has been thrown away", asset.vaultKey());
    }
  }
}
