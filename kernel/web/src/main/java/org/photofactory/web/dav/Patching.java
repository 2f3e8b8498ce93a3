package org.photofactory.web.dav;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.web.dav.DropBox.Done;
import org.photofactory.web.dav.MultiStatus.Group;
import org.photofactory.web.dav.MultiStatus.Part;
import org.photofactory.web.dav.MultiStatus.Property;

/**
 * Answers PROPPATCH. The time of a file can be set, under the names that programs have for it; what
 * else Windows tells of a file is taken without being kept. Everything else is refused, and then
 * nothing is set. Thread-safe.
 */
final class Patching {

  private static final String WINDOWS = "urn:schemas-microsoft-com:";

  private static final Set<QName> UNKEPT =
      Set.of(
          new QName(WINDOWS, "Win32CreationTime"),
          new QName(WINDOWS, "Win32LastAccessTime"),
          new QName(WINDOWS, "Win32FileAttributes"));

  private final DropBox box;

  Patching(DropBox box) {
    this.box = box;
  }

  DavAnswer answer(DavRequest request) throws IOException {
    Map<QName, Integer> verdicts = new LinkedHashMap<>();
    @Nullable Instant modified = null;
    for (DavXml part : parts(request)) {
      for (DavXml property : properties(part)) {
        @Nullable Instant time = part.is("set") ? time(property) : null;
        modified = time == null ? modified : time;
        boolean fine = time != null || part.is("set") && UNKEPT.contains(property.name());
        verdicts.merge(property.name(), fine ? 200 : verdict(property), Math::max);
      }
    }
    boolean all = verdicts.values().stream().allMatch(verdict -> verdict == 200);
    return patch(request, all ? modified : null, groups(verdicts, all));
  }

  private DavAnswer patch(DavRequest request, @Nullable Instant modified, List<Group> groups)
      throws IOException {
    return box.change(
        request.owner(),
        tree -> {
          DavPath path = request.path();
          Drop drop = tree.find(path.names()).orElseThrow(() -> DropBox.missing(path));
          Conditional.demandSame(request, drop);
          if (modified != null) {
            tree.modified(drop, modified);
          }
          Part part = new Part(path.href(drop.folder()), groups);
          return new Done<>(DavAnswer.xml(207, MultiStatus.of(part)), List.of());
        });
  }

  private static List<DavXml> parts(DavRequest request) {
    DavXml body = DavXml.read(request.xml());
    List<DavXml> parts =
        body.children().stream().filter(part -> part.is("set") || part.is("remove")).toList();
    if (!body.is("propertyupdate") || parts.isEmpty()) {
      throw DavXml.unreadable();
    }
    return parts;
  }

  private static List<DavXml> properties(DavXml part) {
    return part.all("prop").stream().flatMap(prop -> prop.children().stream()).toList();
  }

  /** The time that a property sets; null when it sets none. */
  private static @Nullable Instant time(DavXml property) {
    QName name = property.name();
    String text = property.text();
    try {
      if (name.equals(new QName(WINDOWS, "Win32LastModifiedTime"))
          || name.equals(Dav.name("getlastmodified"))) {
        return Times.ofHttp(text);
      }
      return name.equals(Dav.name("lastmodified")) ? Times.ofSeconds(text) : null;
    } catch (DateTimeException | NumberFormatException notTime) {
      return null;
    }
  }

  /** A time that is none is a conflict; anything else is not kept here. */
  private static int verdict(DavXml property) {
    return property.name().getLocalPart().endsWith("LastModifiedTime") ? 409 : 403;
  }

  private static List<Group> groups(Map<QName, Integer> verdicts, boolean all) {
    Map<Integer, List<Property>> byStatus = new LinkedHashMap<>();
    verdicts.forEach(
        (name, verdict) ->
            byStatus
                .computeIfAbsent(all || verdict != 200 ? verdict : 424, _ -> new ArrayList<>())
                .add(Property.empty(name)));
    return byStatus.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }
}
