package org.photofactory.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.trust.Permission;
import org.photofactory.kernel.plugins.trust.Signature;
import org.photofactory.kernel.plugins.trust.Trust;
import org.photofactory.kernel.plugins.trust.Warning;

/**
 * How far a plugin has to be trusted, to be read before it is installed.
 *
 * @param signature who vouches for it; null for nobody: a jar that was uploaded
 * @param permissions what it can reach, those that the factory holds it to first
 * @param rating 5: it asks for nothing beyond its own tables and what it is handed; 1: it can do
 *     what the factory can, and nobody vouches for it
 * @param reasons why it is not rated higher, a sentence each, the weightiest first; empty for 5
 * @param warnings what its code mentions; empty when its code was not looked at
 */
public record TrustView(
    @Nullable SignatureView signature,
    List<PermissionView> permissions,
    int rating,
    List<String> reasons,
    List<WarningView> warnings) {

  /**
   * Who vouches for a plugin.
   *
   * @param catalog name of the catalog that names its bytes
   * @param address where that catalog is
   * @param fingerprint of the key that has signed it
   */
  public record SignatureView(String catalog, String address, String fingerprint) {

    static SignatureView of(Signature signature) {
      return new SignatureView(signature.catalog(), signature.address(), signature.fingerprint());
    }
  }

  /**
   * One kind of thing that a plugin can reach.
   *
   * @param kind what
   * @param what which of it: hosts, programs, places; empty when it asks for none, or there is no
   *     choice
   * @param enforced true when the factory holds it to that; false when only its word does
   * @param sentence what that means
   */
  public record PermissionView(
      Permission.Kind kind, List<String> what, boolean enforced, String sentence) {

    static PermissionView of(Permission permission) {
      return new PermissionView(
          permission.kind(), permission.what(), permission.enforced(), permission.sentence());
    }
  }

  /**
   * Something that a plugin's code mentions.
   *
   * @param kind what
   * @param sentence what it means
   * @param where some of the classes that mention it
   */
  public record WarningView(Warning.Kind kind, String sentence, List<String> where) {

    static WarningView of(Warning warning) {
      return new WarningView(warning.kind(), warning.sentence(), warning.where());
    }
  }

  static TrustView of(Trust trust) {
    Signature signature = trust.signature();
    return new TrustView(
        signature == null ? null : SignatureView.of(signature),
        trust.permissions().stream().map(PermissionView::of).toList(),
        trust.rating().stars(),
        trust.rating().reasons(),
        trust.warnings().stream().map(WarningView::of).toList());
  }
}
