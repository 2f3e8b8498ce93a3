package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testkit.GivenSettings;

/** Plugins that are only names. */
public final class TestTenants {

  private TestTenants() {}

  /**
   * @param troubles gets what is reported about it
   */
  public static Tenant named(String id, List<String> troubles) {
    return named(id, () -> new GivenSettings(Map.of()), troubles);
  }

  /**
   * @param troubles told what is reported about it
   */
  public static Tenant named(String id, Consumer<String> troubles) {
    return named(id, () -> new GivenSettings(Map.of()), troubles);
  }

  /**
   * @param settings what is set for it now
   * @param troubles gets what is reported about it
   */
  public static Tenant named(String id, Supplier<Settings> settings, List<String> troubles) {
    return named(id, settings, troubles::add);
  }

  private static Tenant named(String id, Supplier<Settings> settings, Consumer<String> troubles) {
    PluginIdentity identity =
        new PluginIdentity(id, "p_" + id, settings, PluginIdentity.Reach.NONE);
    return new Tenant(
        identity,
        tenant -> {
          String trouble = tenant.trouble();
          if (trouble != null) {
            troubles.accept(trouble);
          }
        });
  }
}
