package org.photofactory.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.backups.PresentTarget;
import org.photofactory.kernel.backups.Retrieval;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.pipeline.StageRefusedException;
import org.photofactory.kernel.pipeline.StageRegistry;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupPage;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;

class BackupTargetsTest {

  private static final BackupItem ITEM = new BackupItem("0".repeat(64), 4, "a.jpg");

  private final List<String> troubles = new ArrayList<>();
  private final List<String> present = new CopyOnWriteArrayList<>();
  private final CountDownLatch gone = new CountDownLatch(1);
  private final BlockingQueue<String> stores = new LinkedBlockingQueue<>();
  private final BackupTargets targets = new BackupTargets(this::register, new Sightings());
  private final Named stick = new Named("stick");

  @Test
  void a_target_that_can_be_used_has_a_stage_until_its_plugin_goes() {
    ServiceDock.Mooring mooring = dock();
    targets.look();
    assertThat(present).containsExactly("backup-stick of p");
    assertThat(targets.present()).containsExactly(new PresentTarget("stick", "p", null, null));
    mooring.close();
    assertThat(present).isEmpty();
    assertThat(targets.present()).isEmpty();
  }

  @Test
  void one_that_is_off_has_none_and_people_are_told_why() {
    stick.off = Optional.of("No folder is named.");
    dock();
    targets.look();
    assertThat(present).isEmpty();
    assertThat(targets.present())
        .containsExactly(new PresentTarget("stick", "p", "No folder is named.", null));
  }

  @Test
  void it_comes_and_goes_with_its_settings() throws InterruptedException {
    stick.off = Optional.of("No folder is named.");
    dock();
    stick.off = Optional.empty();
    targets.settingsChanged("another");
    assertThat(present).isEmpty();
    targets.settingsChanged("p");
    assertThat(present).hasSize(1);
    stick.off = Optional.of("No folder is named.");
    targets.settingsChanged("p");
    assertThat(gone.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(present).isEmpty();
  }

  @Test
  void one_with_a_defect_is_off_and_its_plugin_is_told() {
    stick.defect = new NoClassDefFoundError("com/example/Gone");
    dock();
    assertThat(present).isEmpty();
    assertThat(troubles).singleElement().asString().contains("com/example/Gone");
  }

  @Test
  void one_whose_stage_the_pipeline_refuses_is_not_taken() {
    dock();
    assertThatThrownBy(this::dock).hasMessage("taken");
    assertThat(targets.present()).hasSize(1);
  }

  @Test
  void one_that_is_refused_later_is_off_and_keeps_nobody_from_the_next() {
    stick.off = Optional.of("No folder is named.");
    dock();
    Named tape = new Named("tape");
    tape.off = stick.off;
    targets.dock(tape, TestTenants.named("p", troubles));
    present.add("backup-stick of p");
    stick.off = Optional.empty();
    tape.off = Optional.empty();
    targets.settingsChanged("p");
    targets.look();
    assertThat(present).containsExactly("backup-stick of p", "backup-tape of p");
    assertThat(targets.present().getFirst())
        .isEqualTo(new PresentTarget("stick", "p", "taken", null));
    present.remove("backup-stick of p");
    targets.look();
    assertThat(targets.present().getFirst().off()).isNull();
  }

  @Test
  void its_storage_is_looked_for_again_when_settings_change_during_a_look()
      throws InterruptedException {
    stick.slow = new CountDownLatch(1);
    dock();
    assertThat(stick.asked.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    targets.settingsChanged("p");
    stick.slow.countDown();
    assertThat(stick.asked.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    assertThat(stores.poll(1, TimeUnit.MINUTES)).isNotNull();
    assertThat(stores.poll(1, TimeUnit.MINUTES)).isNotNull();
  }

  @Test
  void its_storage_is_looked_for_though_though_nothing_is_copied() throws InterruptedException {
    dock();
    assertThat(stores.poll(1, TimeUnit.MINUTES)).isEqualTo("stick of p: disk 1");
    stick.store = "disk 2";
    targets.settingsChanged("p");
    assertThat(stores.poll(1, TimeUnit.MINUTES)).isEqualTo("stick of p: disk 2");
  }

  @Test
  void a_copy_is_had_from_the_target_that_keeps_it(@TempDir Path folder) throws Exception {
    dock();
    Path file = folder.resolve("copy");
    assertThat(targets.retrieve("stick", ITEM, file)).isEqualTo(new Retrieval.Written());
    assertThat(file).hasContent("copy");
    stick.missing = true;
    assertThat(targets.retrieve("stick", ITEM, file)).isEqualTo(new Retrieval.NoCopy());
    assertThat(targets.retrieve("tape", ITEM, file)).isInstanceOf(Retrieval.Away.class);
    assertThat(troubles).isEmpty();
  }

  @Test
  @Timeout(60)
  void one_that_does_not_say_whether_it_can_be_used_holds_up_nobody() throws Exception {
    ServiceDock.Mooring mooring = dock();
    CountDownLatch deaf = new CountDownLatch(1);
    stick.silent = deaf;
    targets.look();
    assertThat(targets.present().getFirst().off()).contains("longer than 5 s");
    targets.look();
    Thread looking = Thread.ofPlatform().start(targets::look);
    mooring.close();
    looking.join();
    assertThat(present).isEmpty();
    deaf.countDown();
  }

  private ServiceDock.Mooring dock() {
    return targets.dock(stick, TestTenants.named("p", troubles));
  }

  private StageRegistry.Registration register(Stage stage, PluginIdentity plugin) {
    String entry = stage.spec().name() + " of " + plugin.id();
    if (present.contains(entry)) {
      throw new StageRefusedException("NAME_TAKEN", "taken");
    }
    present.add(entry);
    return () -> {
      present.remove(entry);
      gone.countDown();
    };
  }

  private final class Sightings implements BackupTargets.Filling {

    @Override
    public Stage stage(BackupTarget target, String plugin) {
      return new Filling(target);
    }

    @Override
    public void saw(String target, String plugin, String store) {
      stores.add(target + " of " + plugin + ": " + store);
    }
  }

  private record Filling(BackupTarget target) implements Stage {

    @Override
    public StageSpec spec() {
      return StageSpec.of("backup-" + target.name(), "backed_up", MediaKind.IMAGE);
    }

    @Override
    public Outcome process(Asset asset, StageContext context) {
      return Outcome.done();
    }
  }

  /** Keeps nothing. */
  private static final class Named implements BackupTarget {

    private final String name;
    private volatile Optional<String> off = Optional.empty();
    private volatile String store = "disk 1";
    private volatile boolean missing;
    private final Semaphore asked = new Semaphore(0);
    private volatile CountDownLatch slow = new CountDownLatch(0);
    private volatile CountDownLatch silent = new CountDownLatch(0);
    private @Nullable Error defect;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<String> off() {
      if (defect != null) {
        throw defect;
      }
      // It does not listen when it is told to end either.
      while (silent.getCount() > 0) {
        LockSupport.parkNanos(1_000_000);
        Thread.interrupted();
      }
      return off;
    }

    @Override
    public String store() {
      asked.release();
      try {
        slow.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return store;
    }

    @Override
    public void put(BackupItem item, InputStream original) {}

    @Override
    public BackupCheck verify(BackupItem item) {
      return new BackupCheck.Missing();
    }

    @Override
    public BackupPage list(@Nullable String cursor) {
      return new BackupPage(List.of(), null);
    }

    @Override
    public void restore(BackupItem item, Path newFile) throws IOException {
      if (missing) {
        throw new NoSuchFileException(item.path());
      }
      Files.writeString(newFile, "copy");
    }
  }
}
