package org.photofactory.web.dav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.jetty.http.HttpStatus;

/** Writes a document about several things at once (RFC 4918, 13). For one document. */
final class MultiStatus {

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

  /** The parts of a document, one after another. */
  @FunctionalInterface
  interface Parts {
    void each(Taker taker) throws XMLStreamException, IOException;
  }

  /** Takes a part. */
  @FunctionalInterface
  interface Taker {
    void take(Part part) throws XMLStreamException, IOException;
  }

  /** Properties that share a status. */
  record Group(int status, List<Property> properties) {}

  private MultiStatus(OutputStream out, String root) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("D", root, Dav.NAMESPACE);
    xml.writeNamespace("D", Dav.NAMESPACE);
  }

  /** One thing's part of the document. */
  record Part(String href, List<Group> groups) {}

  /** A document to which a part is written for each thing, however many there are. */
  static void write(OutputStream out, Parts parts) throws IOException {
    document(out, "multistatus", writer -> parts.each(writer::part));
  }

  /** A document about one thing. */
  static byte[] of(Part part) {
    return inMemory("multistatus", writer -> writer.part(part));
  }

  /** A document of one property. */
  static byte[] alone(Property property) {
    return inMemory("prop", writer -> writer.property(property));
  }

  /** A document that names a broken condition. */
  static byte[] error(String condition) {
    return inMemory("error", writer -> writer.xml.writeEmptyElement(Dav.NAMESPACE, condition));
  }

  private static byte[] inMemory(String root, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document(bytes, root, body);
    } catch (IOException impossible) {
      throw new IllegalStateException("a document in memory", impossible);
    }
    return bytes.toByteArray();
  }

  private static void document(OutputStream out, String root, Body body) throws IOException {
    try {
      MultiStatus document = new MultiStatus(out, root);
      body.write(document);
      document.xml.writeEndDocument();
      document.xml.close();
    } catch (XMLStreamException broken) {
      throw broken.getNestedException() instanceof IOException gone
          ? gone
          : new IOException(broken);
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
    void write(MultiStatus document) throws XMLStreamException, IOException;
  }
}
