package org.photofactory.web.dav;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/**
 * An element of a small document from a stranger: no document types, no entities, not deep, not
 * many.
 *
 * @param name its name
 * @param children elements in it
 * @param text the characters directly in it
 */
record DavXml(QName name, List<DavXml> children, String text) {

  private static final int DEEPEST = 16;
  private static final int MOST = 1000;

  /**
   * Reads a document.
   *
   * @return null when there is none
   * @throws ProblemException when it is broken, or more than anybody needs
   */
  static DavXml read(InputStream body) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    try {
      return new Reading(factory.createXMLStreamReader(body)).document();
    } catch (XMLStreamException broken) {
      if (broken.getNestedException() instanceof ProblemException tooLarge) {
        throw tooLarge;
      }
      throw unreadable();
    }
  }

  /** Elements in it of one name of WebDAV. */
  List<DavXml> all(String local) {
    QName wanted = Dav.name(local);
    return children.stream().filter(child -> child.name().equals(wanted)).toList();
  }

  /** Elements in it. */
  Stream<DavXml> inner() {
    return children.stream();
  }

  boolean is(String local) {
    return name.equals(Dav.name(local));
  }

  /** How much it says, with all that is in it, in characters. */
  int length() {
    int own = name.getNamespaceURI().length() + name.getLocalPart().length() + text.length();
    return own + children.stream().mapToInt(DavXml::length).sum();
  }

  static ProblemException unreadable() {
    return Problem.badRequest("The body is not the XML that is expected here.", null).asException();
  }

  /** Reads elements one in another. For one document. */
  private static final class Reading {
    private final XMLStreamReader xml;
    private int count;

    private Reading(XMLStreamReader xml) {
      this.xml = xml;
    }

    private DavXml document() throws XMLStreamException {
      DavXml root = null;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw unreadable();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          root = element(1);
        }
      }
      if (root == null) {
        throw unreadable();
      }
      return root;
    }

    private DavXml element(int depth) throws XMLStreamException {
      if (depth > DEEPEST || ++count > MOST) {
        throw unreadable();
      }
      QName name = xml.getName();
      List<DavXml> children = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable();
          default -> {
            // Comments and instructions say nothing here.
          }
        }
      }
      return new DavXml(name, List.copyOf(children), text.toString());
    }
  }
}
