package org.photofactory.web.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Told what comes in a form, in its order. What it throws ends the form. */
interface FormVisitor {

  /**
   * A field is there.
   *
   * @param text null when it cannot be read
   */
  void field(String name, @Nullable String text) throws IOException;

  /**
   * A file begins; its bytes follow.
   *
   * @param name empty where a page has a place for a file and the person chose none
   * @param encoding in which its bytes are said to be; null when nothing is said
   */
  void beginFile(String name, @Nullable String encoding) throws IOException;

  /** The next bytes of the file. */
  void fileBytes(ByteBuffer bytes) throws IOException;

  /** The file is whole. */
  void endFile() throws IOException;
}
