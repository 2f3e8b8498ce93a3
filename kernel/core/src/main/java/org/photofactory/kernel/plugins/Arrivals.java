package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.plugins.Candidate.PluginJar;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.PluginStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the jars that somebody has put into the plugins folder: whoever may write there has the
 * say. A jar that is taken in leaves the folder for the store; one that must not be stays, and is
 * told. For one thread.
 */
final class Arrivals {

  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

  private final Installer installer;
  private final Map<PluginJar, RefusedJar> refusals = new HashMap<>();
  private List<PluginJar> waiting = List.of();
  private List<RefusedJar> refused = List.of();

  Arrivals(Installer installer) {
    this.installer = installer;
  }

  /**
   * Takes in what may be.
   *
   * @param dropped what lies in the folder
   * @param shipped what came with the appliance
   * @param open whether anything can be taken in now
   * @return whether something was
   */
  boolean take(List<Candidate> dropped, Map<String, Choice> shipped, boolean open) {
    List<PluginJar> later = new ArrayList<>();
    List<RefusedJar> refusedNow = new ArrayList<>();
    boolean taken = false;
    for (Candidate candidate : dropped) {
      if (Files.notExists(candidate.file())) {
        continue; // taken in before; the folder is believed to be without it a moment later
      }
      switch (candidate) {
        case RefusedJar jar -> refusedNow.add(jar);
        case PluginJar jar when refusals.containsKey(jar) -> refusedNow.add(refusals.get(jar));
        case PluginJar jar when open && take(jar, shipped.get(jar.id())) -> taken = true;
        case PluginJar jar when refusals.containsKey(jar) -> refusedNow.add(refusals.get(jar));
        case PluginJar jar -> later.add(jar);
      }
    }
    refusals.keySet().retainAll(dropped);
    waiting = later;
    refused = refusedNow;
    return taken;
  }

  /** Jars that must not be taken in, by the plugin they would have been. */
  Map<String, RefusedJar> refused() {
    Map<String, RefusedJar> byId = new HashMap<>();
    refused.forEach(jar -> byId.putIfAbsent(jar.id(), jar));
    return byId;
  }

  /** What there is to say of jars that are not taken in. */
  List<PluginStatus> statuses() {
    List<PluginStatus> statuses = new ArrayList<>();
    waiting.forEach(
        jar ->
            statuses.add(
                new PluginStatus(
                    jar.id(),
                    jar.version().toString(),
                    State.INSTALLED,
                    "It waits for the database.")));
    refused.forEach(
        jar -> statuses.add(new PluginStatus(jar.id(), jar.shown(), jar.state(), jar.reason())));
    return statuses;
  }

  private boolean take(PluginJar jar, @Nullable Choice shipped) {
    try {
      Version own =
          Optional.ofNullable(shipped).map(Choice::jar).map(PluginJar::version).orElse(null);
      installer.install(jar, own, new Installer.Consent("folder", true, true));
      Files.delete(jar.file());
      log.info("The plugin {} was taken in from {}", jar.name(), jar.file().getFileName());
      return true;
    } catch (DatabaseAwayException away) {
      return false;
    } catch (PluginDeedException refusal) {
      refuse(jar, String.valueOf(refusal.getMessage()));
    } catch (IOException failure) {
      refuse(jar, "Its jar cannot be copied or removed: " + failure.getMessage());
    } catch (RuntimeException defect) {
      log.error("Taking in {} failed", jar.name(), defect);
      refuse(jar, "It cannot be taken in: " + defect.getMessage());
    }
    return false;
  }

  private void refuse(PluginJar jar, String reason) {
    log.warn("The plugin {} is not taken in: {}", jar.name(), reason);
    refusals.put(jar, new RefusedJar(jar.file(), jar.version(), jar.id(), State.BROKEN, reason));
  }
}
