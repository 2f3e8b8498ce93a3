package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.photofactory.kernel.ledger.plugins.PluginRegister;
import org.photofactory.kernel.plugins.Candidate.RefusedJar;
import org.photofactory.kernel.plugins.JarReport.Change;
import org.photofactory.kernel.plugins.JarReport.Kind;
import org.photofactory.kernel.plugins.trust.Signature;
import org.photofactory.kernel.plugins.trust.Trust;
import org.photofactory.kernel.vault.files.Hashing;

/**
 * Says all that installing a jar would say.
 *
 * @param judge judges a jar
 * @param there which version of a plugin is there already
 */
record JarInspection(Judge judge, Function<String, Optional<Version>> there) {

  /** Judges a jar. */
  @FunctionalInterface
  interface Judge {
    Candidate judge(Path jar) throws IOException;
  }

  /** By a host, which knows what it offers, and the register, which knows what is there. */
  static JarInspection by(HostLoop running, PluginRegister register) {
    return new JarInspection(
        running::judge,
        id -> Precedence.present(running.shipped(id).orElse(null), register.find(id)));
  }

  JarReport report(Path file, @Nullable Signature signature) throws IOException {
    Candidate candidate = judge.judge(file);
    List<String> objections = new ArrayList<>();
    if (candidate instanceof RefusedJar refused) {
      objections.add(refused.reason());
    }
    Optional<String> harm = JarScreening.objection(file);
    harm.filter(objection -> !objections.contains(objection)).ifPresent(objections::add);
    Version version = candidate.version();
    Optional<PluginDescriptor> said = JarReader.descriptor(file);
    return new JarReport(
        nameless(candidate) ? "" : candidate.id(),
        version.equals(Version.emptyVersion) ? "" : version.toString(),
        said.map(PluginCard.About::of).orElse(null),
        new JarReport.File(Files.size(file), Hashing.hash(file)),
        change(candidate, file),
        harm.isPresent() ? null : said.map(about -> trust(file, about, signature)).orElse(null),
        objections);
  }

  private static Trust trust(Path file, PluginDescriptor said, @Nullable Signature signature) {
    Trust.Claims claims = new Trust.Claims(said.id(), said.permissions(), JarReader.packages(file));
    return Trust.of(file, claims, signature);
  }

  /** A file that was sent has a name of the appliance's own, which says nothing to anybody. */
  private static boolean nameless(Candidate candidate) {
    return candidate instanceof RefusedJar refused && refused.nameless();
  }

  private Change change(Candidate candidate, Path file) {
    Optional<Version> present = there.apply(candidate.id());
    Kind kind =
        present.map(version -> kind(candidate.version().compareTo(version))).orElse(Kind.NEW);
    return new Change(kind, present.map(Version::toString).orElse(null), schemaChanges(file));
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
