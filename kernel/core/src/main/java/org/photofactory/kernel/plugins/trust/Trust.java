package org.photofactory.kernel.plugins.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.trust.RatingRule.Facts;

/**
 * How far a plugin has to be trusted.
 *
 * @param signature who vouches for it; null for nobody
 * @param permissions what it can reach, those that are held to first
 * @param rating how little it has to be trusted
 * @param warnings what its code mentions
 */
public record Trust(
    @Nullable Signature signature,
    List<Permission> permissions,
    Rating rating,
    List<Warning> warnings) {

  public Trust {
    permissions = List.copyOf(permissions);
    warnings = List.copyOf(warnings);
  }

  /**
   * What a plugin says of itself.
   *
   * @param id the plugin
   * @param asked what it asks for
   * @param imports packages that it imports
   */
  public record Claims(String id, PluginPermissions asked, Collection<String> imports) {}

  /** Looks at a jar; nothing of it is loaded. */
  public static Trust of(Path jar, Claims claims, @Nullable Signature signature) {
    List<Warning> warnings = Warnings.of(CodeScan.of(jar, CodeScan.Limits.usual()), claims.asked());
    return of(claims, signature, warnings);
  }

  /** What can be said without the jar. */
  public static Trust of(Claims claims, @Nullable Signature signature) {
    return of(claims, signature, List.of());
  }

  /** The same, with a warning that what is there came from another source. */
  public Trust fromElsewhere() {
    List<Warning> more = new ArrayList<>(warnings);
    more.add(Warnings.otherSource());
    return new Trust(signature, permissions, rating, more);
  }

  private static Trust of(Claims claims, @Nullable Signature signature, List<Warning> warnings) {
    return new Trust(
        signature,
        Permissions.of(claims.id(), claims.asked(), claims.imports()),
        RatingRule.rate(new Facts(signature != null, claims.asked(), warnings)),
        warnings);
  }
}
