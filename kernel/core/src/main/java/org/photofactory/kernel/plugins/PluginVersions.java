package org.photofactory.kernel.plugins;

import java.util.Comparator;
import org.osgi.framework.Version;

/** Versions as those outside of the host see them: as text. Stateless. */
public final class PluginVersions {

  private PluginVersions() {}

  /**
   * The lower first.
   *
   * @return throws {@link IllegalArgumentException} for what is no version
   */
  public static Comparator<String> ascending() {
    return Comparator.comparing(Version::parseVersion);
  }
}
