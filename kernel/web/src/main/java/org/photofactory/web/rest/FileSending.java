package org.photofactory.web.rest;

import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.spi.web.FileAnswer;

/** Sends the file that a resource answers with. */
@FunctionalInterface
public interface FileSending {

  /**
   * Sends it, or the word that the client has it already.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there
   */
  void send(FileAnswer file, Request request, Response response, Callback callback)
      throws IOException;
}
