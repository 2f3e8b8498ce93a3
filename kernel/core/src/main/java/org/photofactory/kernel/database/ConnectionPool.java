package org.photofactory.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Open connections to one address. Thread-safe. */
final class ConnectionPool implements AutoCloseable {

  private static final int LARGEST = 10;
  private static final int IDLE = 2;
  private static final Duration ACQUIRE = Duration.ofSeconds(10);
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration VALIDATION = Duration.ofSeconds(3);

  private final HikariDataSource source;

  ConnectionPool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(address.properties());
    config.setMaximumPoolSize(LARGEST);
    config.setMinimumIdle(IDLE);
    config.setConnectionTimeout(ACQUIRE.toMillis());
    config.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    config.setValidationTimeout(VALIDATION.toMillis());
    source = new HikariDataSource(config);
  }

  /** A connection; waits up to 10 s for one to be free. */
  Connection connection() throws SQLException {
    return source.getConnection();
  }

  /** Has connections made before now closed as they come back. */
  void renew() {
    source.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    source.close();
  }
}
