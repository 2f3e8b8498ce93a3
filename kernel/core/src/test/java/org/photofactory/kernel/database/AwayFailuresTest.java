package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwayFailuresTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
  void a_lost_connection_means_away(String state) {
    assertThat(AwayFailures.isAway(new SQLException("gone", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42703", "40001", "57014", "22P02"})
  void a_faulty_statement_does_not(String state) {
    assertThat(AwayFailures.isAway(new SQLException("fault", state))).isFalse();
  }

  @Test
  void too_many_at_once_is_busy_and_passes_and_is_not_away() {
    SQLException busy = AwayFailures.busy();
    assertThat(AwayFailures.isBusy(new ConnectionException(busy))).isTrue();
    assertThat(AwayFailures.isAway(busy)).isFalse();
    assertThat(AwayFailures.mayPass(busy)).isTrue();
    assertThat(AwayFailures.isBusy(new SQLTransientConnectionException("timed out"))).isFalse();
  }

  @Test
  void a_transaction_that_was_left_alone_passes_and_the_server_is_there() {
    SQLException ended = new SQLException("idle-in-transaction timeout", "25P03");
    assertThat(AwayFailures.isLeftAlone(new RuntimeException(ended))).isTrue();
    assertThat(AwayFailures.isAway(ended)).isFalse();
    assertThat(AwayFailures.isLeftAlone(new SQLException("read only", "25006"))).isFalse();
  }

  @Test
  void causes_are_looked_at_too() {
    assertThat(AwayFailures.isAway(new RuntimeException(new IOException("broken pipe")))).isTrue();
    assertThat(
            AwayFailures.isAway(
                new ConnectionException(new SQLTransientConnectionException("timed out"))))
        .isTrue();
    assertThat(AwayFailures.isAway(new RuntimeException(new IllegalStateException()))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"53100", "40001", "55P03", "57014", "08006", "25P03"})
  void a_full_disk_or_a_lost_race_may_pass(String state) {
    assertThat(AwayFailures.mayPass(new SQLException("later", state))).isTrue();
  }

  @Test
  void a_syntax_error_never_passes() {
    assertThat(AwayFailures.mayPass(new SQLException("fault", "42601"))).isFalse();
    assertThat(AwayFailures.mayPass(new SQLException("no state"))).isFalse();
    assertThat(AwayFailures.mayPass(new SQLException("new value of an enum", "55P04"))).isFalse();
  }

  @Test
  void a_full_disk_of_the_server_is_told_from_other_faults() {
    RuntimeException full = new RuntimeException(new SQLException("could not extend", "53100"));

    assertThat(AwayFailures.isDiskFull(full)).isTrue();
    assertThat(AwayFailures.isDiskFull(new SQLException("out of memory", "53200"))).isFalse();
  }
}
