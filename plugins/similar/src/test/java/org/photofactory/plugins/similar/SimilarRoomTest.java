package org.photofactory.plugins.similar;

import java.util.Map;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.testkit.ApiRoomContract;
import org.photofactory.testkit.TestLedger;
import org.photofactory.testkit.rooms.Route;

/** The contract of rooms; what it finds in a library is the matter of {@link SimilarIT}. */
class SimilarRoomTest extends ApiRoomContract {

  @Override
  protected ApiRoom room() {
    return new SimilarRoom(new TestLedger().giving("count(*)", Map.of("count", 2L)));
  }

  @Override
  protected String body(Route route) {
    return "{\"assets\":[1,2]}";
  }
}
