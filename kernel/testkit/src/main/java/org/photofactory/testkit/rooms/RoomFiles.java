package org.photofactory.testkit.rooms;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.photofactory.spi.web.FileAnswer;

/** Leaves files to whoever asks for the answer. Stateless, thread-safe. */
@Produces(MediaType.WILDCARD)
final class RoomFiles implements MessageBodyWriter<FileAnswer> {

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
    // The answer holds it.
  }
}
