package org.photofactory.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/**
 * Where a database answers, and to whom.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param user role to log in as
 * @param password its password; may be empty
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final String CONNECT_SECONDS = "5";

  public DatabaseAddress {
    Objects.requireNonNull(url, "url is null");
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(password, "password is null");
  }

  /** A connection of its own, beside any pool; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  /** What the driver is told beside the address. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "photo-factory");
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  /** Without the password, so that it may be logged. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
