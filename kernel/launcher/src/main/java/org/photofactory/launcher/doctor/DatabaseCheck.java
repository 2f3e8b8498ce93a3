package org.photofactory.launcher.doctor;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.photofactory.kernel.database.DatabaseAddress;
import org.photofactory.kernel.database.DatabaseSettings;

/** The database while no appliance runs that could tell about it. */
record DatabaseCheck(DatabaseSettings settings) implements Check {

  private static final int OLDEST = 15;

  @Override
  public List<Finding> look() {
    return List.of(settings.external().map(DatabaseCheck::external).orElseGet(this::embedded));
  }

  private static Finding external(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      DatabaseMetaData server = connection.getMetaData();
      String found = "PostgreSQL " + server.getDatabaseProductVersion() + " lets in " + address;
      return server.getDatabaseMajorVersion() < OLDEST
          ? Finding.fail("database", found, "it must be version " + OLDEST + " or newer")
          : Finding.ok("database", found);
    } catch (SQLException refused) {
      return Finding.fail(
          "database",
          "the server does not let in " + address + ": " + refused.getMessage(),
          "check that it runs, and check database.url, database.user and database.password");
    }
  }

  private Finding embedded() {
    String state =
        Files.exists(settings.folder())
            ? "it starts with the appliance"
            : "it is made at the first start";
    return Finding.ok("database", "a private PostgreSQL in " + settings.folder() + "; " + state);
  }
}
