package org.photofactory.kernel.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * Whether a server that somebody else runs lets the appliance in and lets it work, and what to do
 * where it does not. Thread-safe.
 *
 * @param address where it should answer
 */
record Admission(DatabaseAddress address) {

  private static final int OLDEST_VERSION = 15;

  /**
   * @throws ServerFailedException when it does not, with the reason and the remedy
   */
  void demand() throws ServerFailedException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet fitness = statement.executeQuery(new SqlFiles("database").get("fitness"))) {
      fitness.next();
      demandVersion(fitness.getInt("version"));
      demandRights(fitness.getBoolean("tables"), fitness.getBoolean("schemas"));
    } catch (SQLException refusal) {
      throw explained(refusal);
    }
  }

  private static void demandVersion(int version) throws ServerFailedException {
    if (version < OLDEST_VERSION) {
      throw new ServerFailedException(
          "The database server is PostgreSQL %d; version %d or newer is needed."
              .formatted(version, OLDEST_VERSION),
          "Update it, or leave database.url empty to use the one that Photo Factory brings.");
    }
  }

  private void demandRights(boolean tables, boolean schemas) throws ServerFailedException {
    if (!tables || !schemas) {
      throw new ServerFailedException(
          "The database user %s may not make tables and schemas in this database (%s)."
              .formatted(address.user(), address.url()),
          "Make it the owner, as an administrator of the server: ALTER DATABASE %s OWNER TO \"%s\";"
              .formatted(quotedDatabase(), address.user()));
    }
  }

  private ServerFailedException explained(SQLException refusal) {
    return switch (String.valueOf(refusal.getSQLState())) {
      case "28P01", "28000" ->
          failed(
              "The database server does not accept user and password",
              "Check database.user and database.password or database.password_file.",
              refusal);
      case "3D000" ->
          failed(
              "The database server has no such database",
              "Make it, as an administrator of the server: CREATE DATABASE %s OWNER \"%s\";"
                  .formatted(quotedDatabase(), address.user()),
              refusal);
      case "08001" ->
          failed(
              "No database server answers",
              "Check that it runs and can be reached from here, and check database.url.",
              refusal);
      default ->
          failed(
              "The database server does not let us in",
              "Check that it runs, and check database.url, database.user and database.password.",
              refusal);
    };
  }

  private ServerFailedException failed(String what, String hint, SQLException refusal) {
    return new ServerFailedException(
        what + " (" + address + "): " + refusal.getMessage(), hint, refusal);
  }

  private String quotedDatabase() {
    return '"' + address.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "") + '"';
  }
}
