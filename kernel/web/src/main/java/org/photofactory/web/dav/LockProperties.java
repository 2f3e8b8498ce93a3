package org.photofactory.web.dav;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.photofactory.web.dav.MultiStatus.Property;

/** What is told about locks. Stateless, thread-safe. */
final class LockProperties {

  private LockProperties() {}

  /** Which locks there can be. */
  static Property possible() {
    return new Property(
        Dav.name("supportedlock"),
        xml -> {
          for (String scope : List.of("exclusive", "shared")) {
            xml.writeStartElement(Dav.NAMESPACE, "lockentry");
            kind(xml, scope);
            xml.writeEndElement();
          }
        });
  }

  /** Which locks there are. */
  static Property held(List<DavLock> locks, Instant now) {
    return new Property(
        Dav.name("lockdiscovery"),
        xml -> {
          for (DavLock lock : locks) {
            active(xml, lock, now);
          }
        });
  }

  private static void active(XMLStreamWriter xml, DavLock lock, Instant now)
      throws XMLStreamException {
    xml.writeStartElement(Dav.NAMESPACE, "activelock");
    kind(xml, lock.reach().shared() ? "shared" : "exclusive");
    text(xml, "depth", lock.reach().deep() ? "infinity" : "0");
    DavXml holder = lock.holder();
    if (holder != null) {
      echo(xml, holder);
    }
    text(
        xml, "timeout", "Second-" + Math.max(0, Duration.between(now, lock.expires()).toSeconds()));
    href(xml, "locktoken", lock.token());
    href(xml, "lockroot", lock.path().href(false));
    xml.writeEndElement();
  }

  private static void kind(XMLStreamWriter xml, String scope) throws XMLStreamException {
    inside(xml, "lockscope", scope);
    inside(xml, "locktype", "write");
  }

  private static void inside(XMLStreamWriter xml, String outer, String inner)
      throws XMLStreamException {
    xml.writeStartElement(Dav.NAMESPACE, outer);
    xml.writeEmptyElement(Dav.NAMESPACE, inner);
    xml.writeEndElement();
  }

  private static void href(XMLStreamWriter xml, String name, String address)
      throws XMLStreamException {
    xml.writeStartElement(Dav.NAMESPACE, name);
    text(xml, "href", address);
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(Dav.NAMESPACE, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** As the program has said it; what is of other namespaces it alone understands. */
  private static void echo(XMLStreamWriter xml, DavXml element) throws XMLStreamException {
    String namespace = element.name().getNamespaceURI();
    if (!namespace.equals(Dav.NAMESPACE)) {
      return;
    }
    xml.writeStartElement(Dav.NAMESPACE, element.name().getLocalPart());
    xml.writeCharacters(element.text().strip());
    for (DavXml child : element.children()) {
      echo(xml, child);
    }
    xml.writeEndElement();
  }
}
