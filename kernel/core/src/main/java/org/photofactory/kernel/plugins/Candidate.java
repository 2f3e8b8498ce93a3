package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import org.osgi.framework.Version;

/** A jar of a plugins folder after a look inside. */
sealed interface Candidate {

  /** The plugin's id; the file's name when the jar does not tell. */
  String id();

  /** Its version; {@link Version#emptyVersion} when the jar does not tell. */
  Version version();

  /** Where it lies. */
  Path file();

  /** A jar that may be installed. */
  record PluginJar(Path file, Version version, PluginDescriptor descriptor, Fingerprint print)
      implements Candidate {
    @Override
    public String id() {
      return descriptor.id();
    }

    /** Id and version, for people. */
    String name() {
      return id() + " " + version;
    }
  }

  /** A jar that must not be installed, and why. */
  record RefusedJar(Path file, Version version, String id, PluginStatus.State state, String reason)
      implements Candidate {

    /** True when the jar does not tell which plugin it is. */
    boolean nameless() {
      return id.equals(file.getFileName().toString());
    }

    /** Its version as people see it; empty when the jar does not tell. */
    String shown() {
      return version.equals(Version.emptyVersion) ? "" : version.toString();
    }

    /** The same jar, standing for a plugin. */
    RefusedJar of(String plugin) {
      return new RefusedJar(file, version, plugin, state, reason);
    }
  }
}
