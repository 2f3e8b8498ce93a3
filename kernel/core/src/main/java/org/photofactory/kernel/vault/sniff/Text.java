package org.photofactory.kernel.vault.sniff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sidecars (XMP, Takeout JSON, Apple's AAE), drawings (SVG), and text that is none of them. */
final class Text implements Family {

  private static final JsonFactory JSON = new JsonFactory();

  /** Fields of which a Takeout JSON has one beside its title. */
  private static final Set<String> TAKEOUT =
      Set.of(
          "photoTakenTime",
          "creationTime",
          "geoData",
          "geoDataExif",
          "access",
          "googlePhotosOrigin");

  @Override
  public Optional<Sniffed> sniff(FileView view, String name) {
    String text = decode(view.head());
    if (!readable(text)) {
      return Optional.empty();
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    return Optional.of(start.startsWith("<") ? markup(start) : plain(start, text));
  }

  private static Sniffed markup(String start) {
    if (start.contains("<x:xmpmeta") || start.contains("<rdf:rdf")) {
      return Sniffed.sidecar("application/rdf+xml");
    }
    if (start.contains("<plist") && start.contains("adjustment")) {
      return Sniffed.sidecar("application/x-plist");
    }
    if (start.startsWith("<!doctype html") || start.contains("<html")) {
      return Sniffed.stranger("a web page");
    }
    return start.contains("<svg") ? Sniffed.image("svg+xml") : Sniffed.stranger("an XML file");
  }

  private static Sniffed plain(String start, String text) {
    if (start.startsWith("{") || start.startsWith("[")) {
      return takeout(text)
          ? Sniffed.sidecar("application/json")
          : Sniffed.stranger("a JSON file that describes no picture");
    }
    return Sniffed.stranger(start.startsWith("#!") ? "a script" : "a text");
  }

  private static boolean takeout(String text) {
    Set<String> fields = fields(text);
    return fields.contains("title") && fields.stream().anyMatch(TAKEOUT::contains);
  }

  /** Names of the outermost fields, as far as the text can be parsed. */
  private static Set<String> fields(String text) {
    Set<String> fields = new HashSet<>();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          fields.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (IOException cutOrBroken) {
      return fields;
    }
    return fields;
  }

  private static String decode(byte[] head) {
    List<Charset> marked =
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    for (Charset charset : marked) {
      byte[] mark = "\uFEFF".getBytes(charset);
      boolean has = head.length > mark.length && startsWith(head, mark);
      if (has) {
        return new String(head, mark.length, head.length - mark.length, charset);
      }
    }
    return new String(head, StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] head, byte[] mark) {
    for (int index = 0; index < mark.length; index++) {
      if (head[index] != mark[index]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Text has next to no control characters and next to nothing undecodable; old encodings have
   * some.
   */
  private static boolean readable(String text) {
    long odd = text.chars().filter(Text::odd).count();
    boolean noNulls = text.indexOf('\0') < 0;
    return !text.isBlank() && noNulls && odd * 10 < text.length();
  }

  private static boolean odd(int character) {
    boolean layout = character == '\n' || character == '\r' || character == '\t';
    return character == 0xFFFD || (character < ' ' && !layout);
  }
}
