package org.photofactory.kernel.plugins;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.photofactory.kernel.plugins.trust.PluginPermissions;

/**
 * Who a jar says that it is; nothing of it runs. For those who list jars, or compare them with a
 * list.
 *
 * @param version as OSGi writes it, with all its parts
 * @param about what it says about itself
 * @param permissions what it asks for
 * @param imports ranges of versions by package that it must have from others, empty for any
 */
public record JarIdentity(
    String id,
    String version,
    PluginCard.About about,
    PluginPermissions permissions,
    SortedMap<String, String> imports) {

  /** Of a jar; empty when it does not tell, or not well. */
  public static Optional<JarIdentity> of(Path jar) {
    return JarReader.descriptor(jar)
        .flatMap(
            said ->
                JarReader.version(jar)
                    .map(
                        version ->
                            new JarIdentity(
                                said.id(),
                                version.toString(),
                                PluginCard.About.of(said),
                                said.permissions(),
                                JarReader.imports(jar))));
  }
}
