package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

/**
 * Starts plugins: first their tables, then their code.
 *
 * @param needs what plugins get
 * @param changed told when a version that runs has come into trouble, or out of it; on any thread
 */
record PluginStarter(PluginNeeds needs, Consumer<Tenant> changed) {

  /**
   * Brings the plugin's schema up to date, which it has even without tables, and gives it its
   * settings. None of its code runs.
   *
   * @throws DatabaseAwayException when that has to wait
   */
  Tenant prepare(PluginJar jar) throws PluginRefusedException {
    try {
      migrate(jar);
      return tenant(jar);
    } catch (DatabaseAwayException away) {
      throw away;
    } catch (IOException | RuntimeException refusal) {
      throw PluginRefusedException.broken(String.valueOf(refusal.getMessage()), refusal);
    }
  }

  /**
   * Starts the jar that was put into the slot.
   *
   * @throws DatabaseAwayException when that has to wait
   */
  void run(Tenant tenant, BundleSlot slot) throws PluginRefusedException {
    try {
      slot.start(tenant);
    } catch (DatabaseAwayException away) {
      throw away;
    } catch (RuntimeException failure) {
      throw PluginRefusedException.broken(String.valueOf(failure.getMessage()), failure);
    }
  }

  private void migrate(PluginJar jar) throws IOException {
    needs
        .records()
        .schemas()
        .migrate(
            jar.id(),
            jar.descriptor().schema(),
            jar.version().toString(),
            JarReader.migrations(jar.file()));
  }

  private Tenant tenant(PluginJar jar) {
    PluginDescriptor descriptor = jar.descriptor();
    PluginIdentity identity =
        new PluginIdentity(
            jar.id(),
            descriptor.schema(),
            needs.settings().open(jar.id(), descriptor.settings()),
            reach(descriptor.permissions()));
    return new Tenant(identity, changed);
  }

  private static PluginIdentity.Reach reach(PluginPermissions asked) {
    return new PluginIdentity.Reach(Set.copyOf(asked.programs()), asked.network());
  }
}
