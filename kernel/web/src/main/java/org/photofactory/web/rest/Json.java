package org.photofactory.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.ledger.library.AssetDetail.MarkState;
import org.photofactory.kernel.ledger.tasks.UploadTask;
import org.photofactory.spi.media.DynamicRange;
import org.photofactory.spi.media.MediaKind;

/** Makes JSON mappers. */
public final class Json {

  private Json() {}

  /**
   * A mapper of its own: Jackson's shared type cache would hold on to the classes of a plugin that
   * has gone, so every application gets one and drops it when it is taken down.
   */
  public static JsonMapper newMapper() {
    return JsonMapper.builder()
        .typeFactory(
            TypeFactory.defaultInstance()
                .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(16, 200)))
        .addModule(new JavaTimeModule())
        .addModule(words())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .build();
  }

  private static SimpleModule words() {
    return new SimpleModule()
        .addSerializer(MediaKind.class, new LowerCase<>())
        .addKeySerializer(MediaKind.class, new LowerCaseKey<>())
        .addSerializer(DynamicRange.class, new LowerCase<>())
        .addSerializer(MarkState.class, new LowerCase<>())
        .addSerializer(Event.Settled.class, new LowerCase<>())
        .addSerializer(Event.Decision.class, new LowerCase<>())
        .addSerializer(UploadTask.State.class, new LowerCase<>())
        .addSerializer(ZoneOffset.class, new Offset())
        .addDeserializer(String.class, new StorableText());
  }

  /** Refuses texts with the character that PostgreSQL's texts cannot hold. */
  private static final class StorableText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = super.deserialize(json, context);
      if (text != null && text.indexOf('\0') >= 0) {
        throw MismatchedInputException.from(json, String.class, "a text holds the character 0");
      }
      return text;
    }
  }

  /** Writes the names of constants in lower case. */
  private static final class LowerCase<E extends Enum<E>> extends JsonSerializer<E> {
    @Override
    public void serialize(E value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Writes the names of constants in lower case where they are names of fields. */
  private static final class LowerCaseKey<E extends Enum<E>> extends JsonSerializer<E> {
    @Override
    public void serialize(E value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeFieldName(value.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Writes {@code +00:00} where Java says {@code Z}, so that every offset has one form. */
  private static final class Offset extends JsonSerializer<ZoneOffset> {
    @Override
    public void serialize(ZoneOffset value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.equals(ZoneOffset.UTC) ? "+00:00" : value.getId());
    }
  }
}
