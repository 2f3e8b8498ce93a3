package org.photofactory.kernel.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.ServerFailedException;
import org.photofactory.kernel.database.TestServer;

/**
 * What happens when root starts the appliance; an ordinary user's start is what the other tests
 * show then.
 */
class ServerAsRootIT {

  @TempDir Path parent;

  private ServerFolders folders;

  @BeforeEach
  void onlyAsRoot() throws IOException {
    assumeTrue(Folders.owner(Path.of("/proc/self")) == 0, "these tests need root");
    folders = new ServerFolders(parent.resolve("data/db"), TestServer.folder());
    Files.createDirectories(folders.root());
  }

  @Test
  void where_others_may_pass_the_server_runs_as_an_unprivileged_user() throws Exception {
    parentAllows("rwxr-xr-x");
    assertThat(ServerAccounts.choose(folders.root()))
        .isInstanceOf(ServerAccount.Unprivileged.class);
    serverWorksAndIsOwnedBy(unprivilegedUser());
  }

  @Test
  void where_nobody_else_may_pass_the_server_is_root_only_in_name() throws Exception {
    parentAllows("rwx------");
    assertThat(ServerAccounts.choose(folders.root())).isInstanceOf(ServerAccount.Disguised.class);
    serverWorksAndIsOwnedBy(0);
  }

  @Test
  void a_data_folder_that_is_closed_to_others_later_still_works() throws Exception {
    parentAllows("rwxr-xr-x");
    serverWorksAndIsOwnedBy(unprivilegedUser());
    parentAllows("rwx------");
    serverWorksAndIsOwnedBy(0);
    parentAllows("rwxr-xr-x");
    serverWorksAndIsOwnedBy(unprivilegedUser());
  }

  @Test
  void who_cannot_take_a_database_over_is_told_whose_it_is() throws Exception {
    parentAllows("rwxr-xr-x");
    serverWorksAndIsOwnedBy(unprivilegedUser());
    PostgresBinaries binaries = PostgresBinaries.in(folders.binaries());
    Cluster cluster = new Cluster(folders, binaries, new ServerAccount.Own(), Durability.NONE);
    assertThatThrownBy(cluster::ready)
        .isInstanceOf(ServerFailedException.class)
        .hasMessageContaining("belongs to another user");
  }

  private void parentAllows(String permissions) throws IOException {
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString(permissions));
  }

  private int unprivilegedUser() throws Exception {
    return ServerAccounts.choose(folders.root()).owner();
  }

  private void serverWorksAndIsOwnedBy(int user) throws Exception {
    EmbeddedPostgres postgres = new EmbeddedPostgres(folders, Durability.NONE);
    try (Connection connection = postgres.start().connect()) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(Folders.owner(folders.cluster())).isEqualTo(user);
      assertThat(realUser(postmaster())).isEqualTo(user);
    } finally {
      postgres.close();
    }
  }

  private String postmaster() throws IOException {
    return Files.readAllLines(folders.postmasterFile()).getFirst().strip();
  }

  private static int realUser(String process) throws IOException {
    String uids =
        Files.readAllLines(Path.of("/proc", process, "status")).stream()
            .filter(line -> line.startsWith("Uid:"))
            .collect(Collectors.joining());
    return Integer.parseInt(uids.split("\\s+")[1]);
  }
}
