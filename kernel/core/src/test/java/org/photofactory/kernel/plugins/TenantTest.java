package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;
import org.photofactory.spi.stage.CutShortException;

class TenantTest {

  private final List<String> troubles = new ArrayList<>();
  private final Tenant tenant = TestTenants.named("inbox", troubles);

  static Stream<Throwable> weather() {
    return Stream.of(
        new FileNotFoundException("the source is away"),
        new UncheckedIOException(new FileNotFoundException()),
        new NoAnswerException("OUTGOING_FAILED", "No answer.", "Later.", null),
        new BackupAwayException("BACKUP_AWAY", "The disk is away."),
        new CutShortException("Somebody has ended it."),
        new DatabaseAwayException("away"),
        new ConnectionException(new SQLException("gone", "08006")),
        new ConnectionException(new SQLException("deadlock", "40P01")),
        new ConnectionException(new SQLException("disk full", "53100")),
        new InterruptedException());
  }

  @ParameterizedTest
  @MethodSource("weather")
  void what_passes_is_no_defect(Throwable failure) {
    fail(failure, 20);
    assertThat(troubles).isEmpty();
  }

  @Test
  void a_statement_that_is_wrong_is_a_defect() {
    fail(new ConnectionException(new SQLException("no such table", "42P01")), 5);
    assertThat(troubles).hasSize(1);
  }

  @Test
  void to_reach_for_what_it_has_not_asked_for_is_a_defect() {
    TenantOutgoing way =
        new TenantOutgoing(tenant.identity(), _ -> new WebAnswer(200, Map.of(), new byte[0]));
    WebRequest request =
        WebRequest.get(URI.create("https://example.org/"), Map.of(), Duration.ofSeconds(1));
    Throwable refusal = catchThrowable(() -> way.send(request));
    fail(new IllegalStateException(refusal), 5);
    assertThat(troubles).singleElement().asString().contains("does not name example.org");
  }

  @Test
  void the_first_calls_must_all_fail_to_be_trouble() {
    fail(new IllegalStateException("bug"), 4);
    tenant.worked();
    fail(new IllegalStateException("bug"), 20);
    assertThat(troubles).isEmpty();
  }

  @Test
  void trouble_is_over_when_a_call_ends_well() {
    fail(new IllegalStateException("bug"), 5);
    assertThat(tenant.trouble()).contains("first 5 calls", "bug");
    tenant.worked();
    assertThat(tenant.trouble()).isNull();
  }

  @Test
  void what_does_not_fit_stays_so_whatever_else_works() {
    fail(new IllegalStateException("bug"), 5);
    fail(new NoClassDefFoundError("com/example/Gone"), 1);
    tenant.worked();
    assertThat(tenant.trouble()).contains("com/example/Gone");
  }

  private void fail(Throwable failure, int times) {
    for (int call = 0; call < times; call++) {
      tenant.failed(failure);
    }
  }
}
