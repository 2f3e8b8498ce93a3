package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.plugins.ServiceDock.Mooring;
import org.photofactory.kernel.plugins.TestTenants;

class RoomLeakIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void nothing_is_held_of_plugins_that_have_gone() throws Exception {
    ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    List<Reference<ClassLoader>> loaders = new ArrayList<>();
    try (TestSite site = new TestSite(database.database(), folder)) {
      for (int update = 0; update < 10; update++) {
        loaders.add(new WeakReference<>(visit(site), collected));
      }
      for (int round = 0; round < loaders.size(); round++) {
        assertThat(awaitCollected(collected)).as("loaders collected after %d", round).isTrue();
      }
    }
  }

  /** Mounts a room from a loader of its own, has it read and write JSON, and takes it away. */
  private static ClassLoader visit(TestSite site) throws Exception {
    ClassLoader loader = new PluginLoader();
    Object greeting =
        loader
            .loadClass(RoomsIT.Greeting.class.getName())
            .getDeclaredConstructor(String.class)
            .newInstance("hello");
    assertThat(greeting.getClass()).isNotEqualTo(RoomsIT.Greeting.class);
    try (Mooring _ =
        site.rooms.dock(() -> Set.of(greeting), TestTenants.named("leaky", new ArrayList<>()))) {
      assertThat(site.get("/api/v1/p/leaky/greeting/Ann").statusCode()).isEqualTo(200);
      assertThat(
              site.post(
                      "/api/v1/p/leaky/greeting",
                      "{\"text\":\"hi\",\"day\":\"2020-01-01\"}".getBytes(),
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .isEqualTo(200);
      assertThat(site.get("/api/v1/p/leaky/greeting/Ann/bug").statusCode()).isEqualTo(500);
    }
    return loader;
  }

  private static boolean awaitCollected(ReferenceQueue<ClassLoader> collected)
      throws InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      System.gc();
      if (collected.remove(50) != null) {
        return true;
      }
    }
    return false;
  }

  /** Has classes of its own of what a plugin might bring. */
  private static final class PluginLoader extends ClassLoader {
    PluginLoader() {
      super(RoomLeakIT.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(RoomsIT.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] code = bytes.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException failure) {
        throw new ClassNotFoundException(name, failure);
      }
    }
  }
}
