package org.photofactory.plugins.video.motion;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.video.motion.GoogleWords.Item;

/**
 * Reads what an XMP packet says about films. Properties may be attributes or elements, under any
 * prefix. One use, one thread.
 */
final class XmpReader {

  private static final String CAMERA = "http://ns.google.com/photos/1.0/camera/";
  private static final String ITEM = "http://ns.google.com/photos/1.0/container/item/";
  private static final int MOST_ITEMS = 100;

  private final Map<String, String> camera = new HashMap<>();
  private final List<Map<String, String>> items = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmpReader() {}

  /**
   * What it says. What stands before a fault counts, because it is looked at in the file anyway.
   */
  static GoogleWords read(byte[] packet) {
    XmpReader reader = new XmpReader();
    try {
      reader.readAll(packet);
    } catch (XMLStreamException | RuntimeException damaged) {
      return reader.words();
    }
    return reader.words();
  }

  private void readAll(byte[] packet) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text(packet)));
    try {
      while (xml.hasNext() && items.size() < MOST_ITEMS) {
        xml.next();
        take(xml);
      }
    } finally {
      xml.close();
    }
  }

  /** In JPEG files it is always UTF-8; what is none becomes a question mark. */
  private static String text(byte[] packet) {
    return new String(packet, StandardCharsets.UTF_8);
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      begin(xml);
    } else if (xml.isEndElement()) {
      put(xml.getNamespaceURI(), xml.getLocalName(), text.toString());
      text.setLength(0);
    } else if (xml.isCharacters()) {
      text.append(xml.getText());
    }
  }

  private void begin(XMLStreamReader xml) {
    text.setLength(0);
    if (xml.getLocalName().equals("li")) {
      items.add(new HashMap<>());
    }
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      put(
          xml.getAttributeNamespace(index),
          xml.getAttributeLocalName(index),
          xml.getAttributeValue(index));
    }
  }

  private void put(@Nullable String namespace, String name, String value) {
    if (CAMERA.equals(namespace)) {
      camera.put(name, value.strip());
    } else if (ITEM.equals(namespace) && !items.isEmpty()) {
      items.getLast().put(name, value.strip());
    }
  }

  private GoogleWords words() {
    return new GoogleWords(
        "0".equals(camera.getOrDefault("MotionPhoto", camera.get("MicroVideo"))),
        GoogleWords.number(camera.get("MicroVideoOffset")).orElse(0),
        items.stream().filter(item -> !item.isEmpty()).map(Item::of).toList());
  }
}
