package org.photofactory.kernel.plugins;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Judges a bundle by its manifest, before any of its code runs: what it may import, and whether
 * this kernel offers those versions. Fails closed. Immutable.
 */
public final class ImportGate {

  private static final List<String> SHARED_TREES =
      List.of("org.photofactory.spi", "org.slf4j", "org.jdbi.v3.core", "jakarta.ws.rs");
  private static final Set<String> SHARED_PACKAGES =
      Set.of(
          "org.jspecify.annotations",
          "org.osgi.service.component",
          "org.osgi.service.component.annotations");
  private static final List<String> FORBIDDEN =
      List.of(
          Constants.EXPORT_PACKAGE,
          Constants.DYNAMICIMPORT_PACKAGE,
          Constants.REQUIRE_BUNDLE,
          Constants.FRAGMENT_HOST,
          Constants.BUNDLE_NATIVECODE);
  private static final Set<String> CAPABILITIES =
      Set.of("osgi.ee", "osgi.extender", "osgi.service");

  /** Imports under another name. */
  private static final String WIRING = "osgi.wiring.";

  private final Map<String, List<Version>> offered;
  private final Set<String> jdk;

  /**
   * @param offered versions of each package that bundles may import here; JDK packages may be left
   *     out
   */
  public ImportGate(Map<String, List<Version>> offered) {
    this.offered = Map.copyOf(offered);
    this.jdk = jdkPackages();
  }

  /**
   * The gate of a running framework: what all of its bundles offer, itself before the others.
   * Plugins offer nothing.
   *
   * @param framework context of the framework itself
   */
  public static ImportGate of(BundleContext framework) {
    return new ImportGate(
        Arrays.stream(framework.getBundles())
            .map(bundle -> bundle.adapt(BundleRevision.class))
            .map(bundle -> bundle.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
            .flatMap(Collection::stream)
            .map(BundleCapability::getAttributes)
            .collect(
                Collectors.groupingBy(ImportGate::name, mapping(ImportGate::version, toList()))));
  }

  /**
   * Says why a bundle must not be installed; null when it may.
   *
   * @param manifest its main attributes
   */
  public @Nullable String objection(Attributes manifest) {
    for (String header : FORBIDDEN) {
      if (manifest.getValue(header) != null) {
        return "Its manifest has "
            + header
            + "; a plugin shares nothing with other plugins and loads no native code.";
      }
    }
    String objection = capabilityObjection(manifest);
    return objection != null ? objection : importObjection(manifest);
  }

  /**
   * Says why this factory does not offer what is needed; empty when it does.
   *
   * @param imports ranges of versions by package
   */
  Optional<String> objection(Map<String, String> imports) {
    return imports.entrySet().stream()
        .map(entry -> Optional.ofNullable(importObjection(entry.getKey(), entry.getValue())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private @Nullable String capabilityObjection(Attributes manifest) {
    return ManifestHeader.parse(manifest.getValue(Constants.REQUIRE_CAPABILITY)).stream()
        .flatMap(
            clause ->
                clause.names().stream()
                    .filter(name -> !clause.optional() || name.startsWith(WIRING)))
        .filter(name -> !CAPABILITIES.contains(name))
        .findFirst()
        .map(name -> "It needs the capability " + name + ", which no factory offers.")
        .orElse(null);
  }

  private @Nullable String importObjection(Attributes manifest) {
    for (var clause : ManifestHeader.parse(manifest.getValue(Constants.IMPORT_PACKAGE))) {
      for (String name : clause.names()) {
        String objection =
            clause.optional()
                ? optionalObjection(name)
                : importObjection(name, clause.parameters().get("version"));
        if (objection != null) {
          return objection;
        }
      }
    }
    return null;
  }

  /** What is offered is wired, wished for or not; what is not, the plugin does without. */
  private @Nullable String optionalObjection(String name) {
    return offered.containsKey(name) ? importObjection(name, null) : null;
  }

  private @Nullable String importObjection(String name, @Nullable String range) {
    if (jdk.contains(name)) {
      return null;
    }
    if (!shared(name)) {
      return "It imports "
          + name
          + ". A plugin may import org.photofactory.spi, org.slf4j, org.jdbi.v3.core, jakarta.ws.rs"
          + " and the JDK; other libraries belong into its jar.";
    }
    return versionObjection(name, range);
  }

  private @Nullable String versionObjection(String name, @Nullable String range) {
    List<Version> versions = offered.getOrDefault(name, List.of());
    if (versions.isEmpty()) {
      return "It needs " + name + ", which this factory does not offer.";
    }
    if (range == null || versions.stream().anyMatch(new VersionRange(range)::includes)) {
      return null;
    }
    return "It needs %s in version %s; this factory offers %s."
        .formatted(name, new VersionRange(range), versions.getFirst());
  }

  private static String name(Map<String, Object> attributes) {
    return (String) attributes.get(PackageNamespace.PACKAGE_NAMESPACE);
  }

  private static Version version(Map<String, Object> attributes) {
    Object version = attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
    return version instanceof Version exact ? exact : Version.emptyVersion;
  }

  private static boolean shared(String name) {
    return SHARED_PACKAGES.contains(name)
        || SHARED_TREES.stream().anyMatch(tree -> (name + ".").startsWith(tree + "."));
  }

  private static Set<String> jdkPackages() {
    return ModuleLayer.boot().modules().stream()
        .map(module -> module.getDescriptor().exports())
        .flatMap(Collection::stream)
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toUnmodifiableSet());
  }
}
