package org.photofactory.decoder.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.route.Ability;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.decoder.route.Means;
import org.photofactory.decoder.route.Route;
import org.photofactory.decoder.route.RouteTable;

/** What workers of this machine can decode, as the last one that was started said. Thread-safe. */
public final class Equipment {

  private final RouteTable table;
  private volatile Known known = new Known(false, EnumSet.noneOf(Ability.class), List.of());

  private record Known(boolean asked, Set<Ability> abilities, List<String> versions) {}

  Equipment(JpegWay jpeg) {
    table = RouteTable.of(jpeg);
  }

  /** Whether a worker has said it. */
  public boolean known() {
    return known.asked;
  }

  /** Names and versions of the libraries. */
  public List<String> versions() {
    return known.versions;
  }

  /** The way that a format goes; empty when there is none. */
  public Optional<Means> path(Format format) {
    return table.of(format).stream().filter(this::open).map(Route::means).findFirst();
  }

  /** Which formats go which way; those that go none are left out. */
  public Map<Means, List<Format>> paths() {
    Map<Means, List<Format>> paths = new EnumMap<>(Means.class);
    for (Format format : Format.values()) {
      path(format)
          .ifPresent(means -> paths.computeIfAbsent(means, _ -> new ArrayList<>()).add(format));
    }
    return paths;
  }

  /** By package of Debian that is missing, the formats that it would open a better way for. */
  public SortedMap<String, List<Format>> missing() {
    SortedMap<String, List<Format>> missing = new TreeMap<>();
    for (Format format : Format.values()) {
      missingPackage(format)
          .ifPresent(name -> missing.computeIfAbsent(name, _ -> new ArrayList<>()).add(format));
    }
    return missing;
  }

  /** The package of Debian that would open a better way, or any; empty when none would. */
  Optional<String> missingPackage(Format format) {
    Optional<Route> best = table.of(format).stream().findFirst();
    return best.filter(route -> !open(route)).flatMap(route -> packageOf(route.ability()));
  }

  /** Whether it is known that nothing at all can be decoded. */
  boolean empty() {
    return known.asked && known.abilities.isEmpty();
  }

  void hear(Answer.Hello hello) {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    Arrays.stream(Ability.values())
        .filter(ability -> hello.abilities().contains(ability.name()))
        .forEach(abilities::add);
    known = new Known(true, abilities, hello.versions());
  }

  Optional<Format> format(String name) {
    return Arrays.stream(Format.values()).filter(format -> format.name().equals(name)).findFirst();
  }

  private boolean open(Route route) {
    return route.means() == Means.JAVA || known.abilities.contains(route.ability());
  }

  /**
   * With libvips there, what is missing is one of the parts that Debian packs apart, or nothing.
   */
  private Optional<String> packageOf(Ability ability) {
    if (ability == Ability.TURBOJPEG || !known.abilities.contains(Ability.VIPS_PNG)) {
      return Optional.of(ability.debianPackage());
    }
    return switch (ability) {
      case DE265_HEIC, VIPS_HEIC -> Optional.of("libheif-plugin-libde265");
      case VIPS_AVIF -> Optional.of("libheif-plugin-dav1d");
      default -> Optional.empty();
    };
  }
}
