package org.photofactory.plugins.video.playback;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.plugins.video.motion.MotionResource;
import org.photofactory.plugins.video.sound.WaveformResource;
import org.photofactory.plugins.video.store.Counter;
import org.photofactory.plugins.video.strip.StripResource;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.spi.web.ApiRoom;

/** Where browsers ask how to play a film, and fetch its pieces. */
@Component(service = ApiRoom.class)
public final class PlaybackRoom implements ApiRoom {

  private final PluginLedger ledger;
  private final DerivedFolders folders;
  private final StageRequests stages;
  private final Desk desk;

  @Activate
  public PlaybackRoom(
      @Reference PluginLedger ledger,
      @Reference DerivedFolders folders,
      @Reference StageRequests stages,
      @Reference Desk desk) {
    this.ledger = ledger;
    this.folders = folders;
    this.stages = stages;
    this.desk = desk;
  }

  @Override
  public Set<Object> resources() {
    Preparations preparations = new Preparations(ledger);
    Shelf shelf = new Shelf(folders, preparations);
    Projectionist projectionist = new Projectionist(shelf, desk, stages);
    Counter counter = new Counter(ledger, folders);
    return Set.of(
        new MotionResource(counter),
        new StripResource(counter),
        new WaveformResource(counter),
        new PlaybackResource(ledger, projectionist, preparations, stages, desk),
        new PiecesResource(ledger, shelf, projectionist, preparations));
  }
}
