package org.photofactory.testkit.rooms;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.web.FileAnswer;

/**
 * Reads JSON bodies, and writes answers of type JSON in the envelope, as the kernel does. Its
 * mapper is its own: a shared one would keep the classes of what it has written. Thread-safe.
 */
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
final class RoomJson implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 200)))
          .addModule(new JavaTimeModule())
          .addModule(words())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != InputStream.class && type != String.class && type != byte[].class;
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return mapper.readValue(body, mapper.getTypeFactory().constructType(genericType));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != FileAnswer.class && !StreamingOutput.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    mapper.writeValue(body, RoomEnvelope.of(value));
  }

  private static SimpleModule words() {
    return new SimpleModule()
        .addSerializer(MediaKind.class, new LowerCase<>())
        .addSerializer(DynamicRange.class, new LowerCase<>())
        .addSerializer(ZoneOffset.class, new Offset());
  }

  /** Writes the names of constants in lower case. */
  private static final class LowerCase<E extends Enum<E>> extends JsonSerializer<E> {
    @Override
    public void serialize(E value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Writes {@code +00:00} where Java says {@code Z}. */
  private static final class Offset extends JsonSerializer<ZoneOffset> {
    @Override
    public void serialize(ZoneOffset value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.equals(ZoneOffset.UTC) ? "+00:00" : value.getId());
    }
  }
}
