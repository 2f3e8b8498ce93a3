package org.photofactory.web.dav;

import javax.xml.namespace.QName;

/** Words of the namespace {@code DAV:}. */
final class Dav {

  static final String NAMESPACE = "DAV:";

  private Dav() {}

  static QName name(String local) {
    return new QName(NAMESPACE, local);
  }
}
