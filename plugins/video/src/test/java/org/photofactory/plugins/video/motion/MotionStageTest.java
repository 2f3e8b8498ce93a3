package org.photofactory.plugins.video.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.box;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.film;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.ftyp;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.joined;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.jpeg;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.microVideo;
import static org.photofactory.plugins.video.motion.MotionPhotoMaker.samsungTrailer;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.plugins.video.Writeless;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

class MotionStageTest {

  @TempDir Path folder;
  private StageHarness harness;

  @BeforeEach
  void open() {
    harness = new StageHarness(folder.resolve("harness"));
  }

  @Test
  void the_film_is_copied_out_byte_for_byte() throws Exception {
    byte[] film = film();
    List<byte[]> pictures =
        List.of(
            joined(jpeg(microVideo(film.length)), film),
            joined(jpeg(), samsungTrailer(film)),
            joined(ftyp("heic"), box("meta", new byte[80]), box("mpvd", film)));
    for (byte[] picture : pictures) {
      Asset asset = asset(picture);
      assertThat(run(asset)).isInstanceOf(Outcome.Done.class);
      assertThat(harness.folder(asset).resolve(Motions.FILE)).hasBinaryContent(film);
      assertThat(harness.folder(asset)).isDirectoryNotContaining("glob:**.part");
      assertThat(asset.original()).hasBinaryContent(picture);
    }
  }

  @Test
  void a_picture_that_stands_still_leaves_nothing() throws Exception {
    Asset asset = asset(jpeg());
    assertThat(run(asset)).isInstanceOf(Outcome.Done.class);
    assertThat(harness.folder(asset)).isEmptyDirectory();
  }

  @Test
  void a_disk_that_is_away_blames_no_picture() throws Exception {
    Asset asset = asset(joined(jpeg(microVideo(film().length)), film()));
    Path disk = harness.folder(asset);
    Files.delete(disk);
    Files.writeString(disk, "a file where the folder should be");
    assertThat(run(asset))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.blame()).isEqualTo(Blame.RESOURCE));
  }

  @Test
  void an_original_that_breaks_off_while_it_is_copied_parks_nothing() throws Exception {
    Asset asset = asset(joined(jpeg(microVideo(film().length)), film()));
    assertThat(new MotionStage().process(asset, shortening(asset)))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.blame()).isEqualTo(Blame.TRANSIENT);
              assertThat(failed.code()).isEqualTo("ORIGINAL_AWAY");
            });
    assertThat(harness.folder(asset)).isEmptyDirectory();
  }

  /** Cuts the original when the stage has found the film and is about to copy it. */
  private StageContext shortening(Asset asset) {
    return (StageContext)
        Proxy.newProxyInstance(
            StageContext.class.getClassLoader(),
            new Class<?>[] {StageContext.class},
            (_, method, arguments) -> {
              if (method.getName().equals("folder")) {
                try (FileChannel original =
                    FileChannel.open(asset.original(), StandardOpenOption.WRITE)) {
                  original.truncate(original.size() - film().length / 2);
                }
              }
              return method.invoke(harness, arguments);
            });
  }

  private Outcome run(Asset asset) throws Exception {
    return harness.run(new Writeless(new MotionStage()), asset);
  }

  private Asset asset(byte[] content) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "picture", ".jpg"), content);
    return TestAssets.image(file, "image/jpeg");
  }
}
