package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;
import org.photofactory.testkit.VerbContract;

class TestVerbTest extends VerbContract {

  private final OutgoingClient outgoing = new OutgoingClient(OutgoingSettings.parse("localhost"));
  private HookServer hooks;

  @BeforeEach
  void open() throws IOException {
    hooks = new HookServer();
  }

  @AfterEach
  void close() {
    hooks.close();
    outgoing.close();
  }

  @Override
  protected Verb verb() {
    return new TestVerb(outgoing);
  }

  @Override
  protected Settings settings() {
    return GivenSettings.fromClassPath().with("webhooks", hooks.address());
  }

  @Test
  void it_says_what_each_receiver_answers() throws Exception {
    hooks.answers(404, "gone", Map.of());
    Settings both =
        GivenSettings.fromClassPath()
            .with("webhooks", hooks.address())
            .with("mail-to", "anna@example.org");
    assertThat(run(List.of(), both)).isOne();
    assertThat(said).hasSize(2);
    assertThat(said.getFirst()).startsWith("mail anna@example.org: refused (NOT_SET_UP).");
    assertThat(said.getLast()).contains("refused (WEBHOOK_GONE).").doesNotContain("secret");
  }

  @Test
  void one_receiver_can_be_named() throws Exception {
    Settings both =
        GivenSettings.fromClassPath()
            .with("webhooks", hooks.address())
            .with("mail-to", "anna@example.org");
    run(List.of("anna@example.org"), both);
    assertThat(said).singleElement().asString().startsWith("mail anna@example.org");
    assertThat(hooks.got).isEmpty();
  }
}
