package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.photofactory.kernel.ledger.plugins.NewVersion;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.PluginDeedException.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jars into the store and has the register want them: first the jar is whole and on disk,
 * then it is wanted, then versions go that nobody wants. Thread-safe.
 */
final class Installer {

  private static final Logger log = LoggerFactory.getLogger(Installer.class);

  private final PluginRegister register;
  private final PluginStore store;
  private final Runnable written;

  /** Held from the arrival of a jar until it is wanted: before, it looks like one nobody wants. */
  private final Lock turn = new ReentrantLock();

  /**
   * What a person has agreed to.
   *
   * @param origin how the jar came
   * @param older whether it may take the place of a newer version
   * @param again whether it may be another jar of a version that is there already
   */
  record Consent(String origin, boolean older, boolean again) {}

  /**
   * @param written told that the register says something new, before jars go that it does not want
   *     any more
   */
  Installer(PluginRegister register, PluginStore store, Runnable written) {
    this.register = register;
    this.store = store;
    this.written = written;
  }

  /**
   * Installs a jar that was judged.
   *
   * @param shipped version that came with the appliance; null when none did
   * @throws PluginDeedException when it must not be installed
   * @throws IOException when it cannot be copied; nothing has changed
   * @throws org.photofactory.kernel.database.DatabaseAwayException the same
   */
  void install(PluginJar jar, @Nullable Version shipped, Consent consent)
      throws PluginDeedException, IOException {
    Optional<String> objection = JarScreening.objection(jar.file());
    if (objection.isPresent()) {
      throw new PluginDeedException(Code.PLUGIN_DAMAGED, objection.get(), null);
    }
    turn.lock();
    try {
      place(jar, shipped, consent);
    } finally {
      turn.unlock();
    }
  }

  private void place(PluginJar jar, @Nullable Version shipped, Consent consent)
      throws PluginDeedException, IOException {
    Optional<Standing> standing = register.find(jar.id());
    Optional<Version> newer =
        Precedence.present(shipped, standing).filter(there -> there.compareTo(jar.version()) > 0);
    if (newer.isPresent() && !consent.older()) {
      throw older(jar, newer.get());
    }
    PluginStore.Kept kept = store.put(jar.file(), jar.id(), jar.version().toString());
    if (!consent.again() && !kept.label().equals(jar.version().toString())) {
      clear(jar.id());
      throw taken(jar);
    }
    register.install(
        jar.id(),
        new NewVersion(kept.label(), kept.sha256(), kept.bytes(), consent.origin()),
        Precedence.own(shipped, standing));
    written.run();
    clear(jar.id());
  }

  /** Takes a plugin out of the register, and its jars out of the store. */
  void remove(String id) {
    turn.lock();
    try {
      register.remove(id);
      written.run();
      clear(id);
    } finally {
      turn.unlock();
    }
  }

  private void clear(String id) {
    try {
      store.keepOnly(id, register.find(id).map(Installer::labels).orElse(Set.of()));
    } catch (IOException later) {
      log.warn("Old jars of the plugin {} stay until its next change: {}", id, later.toString());
    }
  }

  private static Set<String> labels(Standing standing) {
    return Stream.of(Optional.of(standing.wanted()), Optional.ofNullable(standing.previous()))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static PluginDeedException older(PluginJar jar, Version there) {
    return new PluginDeedException(
        Code.PLUGIN_OLDER,
        "%s is older than %s, which is there.".formatted(jar.name(), there),
        "Say that you want the older one; what the newer one made may be unknown to it.");
  }

  private static PluginDeedException taken(PluginJar jar) {
    return new PluginDeedException(
        Code.VERSION_TAKEN,
        "Another jar was installed as %s.".formatted(jar.name()),
        "A published version never changes: its author gives the new one a higher version.");
  }
}
