package org.photofactory.plugins.metadata.tags;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.bytes.DamagedException;

/**
 * An XMP packet. Document types, and with them entities that would read other files, are refused.
 */
final class XmpPacket {

  static final String EXIF = "http://ns.adobe.com/exif/1.0/";
  static final String EXIF_EX = "http://cipa.jp/exif/1.0/";
  static final String AUX = "http://ns.adobe.com/exif/1.0/aux/";
  static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
  static final String XMP = "http://ns.adobe.com/xap/1.0/";
  static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  static final String MICROSOFT = "http://ns.microsoft.com/photo/1.0/";
  static final String GOOGLE_CAMERA = "http://ns.google.com/photos/1.0/camera/";
  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  /** An XML tree takes many times its text; no packet with facts that we want is larger. */
  private static final int MAX_BYTES = 2 << 20;

  private static final int MAX_ITEMS = 1000;

  private final XMPMeta meta;

  private XmpPacket(XMPMeta meta) {
    this.meta = meta;
  }

  /** Parses a packet: UTF-8, UTF-16 or UTF-32, with or without byte order mark. */
  static XmpPacket parse(byte[] packet) throws DamagedException {
    if (packet.length > MAX_BYTES) {
      throw new DamagedException("an XMP packet of " + packet.length + " bytes");
    }
    try {
      ParseOptions options = new ParseOptions().setDisallowDoctype(true);
      return new XmpPacket(XMPMetaFactory.parseFromBuffer(packet, options));
    } catch (XMPException malformed) {
      throw new DamagedException("malformed XMP: " + malformed.getMessage());
    }
  }

  /** A simple value, trimmed; null when there is none. */
  @Nullable String text(String namespace, String name) {
    try {
      return Words.clean(meta.getPropertyString(namespace, name));
    } catch (XMPException notSimple) {
      return null;
    }
  }

  /**
   * A value with translations: the default one. A simple value, as some programs write, serves as
   * well.
   */
  @Nullable String localText(String namespace, String name) {
    try {
      XMPProperty property = meta.getLocalizedText(namespace, name, null, "x-default");
      return property == null ? text(namespace, name) : Words.clean(property.getValue());
    } catch (XMPException notLocalized) {
      return text(namespace, name);
    }
  }

  /** The items of a list. */
  Stream<String> items(String namespace, String name) {
    try {
      int count = Math.min(MAX_ITEMS, meta.countArrayItems(namespace, name));
      return IntStream.rangeClosed(1, count)
          .mapToObj(index -> item(namespace, name, index))
          .flatMap(Optional::stream);
    } catch (XMPException noList) {
      return Stream.empty();
    }
  }

  /** A number, whole, decimal or a fraction like {@code 1/250}; null when there is none. */
  @Nullable Double number(String namespace, String name) {
    String text = text(namespace, name);
    if (text == null || !text.matches("[+-]?\\d{1,15}([.]\\d+)?(/\\d{1,15})?")) {
      return null;
    }
    String[] parts = text.split("/");
    return Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
  }

  /** A number above zero; null when there is none. */
  @Nullable Double positive(String namespace, String name) {
    Double number = number(namespace, name);
    return number != null && number > 0 && Double.isFinite(number) ? number : null;
  }

  private Optional<String> item(String namespace, String name, int index) {
    try {
      return Optional.ofNullable(meta.getArrayItem(namespace, name, index))
          .map(XMPProperty::getValue);
    } catch (XMPException notSimple) {
      return Optional.empty();
    }
  }
}
