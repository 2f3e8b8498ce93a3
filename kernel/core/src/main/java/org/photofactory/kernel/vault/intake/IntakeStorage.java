package org.photofactory.kernel.vault.intake;

import java.io.IOException;
import java.util.Objects;
import org.photofactory.kernel.vault.LocalVault;
import org.photofactory.kernel.vault.MarkedRoot;
import org.photofactory.kernel.vault.quarantine.QuarantineFolder;
import org.photofactory.spi.storage.Vault;

/**
 * Where the intake puts bytes.
 *
 * @param vault originals
 * @param vaultRoot its folder, to see how full its disk is
 * @param sweep clears what interrupted calls have left in the vault's staging place
 * @param quarantine what can be no asset
 */
public record IntakeStorage(
    Vault vault, MarkedRoot vaultRoot, Sweep sweep, QuarantineFolder quarantine) {

  /** Clears a staging place while nobody stages. */
  @FunctionalInterface
  public interface Sweep {
    void run() throws IOException;
  }

  public IntakeStorage {
    Objects.requireNonNull(vault, "vault is null");
    Objects.requireNonNull(vaultRoot, "vaultRoot is null");
    Objects.requireNonNull(sweep, "sweep is null");
    Objects.requireNonNull(quarantine, "quarantine is null");
  }

  /** Storage with the usual vault. */
  public static IntakeStorage of(
      LocalVault vault, MarkedRoot vaultRoot, QuarantineFolder quarantine) {
    return new IntakeStorage(vault, vaultRoot, vault::sweepStaging, quarantine);
  }
}
