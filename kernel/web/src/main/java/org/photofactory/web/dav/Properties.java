package org.photofactory.web.dav;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.eclipse.jetty.http.MimeTypes;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.web.dav.MultiStatus.Property;

/** What is told about files and folders. Stateless, thread-safe. */
final class Properties {

  private static final DateTimeFormatter HTTP_TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern MEDIA = Pattern.compile("(image|video|audio)/");

  private Properties() {}

  /**
   * All properties of a file or folder, by name.
   *
   * @param locks which there are on it
   */
  static Map<QName, Property> of(Drop drop, Property locks) {
    Map<QName, Property> all = new LinkedHashMap<>();
    add(all, type(drop));
    text(all, "displayname", drop.name());
    text(all, "creationdate", drop.times().created().truncatedTo(ChronoUnit.SECONDS).toString());
    text(all, "getlastmodified", httpTime(drop.times().modified()));
    add(all, LockProperties.possible());
    add(all, locks);
    Content content = drop.content();
    if (content != null) {
      text(all, "getcontentlength", "" + content.bytes());
      text(all, "getcontenttype", mime(drop.name()));
      text(all, "getetag", Conditional.tag(content));
    }
    return all;
  }

  static String httpTime(Instant time) {
    return HTTP_TIME.format(time);
  }

  /**
   * What kind of bytes a name promises, where it promises a picture, a film or a sound: of all else
   * that lies here a browser is to make nothing.
   */
  static String mime(String name) {
    String mime = MimeTypes.DEFAULTS.getMimeByExtension(name);
    return mime != null && MEDIA.matcher(mime).lookingAt() ? mime : "application/octet-stream";
  }

  private static Property type(Drop drop) {
    QName name = Dav.name("resourcetype");
    return drop.folder()
        ? new Property(name, xml -> xml.writeEmptyElement(Dav.NAMESPACE, "collection"))
        : Property.empty(name);
  }

  private static void text(Map<QName, Property> all, String local, String text) {
    add(all, Property.text(Dav.name(local), text));
  }

  private static void add(Map<QName, Property> all, Property property) {
    all.put(property.name(), property);
  }
}
