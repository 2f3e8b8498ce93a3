package org.photofactory.web.dav;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.photofactory.web.rest.Percent;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/**
 * A place in the folder, by names from its top. A name is text that is looked up in the ledger;
 * nothing makes a path on disk of it. Some programs write accents as characters of their own, and
 * find their files all the same: names are in NFC.
 *
 * @param names none means the folder itself
 */
record DavPath(List<String> names) {

  static final String ROOT = "/dav/inbox";

  /** How many names a path may have. */
  static final int DEEPEST = 32;

  private static final int LONGEST = 255;
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  DavPath {
    names = List.copyOf(names);
  }

  /**
   * Reads the path of an address, as it came over the wire.
   *
   * @return empty when it lies elsewhere
   * @throws ProblemException when it has names that no file may have
   */
  static Optional<DavPath> parse(String raw) {
    if (!raw.equals(ROOT) && !raw.startsWith(ROOT + '/')) {
      return Optional.empty();
    }
    String rest = raw.substring(ROOT.length());
    List<String> names = new ArrayList<>();
    for (String part : rest.split("/")) {
      if (!part.isEmpty()) {
        names.add(named(part));
      }
    }
    if (names.size() > DEEPEST) {
      throw refused("Folders may be nested " + DEEPEST + " deep.");
    }
    return Optional.of(new DavPath(names));
  }

  /** Its address; that of a folder ends with a slash. */
  String href(boolean folder) {
    StringBuilder href = new StringBuilder(ROOT);
    for (String name : names) {
      href.append('/').append(Percent.encoded(name, PLAIN));
    }
    return folder ? href.append('/').toString() : href.toString();
  }

  boolean isTop() {
    return names.isEmpty();
  }

  /** The folder it lies in; not for the top. */
  DavPath parent() {
    return new DavPath(names.subList(0, names.size() - 1));
  }

  /** Its last name; empty for the top. */
  String name() {
    return names.isEmpty() ? "" : names.getLast();
  }

  DavPath child(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new DavPath(longer);
  }

  /** True for itself and all that lies in it. */
  boolean holds(DavPath other) {
    return other.names.size() >= names.size() && other.names.subList(0, names.size()).equals(names);
  }

  private static String named(String part) {
    String name = Normalizer.normalize(decoded(part), Normalizer.Form.NFC);
    boolean wanders = name.equals(".") || name.equals("..");
    if (wanders || name.codePoints().anyMatch(DavPath::refuses)) {
      throw refused("A name has characters that no file here may have.");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw refused("A name may have " + LONGEST + " bytes.");
    }
    return name;
  }

  /** What divides paths somewhere, and what XML cannot carry. */
  private static boolean refuses(int point) {
    return point == '/'
        || point == '\\'
        || point == 0xFFFE
        || point == 0xFFFF
        || Character.isISOControl(point);
  }

  private static String decoded(String part) {
    ByteBuffer bytes = ByteBuffer.allocate(part.length() * 4);
    for (int at = 0; at < part.length(); ) {
      if (part.charAt(at) == '%') {
        bytes.put(octet(part, at + 1));
        at += 3;
      } else {
        int point = part.codePointAt(at);
        bytes.put(StandardCharsets.UTF_8.encode(Character.toString(point)));
        at += Character.charCount(point);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notText) {
      throw refused("A name is not UTF-8.");
    }
  }

  private static byte octet(String part, int at) {
    int high = at + 1 < part.length() ? Character.digit(part.charAt(at), 16) : -1;
    int low = at + 1 < part.length() ? Character.digit(part.charAt(at + 1), 16) : -1;
    if (high < 0 || low < 0) {
      throw refused("The address is not encoded as addresses are.");
    }
    return (byte) (high << 4 | low);
  }

  private static ProblemException refused(String why) {
    return Problem.badRequest(why, "Give it another name.").asException();
  }
}
