package org.photofactory.kernel.plugins;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.photofactory.spi.stage.Settings;

/**
 * Hosts that a plugin has asked for in its permissions: {@code example.org}, {@code
 * example.org:8080}, {@code *.example.org} for all below it, {@code setting:server} for those that
 * a setting names as things are, {@code *} for any.
 *
 * @param named as the permissions write them
 * @param settings of the plugin
 */
record AllowedHosts(List<String> named, Settings settings) {

  private static final String ANY = "*";
  private static final String BELOW = "*.";
  private static final String SETTING = "setting:";

  /** Between the addresses of a setting that names several. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  /** Where an address without a scheme ends to name its host. */
  private static final Pattern PORT_OR_PATH = Pattern.compile("[:/].*");

  /** True when an address leads to one of them. */
  boolean include(URI address) {
    String host = lower(address.getHost());
    String withPort = host + ":" + port(address);
    return named.stream().anyMatch(one -> fits(one, host, withPort));
  }

  private boolean fits(String one, String host, String withPort) {
    if (one.startsWith(SETTING)) {
      return ofSetting(one.substring(SETTING.length())).anyMatch(host::equals);
    }
    return one.startsWith(BELOW)
        ? ending(one.substring(1), host) || ending(one.substring(1), withPort)
        : one.equals(ANY) || one.equals(host) || one.equals(withPort);
  }

  private static boolean ending(String domain, String host) {
    return host.endsWith(domain) && host.length() > domain.length();
  }

  private Stream<String> ofSetting(String key) {
    try {
      return BETWEEN.splitAsStream(settings.text(key)).map(AllowedHosts::host);
    } catch (IllegalArgumentException undeclared) {
      return Stream.empty();
    }
  }

  private static String host(String text) {
    try {
      String host = URI.create(text).getHost();
      return lower(host == null ? PORT_OR_PATH.matcher(text).replaceFirst("") : host);
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static int port(URI address) {
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
