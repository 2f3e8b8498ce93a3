package org.photofactory.kernel.database;

import java.nio.file.Path;
import java.util.Optional;
import org.photofactory.kernel.database.embedded.Durability;
import org.photofactory.kernel.database.embedded.EmbeddedPostgres;
import org.photofactory.kernel.database.embedded.ServerFolders;

/**
 * Which server the ledger lies on.
 *
 * @param folder where the embedded server keeps its things
 * @param external a server of the person's own; empty when the embedded one is used
 */
public record DatabaseSettings(Path folder, Optional<DatabaseAddress> external) {

  /** The server, not yet started. */
  public DatabaseServer server() {
    return external
        .<DatabaseServer>map(ExternalPostgres::new)
        .orElseGet(() -> new EmbeddedPostgres(ServerFolders.in(folder), Durability.FULL));
  }

  /**
   * Where the server of the appliance that runs on this machine answers.
   *
   * @throws ServerFailedException when it has not come that far
   */
  public DatabaseAddress running() throws ServerFailedException {
    return external.isPresent()
        ? external.get()
        : EmbeddedPostgres.running(ServerFolders.in(folder));
  }
}
