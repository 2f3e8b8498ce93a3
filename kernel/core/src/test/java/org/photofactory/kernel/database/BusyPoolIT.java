package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Too many who want something at once are not a database that is away. */
class BusyPoolIT {

  private static final int ALL = 10;

  /** Ten connections have to be made in it, one by one, on a busy machine. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @Test
  void a_pool_whose_connections_are_all_in_use_is_busy_and_the_database_is_not_away()
      throws Exception {
    try (ConnectionPool pool = new ConnectionPool(database.address(), SHORT)) {
      List<Connection> held = new ArrayList<>();
      for (int count = 0; count < ALL; count++) {
        held.add(pool.connection());
      }
      Throwable refused = catchThrowable(pool::connection);
      assertThat(AwayFailures.isBusy(refused)).isTrue();
      assertThat(AwayFailures.isAway(refused)).isFalse();
      held.getFirst().close();
      pool.connection().close();
      for (Connection connection : held) {
        connection.close();
      }
    }
  }
}
