package org.photofactory.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.photofactory.distribution.appliance.ChildAppliance;
import org.photofactory.distribution.appliance.ChildAppliance.Ended;
import org.photofactory.distribution.appliance.Json;

/** Accounts managed at the machine itself, while the appliance runs and while it does not. */
class UserCommandIT {

  private static final String PASSWORD = "a rather long sentence";

  @Test
  void people_are_managed_while_the_appliance_runs_and_while_it_does_not() throws Exception {
    try (ChildAppliance appliance = ChildAppliance.start("users", Map.of()).awaitFirstRun()) {
      nobodyElseComesFirst(appliance);
      theFirstAdminComes(appliance);
      appliance.stop();
      othersComeWhileItRests(appliance);
      appliance.startAgain();
      appliance.awaitReady();
      assertThat(appliance.api().get("/api/v1/accounts").status()).isEqualTo(200);
      assertThat(appliance.command("user", "list", "--json").out()).contains("\"bert\"");
      assertThat(appliance.command("user", "enable", "bert").exitCode()).isZero();
    }
  }

  private static void nobodyElseComesFirst(ChildAppliance appliance) throws Exception {
    Ended early = appliance.command("user", "add", "bert");
    assertThat(early.exitCode()).isEqualTo(2);
    assertThat(early.err()).contains("Nobody lives here yet");
  }

  private static void theFirstAdminComes(ChildAppliance appliance) throws Exception {
    assertThat(appliance.api().get("/api/v1/accounts").status()).isEqualTo(403);
    Ended added =
        appliance.commandReading(
            PASSWORD + "\n", "user", "add", "paula", "--admin", "--password-stdin");
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(appliance.api().get("/api/v1/accounts").status()).isEqualTo(200);
  }

  private static void othersComeWhileItRests(ChildAppliance appliance) throws Exception {
    Ended invited = appliance.command("user", "add", "bert");
    assertThat(invited.exitCode()).as(invited.err()).isZero();
    assertThat(invited.out()).contains("/welcome#key=");
    assertThat(appliance.command("user", "disable", "bert").exitCode()).isZero();
    Ended last = appliance.command("user", "disable", "paula");
    assertThat(last.exitCode()).isEqualTo(2);
    assertThat(last.err()).contains("last admin");
    Ended mistyped = appliance.command("user", "reset-password", "brt");
    assertThat(mistyped.err()).contains("Did you mean bert?");
    assertThat(Json.parse(appliance.command("user", "list", "--json").out()).toString())
        .contains("\"login\":\"bert\"", "\"disabled\":true");
  }
}
