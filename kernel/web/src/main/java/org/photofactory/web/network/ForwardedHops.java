package org.photofactory.web.network;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedCSVParser;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.network.Literals;

/**
 * Reads what proxies say, the nearest one last: {@code Forwarded} of RFC 7239, else the older
 * {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}. Whatever cannot be understood counts
 * as not said.
 */
final class ForwardedHops {

  /** Names that only proxies have a reason to send. */
  static final EnumSet<HttpHeader> NAMES =
      EnumSet.of(
          HttpHeader.FORWARDED,
          HttpHeader.X_FORWARDED_FOR,
          HttpHeader.X_FORWARDED_PROTO,
          HttpHeader.X_FORWARDED_HOST,
          HttpHeader.X_FORWARDED_PORT,
          HttpHeader.X_FORWARDED_SERVER);

  private static final EnumSet<HttpHeader> OLDER =
      EnumSet.of(
          HttpHeader.X_FORWARDED_FOR, HttpHeader.X_FORWARDED_PROTO, HttpHeader.X_FORWARDED_HOST);

  /** Longer chains are nobody's. */
  private static final int MOST = 20;

  private static final String HOST = "[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]";

  private ForwardedHops() {}

  /**
   * What each proxy says, in the order in which they passed the request on, by the standard's
   * header and by the older ones, as far as there are any; nothing where a header as a whole makes
   * no sense.
   */
  static List<List<Hop>> tellings(HttpFields headers) {
    List<List<Hop>> tellings = new ArrayList<>();
    if (headers.contains(HttpHeader.FORWARDED)) {
      tellings.add(read(() -> new Elements(headers.getValuesList(HttpHeader.FORWARDED)).hops()));
    }
    if (OLDER.stream().anyMatch(headers::contains)) {
      tellings.add(read(() -> older(headers)));
    }
    return tellings;
  }

  private static List<Hop> read(Supplier<List<Hop>> header) {
    try {
      List<Hop> hops = header.get();
      return hops.subList(Math.max(0, hops.size() - MOST), hops.size());
    } catch (IllegalArgumentException | HttpException.RuntimeException unreadable) {
      return List.of();
    }
  }

  private static List<Hop> older(HttpFields headers) {
    List<String> clients = headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
    List<String> schemes = headers.getCSV(HttpHeader.X_FORWARDED_PROTO, false);
    List<String> hosts = headers.getCSV(HttpHeader.X_FORWARDED_HOST, false);
    int length = Math.max(clients.size(), Math.max(schemes.size(), hosts.size()));
    List<Hop> hops = new ArrayList<>();
    for (int fromLast = length - 1; fromLast >= 0; fromLast--) {
      hops.add(
          new Hop(
              client(fromEnd(clients, fromLast)),
              scheme(fromEnd(schemes, fromLast)),
              host(fromEnd(hosts, fromLast))));
    }
    return hops;
  }

  private static @Nullable String fromEnd(List<String> values, int fromLast) {
    int index = values.size() - 1 - fromLast;
    return index < 0 ? null : values.get(index);
  }

  private static @Nullable InetAddress client(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String bare = text.strip().replaceFirst("(?<=^[0-9.]{7,15}|\\]):[0-9]{1,5}$", "");
    try {
      return Literals.parse(bare);
    } catch (IllegalArgumentException unknownOrHidden) {
      return null;
    }
  }

  private static @Nullable String scheme(@Nullable String text) {
    String lower = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return lower.equals("http") || lower.equals("https") ? lower : null;
  }

  private static @Nullable String host(@Nullable String text) {
    boolean fine = text != null && text.matches("(" + HOST + ")(:[0-9]{1,5})?");
    return fine ? text : null;
  }

  /** The elements of {@code Forwarded}, each of pairs like {@code for="[::1]:80"}. */
  private static final class Elements extends QuotedCSVParser {
    private final List<Map<String, String>> elements = new ArrayList<>();

    Elements(List<String> values) {
      super(false);
      for (String value : values) {
        addValue(value);
      }
    }

    List<Hop> hops() {
      return elements.stream()
          .map(
              said ->
                  new Hop(
                      client(said.get("for")), scheme(said.get("proto")), host(said.get("host"))))
          .toList();
    }

    @Override
    protected void parsedParam(
        StringBuilder buffer, int valueLength, int paramName, int paramValue) {
      if (paramName == 0 || elements.isEmpty()) {
        elements.add(new HashMap<>());
      }
      if (paramValue > paramName) {
        String name = buffer.substring(paramName, paramValue - 1).toLowerCase(Locale.ROOT);
        elements.getLast().putIfAbsent(name, buffer.substring(paramValue));
      }
    }
  }
}
