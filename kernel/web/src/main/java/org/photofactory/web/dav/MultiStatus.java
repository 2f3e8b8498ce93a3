package org.photofactory.web.dav;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.jetty.http.HttpStatus;

/** Writes a document about several things at once (RFC 4918, 13). For one document. */
final class MultiStatus {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /** Writes the inside of an element. */
  @FunctionalInterface
  interface Inside {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /** A property and what is in it. */
  record Property(QName name, Inside value) {
    static Property empty(QName name) {
      return new Property(name, _ -> {});
    }

    static Property text(QName name, String text) {
      return new Property(name, xml -> xml.writeCharacters(text));
    }
  }

  /** Properties that share a status. */
  record Group(int status, List<Property> properties) {}

  private MultiStatus(String root) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("D", root, Dav.NAMESPACE);
    xml.writeNamespace("D", Dav.NAMESPACE);
  }

  /** One thing's part of the document. */
  record Part(String href, List<Group> groups) {}

  /** A document with a part for each thing. */
  static byte[] of(Iterable<Part> parts) {
    return document(
        "multistatus",
        writer -> {
          for (Part part : parts) {
            writer.part(part);
          }
        });
  }

  /** A document of one property. */
  static byte[] alone(Property property) {
    return document("prop", writer -> writer.property(property));
  }

  /** A document that names a broken condition. */
  static byte[] error(String condition) {
    return document("error", writer -> writer.xml.writeEmptyElement(Dav.NAMESPACE, condition));
  }

  private static byte[] document(String root, Body body) {
    try {
      MultiStatus document = new MultiStatus(root);
      body.write(document);
      document.xml.writeEndDocument();
      document.xml.close();
      return document.bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a document in memory", impossible);
    }
  }

  private void part(Part part) throws XMLStreamException {
    xml.writeStartElement(Dav.NAMESPACE, "response");
    text("href", part.href());
    for (Group group : part.groups()) {
      xml.writeStartElement(Dav.NAMESPACE, "propstat");
      xml.writeStartElement(Dav.NAMESPACE, "prop");
      for (Property property : group.properties()) {
        property(property);
      }
      xml.writeEndElement();
      text("status", "HTTP/1.1 " + group.status() + ' ' + HttpStatus.getMessage(group.status()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void property(Property property) throws XMLStreamException {
    QName name = property.name();
    if (name.getNamespaceURI().equals(Dav.NAMESPACE)) {
      xml.writeStartElement(Dav.NAMESPACE, name.getLocalPart());
    } else {
      xml.writeStartElement("", name.getLocalPart(), name.getNamespaceURI());
      xml.writeDefaultNamespace(name.getNamespaceURI());
    }
    property.value().write(xml);
    xml.writeEndElement();
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(Dav.NAMESPACE, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  @FunctionalInterface
  private interface Body {
    void write(MultiStatus document) throws XMLStreamException;
  }
}
