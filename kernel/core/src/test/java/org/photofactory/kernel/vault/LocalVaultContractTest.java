package org.photofactory.kernel.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.vault.MarkedRoot.Adoption;
import org.photofactory.kernel.vault.files.Publisher;
import org.photofactory.kernel.vault.naming.Collisions;
import org.photofactory.spi.storage.Vault;
import org.photofactory.testkit.VaultContract;

class LocalVaultContractTest {

  @Nested
  class WithLinks extends OnDisk {
    WithLinks() {
      super(new Publisher());
    }
  }

  /** As exFAT and FAT behave. */
  @Nested
  class WithoutLinks extends OnDisk {
    WithoutLinks() {
      super(
          new Publisher(
              (newName, existing) -> {
                throw new UnsupportedOperationException("no links here");
              }));
    }
  }

  private abstract static class OnDisk extends VaultContract {

    private final Publisher publisher;
    @TempDir Path folder;
    private MarkedRoot root;

    OnDisk(Publisher publisher) {
      this.publisher = publisher;
    }

    @BeforeEach
    void mount() throws IOException {
      root = new MarkedRoot(folder.resolve("vault"), "vault", Adoption.EMPTY_ONLY);
      root.establish(true);
    }

    @Override
    protected Vault vault() {
      TrashFolder trash = new TrashFolder(folder.resolve("trash"), publisher);
      return new LocalVault(root, trash, Collisions.SUFFIX, publisher);
    }

    @Override
    protected void unmount() throws IOException {
      Files.delete(root.marker());
    }

    @Override
    protected void spoil(String key, byte[] content) throws IOException {
      Files.write(root.folder().resolve(key), content);
    }
  }
}
