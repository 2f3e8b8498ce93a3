package org.photofactory.kernel.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.photofactory.kernel.network.AddressRange;
import org.photofactory.kernel.network.Literals;
import org.photofactory.kernel.outgoing.OutgoingSettings;

/** What values of settings look like that concern the network. */
final class NetworkKind {

  private static final String LOOPBACK = "loopback";

  private NetworkKind() {}

  static Kind<String> address() {
    return new Kind<>(
        "an address of this computer such as 192.168.1.5, localhost, or * for all of them",
        NetworkKind::listenTo);
  }

  static Kind<OptionalInt> port() {
    Kind<Integer> number = Kind.integer(0, 65535);
    return new Kind<>(
        number.allowed(),
        text -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number.read(text)));
  }

  static Kind<List<AddressRange>> ranges() {
    return new Kind<>(
        "addresses or ranges like 172.16.0.0/12, or loopback, with commas between them",
        text -> words(text).flatMap(NetworkKind::range).toList());
  }

  static Kind<Set<String>> origins() {
    return new Kind<>(
        "origins like https://photos.example, with commas between them",
        text -> words(text).map(NetworkKind::origin).collect(Collectors.toUnmodifiableSet()));
  }

  static Kind<OutgoingSettings> destinations() {
    return new Kind<>(
        "host names, addresses or ranges like 192.168.1.0/24, with commas between them",
        OutgoingSettings::parse);
  }

  private static String listenTo(String text) {
    return switch (text) {
      case HttpSettings.ALL, "0.0.0.0", "::" -> HttpSettings.ALL;
      case "localhost" -> "127.0.0.1";
      default -> Literals.parse(text).getHostAddress();
    };
  }

  private static Stream<AddressRange> range(String word) {
    return word.equals(LOOPBACK)
        ? Stream.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1"))
        : Stream.of(AddressRange.parse(word));
  }

  private static String origin(String word) {
    URI origin = URI.create(word.toLowerCase(Locale.ROOT));
    String bare = origin.getScheme() + "://" + origin.getRawAuthority();
    boolean web = Set.of("http", "https").contains(String.valueOf(origin.getScheme()));
    if (!web
        || origin.getHost() == null
        || origin.getUserInfo() != null
        || !bare.equals(word.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("no origin: " + word);
    }
    return bare;
  }

  private static Stream<String> words(String text) {
    return text.isBlank() ? Stream.empty() : Stream.of(text.split(",", -1)).map(String::strip);
  }
}
