package org.photofactory.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
    this(address, ACQUIRE);
  }

  /**
   * @param acquire how long to wait for a free connection
   */
  ConnectionPool(DatabaseAddress address, Duration acquire) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(address.properties());
    config.setMaximumPoolSize(LARGEST);
    config.setMinimumIdle(IDLE);
    config.setConnectionTimeout(acquire.toMillis());
    config.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    config.setValidationTimeout(VALIDATION.toMillis());
    source = new HikariDataSource(config);
  }

  /**
   * A connection; waits up to 10 s for one to be free.
   *
   * @throws SQLTransientConnectionException when the server gives none
   * @throws SQLException with the state of {@link AwayFailures#isBusy} when all are in use
   */
  Connection connection() throws SQLException {
    try {
      return source.getConnection();
    } catch (SQLTransientConnectionException none) {
      if (source.getHikariPoolMXBean().getActiveConnections() < LARGEST) {
        throw none;
      }
      SQLException busy = AwayFailures.busy();
      busy.addSuppressed(none);
      throw busy;
    }
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
