package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.plugins.NewVersion;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.Standing;

class TrialIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final AtomicInteger news = new AtomicInteger();
  private PluginRegister register;
  private Trial trial;

  @BeforeEach
  void begin(@TempDir Path folder) {
    register = new PluginRegister(database.database(), Clock.systemUTC());
    register.remove("engine");
    BootMark boots = BootMark.read(folder.resolve(".starting"));
    trial = new Trial("engine", new Probation(register, boots, news::incrementAndGet));
  }

  @Test
  void what_has_worked_for_its_probation_is_proven() {
    install("1.0.0");
    run();
    trial.prove(Duration.ZERO);
    assertThat(standing().proven()).isTrue();
  }

  @Test
  void a_version_that_runs_until_the_next_start_though_another_is_wanted_is_proven_once() {
    install("1.0.0");
    register.prove("engine", "1.0.0");
    install("1.1.0");
    run();
    install("1.2.0");
    for (int round = 0; round < 3; round++) {
      trial.prove(Duration.ZERO);
    }
    assertThat(standing().proven()).isFalse();
    assertThat(news).hasValue(1);
  }

  @Test
  void what_is_wanted_again_is_proven_after_all() {
    install("1.0.0");
    register.prove("engine", "1.0.0");
    install("1.1.0");
    run();
    Standing wanted = standing();
    install("1.2.0");
    trial.prove(Duration.ZERO);
    install("1.1.0");
    trial.of(wanted);
    trial.prove(Duration.ZERO);
    assertThat(standing().proven()).isTrue();
  }

  private void install(String version) {
    register.install("engine", new NewVersion(version, "0", 1, "upload"), null);
  }

  private void run() {
    trial.of(standing());
    trial.starting();
    trial.started();
  }

  private Standing standing() {
    return register.find("engine").orElseThrow();
  }
}
