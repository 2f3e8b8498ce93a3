package org.photofactory.web.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.photofactory.spi.web.FileAnswer;

/** Leaves files to {@link FileSending}: Jersey knows no ranges. Stateless, thread-safe. */
@Produces(MediaType.WILDCARD)
final class FileBodies implements MessageBodyWriter<FileAnswer> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == FileAnswer.class;
  }

  @Override
  public void writeTo(
      FileAnswer file,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body) {
    // The body is sent when the answer is complete.
  }
}
