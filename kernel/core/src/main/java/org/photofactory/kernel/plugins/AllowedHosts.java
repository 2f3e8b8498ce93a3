package org.photofactory.kernel.plugins;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

  /** An IPv6 address as people write it, which web addresses have in brackets. */
  private static final Pattern BARE = Pattern.compile("\\p{XDigit}{0,4}(:[\\p{XDigit}.]*){2,}");

  /** A host with what may stand around it: a scheme, whoever logs in, a port, a path. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "([a-zA-Z][\\w+.-]*://)?([^/?#@]*@)?(?<host>\\[[^\\]]*]|[^/?#@:\\[\\]]+)(:\\d*)?([/?#].*)?");

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
    if (BARE.matcher(text).matches()) {
      return lower("[" + text + "]");
    }
    Matcher address = ADDRESS.matcher(text);
    return address.matches() ? lower(address.group("host")) : "";
  }

  private static int port(URI address) {
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
