package org.photofactory.plugins.video.motion;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.video.store.Originals;
import org.photofactory.plugins.video.store.OwnFiles;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into each picture for a film, and copies it out so that it can be played. The original
 * stays as it is, film and all. Most pictures have none, which is a result too.
 */
@Component
public final class MotionStage implements Stage {

  private static final Logger LOG = LoggerFactory.getLogger(MotionStage.class);

  private static final int PIECE = 1 << 16;

  private final Motions motions = new Motions();

  @Override
  public StageSpec spec() {
    return StageSpec.of("motion", "motion_sought", MediaKind.IMAGE)
        .withLane(LaneKind.IO)
        .withBatch(32);
  }

  @Override
  public Outcome process(Asset asset, StageContext context) throws InterruptedException {
    try (PictureFile file = PictureFile.open(asset.original())) {
      Optional<Clip> clip = MotionPhotos.find(file);
      return clip.isPresent()
          ? keep(asset, context, file, clip.get())
          : Outcome.done(motions.forget(asset.id()));
    } catch (UncheckedIOException away) {
      return away(asset, away.getCause());
    } catch (IOException away) {
      return away(asset, away);
    }
  }

  private static Outcome away(Asset asset, IOException failure) throws InterruptedException {
    if (failure instanceof ClosedByInterruptException) {
      throw new InterruptedException("cancelled");
    }
    LOG.debug("The original of asset {} cannot be read", asset.id(), failure);
    return Originals.away();
  }

  private Outcome keep(Asset asset, StageContext context, PictureFile file, Clip clip)
      throws InterruptedException {
    return OwnFiles.keep(
        context,
        asset,
        Motions.FILE,
        target -> copy(file, clip, target),
        motions.keep(asset.id(), clip));
  }

  private static void copy(PictureFile file, Clip clip, Path target) throws IOException {
    try (FileChannel output = FileChannel.open(target, StandardOpenOption.WRITE)) {
      long end = clip.offset() + clip.length();
      long at = clip.offset();
      while (at < end) {
        ByteBuffer piece = read(file, at, (int) Math.min(PIECE, end - at));
        at += piece.remaining();
        while (piece.hasRemaining()) {
          output.write(piece);
        }
      }
    }
  }

  /** Where the original cannot be read, the disk that is written to is not to blame. */
  private static ByteBuffer read(PictureFile file, long position, int count) {
    try {
      ByteBuffer piece = file.at(position, count);
      if (!piece.hasRemaining()) {
        throw new EOFException("the original ends early");
      }
      return piece;
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }
}
