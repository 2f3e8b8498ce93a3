package org.photofactory.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.plugins.ImportGate;
import org.photofactory.launcher.osgi.FelixFramework;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.notice.NoticeSender;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.StageRequests;
import org.photofactory.spi.storage.DerivedFolders;
import org.photofactory.testkit.GivenSettings;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedPluginsIT {

  private FelixFramework framework;
  private BundleContext context;

  @BeforeAll
  void startFramework(@TempDir Path folder) {
    framework = new FelixFramework(folder);
    context = framework.start();
    context.registerService(PluginLedger.class, new UnreachableLedger(), null);
    context.registerService(DerivedFolders.class, _ -> Optional.empty(), null);
    context.registerService(NoticeSender.class, (_, _, _) -> false, null);
    context.registerService(StageRequests.class, (_, _) -> false, null);
    context.registerService(Settings.class, new GivenSettings(Map.of()), null);
    context.registerService(
        Outgoing.class,
        request -> {
          throw new NoAnswerException("OUTGOING_FAILED", "Nobody is there.", "", null);
        },
        null);
  }

  @AfterAll
  void stopFramework() {
    framework.close();
  }

  List<Path> jars() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("photofactory.root"), "distribution/target/photo-factory/plugins");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("jars")
  void it_imports_only_what_is_shared(Path jar) throws IOException {
    try (JarFile content = new JarFile(jar.toFile())) {
      assertThat(ImportGate.of(context).objection(content.getManifest().getMainAttributes()))
          .isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("jars")
  void it_is_active_and_all_its_components_work(Path jar) throws Exception {
    try (InputStream content = Files.newInputStream(jar)) {
      Bundle bundle = context.installBundle(jar.toString(), content);
      bundle.start();
      assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
      assertThat(bundle.getRegisteredServices()).isNotEmpty();
      for (var service : bundle.getRegisteredServices()) {
        assertThat(context.getService(service)).isNotNull();
      }
      assertThat(framework.complaint(bundle)).isEmpty();
    }
  }

  /** What the kernel offers to plugins; no component asks the database while it starts. */
  private static final class UnreachableLedger implements PluginLedger {

    @Override
    public <T, X extends Exception> T read(Errand<T, X> reading) {
      throw new DatabaseAwayException("There is no database in this test.");
    }

    @Override
    public <T, X extends Exception> T write(Errand<T, X> writing) {
      throw new DatabaseAwayException("There is no database in this test.");
    }
  }
}
