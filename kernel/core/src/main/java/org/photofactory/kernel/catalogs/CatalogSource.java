package org.photofactory.kernel.catalogs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.photofactory.kernel.catalogs.CatalogIndex.File;

/** Where the files of a catalog are had from. What comes from it is not to be believed. */
interface CatalogSource {

  /** No index is larger; its signature is much smaller. */
  int LARGEST_DOCUMENT = 4 << 20;

  /**
   * A small file beside the index, or the index itself.
   *
   * @throws CatalogException when it cannot be had, or is larger than {@link #LARGEST_DOCUMENT}
   */
  byte[] document(String name) throws CatalogException;

  /**
   * Writes a jar into a new file; never more bytes than the catalog names.
   *
   * @param arrived told again and again how many bytes have come
   * @throws CatalogException when it cannot be had
   * @throws IOException when it cannot be written
   */
  void fetch(File file, Path target, LongConsumer arrived) throws CatalogException, IOException;
}
