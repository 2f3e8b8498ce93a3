package org.photofactory.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.launcher.PretendAppliance;
import org.photofactory.launcher.client.ApplianceClient;

class SenderTest {

  private static final String BUSY =
      "{\"error\":{\"code\":\"DATABASE_AWAY\",\"message\":\"Away.\"}}";

  @TempDir Path folder;
  private PretendAppliance appliance;
  private ApplianceClient client;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    appliance = new PretendAppliance();
    client = new ApplianceClient(appliance.address(), Optional.empty());
    file = Files.writeString(folder.resolve("Käse & Wein.jpg"), "bytes");
  }

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void a_new_file_is_accepted() throws Exception {
    appliance.answering(201, "{\"data\":{\"outcome\":\"accepted\",\"assetId\":1}}");
    assertThat(send()).isEqualTo(new Result.Accepted(file));
    assertThat(appliance.requests())
        .containsExactly("POST /api/v1/uploads?name=K%C3%A4se%20%26%20Wein.jpg bytes");
  }

  @Test
  void a_known_file_is_a_duplicate() throws Exception {
    appliance.answering(200, "{\"data\":{\"outcome\":\"duplicate\",\"assetId\":1}}");
    assertThat(send()).isEqualTo(new Result.Duplicate(file));
  }

  @Test
  void a_bad_file_is_quarantined_with_its_reason() throws Exception {
    appliance.answering(422, "{\"error\":{\"code\":\"EMPTY\",\"message\":\"It is empty.\"}}");
    assertThat(send()).isEqualTo(new Result.Quarantined(file, "EMPTY", "It is empty."));
  }

  @Test
  void a_busy_appliance_is_asked_again() throws Exception {
    appliance.answering(503, BUSY).answering(503, BUSY).answering(201, "{\"data\":{}}");
    assertThat(send()).isEqualTo(new Result.Accepted(file));
    assertThat(appliance.requests()).hasSize(3);
  }

  @Test
  void patience_ends() throws Exception {
    appliance.answering(503, BUSY).answering(503, BUSY).answering(503, BUSY);
    assertThat(send()).isEqualTo(new Result.Failed(file, "Away."));
    assertThat(appliance.requests()).hasSize(3);
  }

  @Test
  void when_patience_has_ended_the_rest_is_not_tried_any_more() throws Exception {
    appliance.answering(503, BUSY).answering(503, BUSY).answering(503, BUSY);
    Sender sender = sender();
    assertThat(sender.send(file)).isInstanceOf(Result.Failed.class);
    assertThat(sender.send(file)).isEqualTo(new Result.Unsent(file));
    assertThat(appliance.requests()).hasSize(3);
  }

  @Test
  void one_bad_file_does_not_end_the_import() throws Exception {
    Sender sender = sender();
    assertThat(sender.send(folder.resolve("gone.jpg"))).isInstanceOf(Result.Failed.class);
    appliance.answering(201, "{\"data\":{}}");
    assertThat(sender.send(file)).isEqualTo(new Result.Accepted(file));
  }

  @Test
  void a_refusal_is_not_asked_again() throws Exception {
    appliance.answering(
        507, "{\"error\":{\"code\":\"DISK_FULL\",\"message\":\"Full.\",\"hint\":\"Make room.\"}}");
    assertThat(send()).isEqualTo(new Result.Failed(file, "Full. Make room."));
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void a_file_that_has_gone_fails_by_itself() throws Exception {
    Files.delete(file);
    assertThat(send()).isEqualTo(new Result.Failed(file, "The file cannot be read."));
  }

  private Result send() throws InterruptedException {
    return sender().send(file);
  }

  private Sender sender() {
    return new Sender(client, new Sender.Patience(3, Duration.ofMillis(1), Duration.ofMillis(2)));
  }
}
