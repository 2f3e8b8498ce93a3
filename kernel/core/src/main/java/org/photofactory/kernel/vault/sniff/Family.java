package org.photofactory.kernel.vault.sniff;

import java.io.IOException;
import java.util.Optional;

/** Knows one family of formats that begin alike. Implementations are stateless and thread-safe. */
interface Family {

  /**
   * @param name the name a person gave the file; only to tell apart what the content cannot
   * @return empty when the content does not belong to this family
   */
  Optional<Sniffed> sniff(FileView view, String name) throws IOException;
}
