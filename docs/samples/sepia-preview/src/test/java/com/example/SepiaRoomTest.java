package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.testkit.ApiRoomContract;
import org.photofactory.testkit.TestLedger;
import org.photofactory.testkit.rooms.OpenRoom;
import org.photofactory.testkit.rooms.RoomRequest;
import org.photofactory.testkit.rooms.RoomVisitor;

class SepiaRoomTest extends ApiRoomContract {

  private final TestLedger ledger = new TestLedger().giving("sha256", Map.of("encode", "abc"));

  @TempDir Path derived;

  @Override
  protected ApiRoom room() {
    return new SepiaRoom(ledger, _ -> Optional.of(derived));
  }

  @Test
  void the_owner_sees_the_picture_and_a_guest_does_not() throws Exception {
    Files.write(derived.resolve(SepiaPreview.FILE), new byte[] {1, 2, 3});
    RoomRequest picture = RoomRequest.get("pictures/7");
    try (OpenRoom room = new OpenRoom(room())) {
      assertThat(room.ask(picture).data().path("picture").asText())
          .isEqualTo("data:image/jpeg;base64,AQID");
      assertThat(room.ask(picture.as(RoomVisitor.guest(1))).status()).isEqualTo(403);
    }
    assertThat(ledger.statements().getFirst().values()).containsExactly(7L, 1L);
  }
}
