package org.photofactory.plugins.video.playback;

import java.util.Optional;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.testkit.ApiRoomContract;
import org.photofactory.testkit.TestLedger;

/**
 * The contract of rooms, in a library without films; those are the matter of {@code PlaybackIT}.
 */
class PlaybackRoomTest extends ApiRoomContract {

  @Override
  protected ApiRoom room() {
    return new PlaybackRoom(new TestLedger(), _ -> Optional.empty(), (_, _) -> false, new Desk());
  }
}
