package org.photofactory.kernel.plugins;

import java.util.List;
import java.util.Map;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.testkit.GivenSettings;

/** Plugins that are only names. */
public final class TestTenants {

  private TestTenants() {}

  /**
   * @param troubles gets what is reported about it
   */
  public static Tenant named(String id, List<String> troubles) {
    PluginIdentity identity = new PluginIdentity(id, "p_" + id, new GivenSettings(Map.of()));
    return new Tenant(identity, (_, reason) -> troubles.add(reason));
  }
}
