package org.photofactory.kernel.outgoing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.photofactory.kernel.network.AddressRange;

/**
 * What may be spoken to beyond the public internet.
 *
 * @param hosts names, in lower case
 * @param ranges addresses
 */
public record OutgoingSettings(Set<String> hosts, List<AddressRange> ranges) {

  private static final String NAME = "(?=.*[a-z])[a-z0-9_-]+(\\.[a-z0-9_-]+)*";

  public OutgoingSettings {
    hosts = Set.copyOf(hosts);
    ranges = List.copyOf(ranges);
  }

  /** The public internet only. */
  public static OutgoingSettings strict() {
    return new OutgoingSettings(Set.of(), List.of());
  }

  /** Allows another host too, given as in an address. */
  public OutgoingSettings and(String host) {
    Set<String> more = new HashSet<>(hosts);
    more.add(host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""));
    return new OutgoingSettings(more, ranges);
  }

  /**
   * Reads names, addresses and ranges with commas between them.
   *
   * @throws IllegalArgumentException when one is none of these
   */
  public static OutgoingSettings parse(String text) {
    Set<String> hosts = new HashSet<>();
    List<AddressRange> ranges = new ArrayList<>();
    for (String word : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String item = word.strip().toLowerCase(Locale.ROOT);
      if (item.matches(NAME)) {
        hosts.add(item);
      } else {
        ranges.add(AddressRange.parse(item));
      }
    }
    return new OutgoingSettings(hosts, ranges);
  }
}
