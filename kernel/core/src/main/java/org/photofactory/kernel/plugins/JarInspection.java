package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.ledger.plugins.Standing;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.JarReport.Change;
import org.photofactory.kernel.plugins.JarReport.Kind;
import org.photofactory.kernel.vault.files.Hashing;

/**
 * Says all that installing a jar would say.
 *
 * @param running the host, which knows what it offers
 * @param register what is there already
 */
record JarInspection(HostLoop running, PluginRegister register) {

  JarReport report(Path file) throws IOException {
    Candidate candidate = running.judge(file);
    List<String> objections = new ArrayList<>();
    if (candidate instanceof RefusedJar refused) {
      objections.add(refused.reason());
    }
    JarScreening.objection(file)
        .filter(objection -> !objections.contains(objection))
        .ifPresent(objections::add);
    Version version = candidate.version();
    return new JarReport(
        candidate.id(),
        version.equals(Version.emptyVersion) ? "" : version.toString(),
        JarReader.descriptor(file)
            .map(said -> new PluginCard.About(said.title(), said.description()))
            .orElse(null),
        new JarReport.File(Files.size(file), Hashing.hash(file)),
        change(candidate, file),
        objections);
  }

  private Change change(Candidate candidate, Path file) {
    Optional<Version> there = there(candidate.id());
    Kind kind = there.map(version -> kind(candidate.version().compareTo(version))).orElse(Kind.NEW);
    return new Change(kind, there.map(Version::toString).orElse(null), schemaChanges(file));
  }

  private Optional<Version> there(String id) {
    return register
        .find(id)
        .filter(standing -> !standing.shipped())
        .map(Standing::wanted)
        .map(Installer::version)
        .or(() -> running.shipped(id));
  }

  private static Kind kind(int order) {
    return order > 0 ? Kind.UPDATE : order < 0 ? Kind.OLDER : Kind.SAME;
  }

  private static List<String> schemaChanges(Path file) {
    try {
      return List.copyOf(JarReader.migrations(file).keySet());
    } catch (IOException | RuntimeException damaged) {
      return List.of();
    }
  }
}
