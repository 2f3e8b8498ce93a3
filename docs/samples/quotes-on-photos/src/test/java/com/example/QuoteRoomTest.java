package com.example;

import java.util.Map;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.testkit.ApiRoomContract;
import org.photofactory.testkit.TestLedger;
import org.photofactory.testkit.rooms.Route;

class QuoteRoomTest extends ApiRoomContract {

  @Override
  protected ApiRoom room() {
    return new QuoteRoom(
        new TestLedger()
            .giving("select exists", Map.of("exists", true))
            .giving("from choice", Map.of("words", "Forever is composed of nows.", "author", "")));
  }

  @Override
  protected String body(Route route) {
    return "{\"words\":\"Sand.\",\"author\":\"\"}";
  }
}
