package org.photofactory.web.dav;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;
import org.photofactory.web.dav.DavRequest.Depth;
import org.photofactory.web.dav.MultiStatus.Group;
import org.photofactory.web.dav.MultiStatus.Part;
import org.photofactory.web.dav.MultiStatus.Property;
import org.photofactory.web.dav.MultiStatus.Taker;
import org.photofactory.web.rest.BoundedBody;

/**
 * Answers PROPFIND. What lies in a folder is told as it is read, so that the largest folder takes
 * no more memory than a small one; what is moved meanwhile may be told under both names, or none.
 * Thread-safe.
 */
final class Listing {

  /** Names of properties may be as long together: what programs ask for is some hundreds. */
  private static final int LONGEST = 8000;

  /** Files that are held in memory, however many the folder has. */
  private static final int AT_ONCE = 500;

  private static final int BUFFER = 32 * 1024;

  private final DropBox box;
  private final Locks locks;
  private final Clock clock;

  Listing(DropBox box, Locks locks, Clock clock) {
    this.box = box;
    this.locks = locks;
    this.clock = clock;
  }

  /** Some of what lies in a folder. */
  private record Page(Drop folder, List<Drop> children) {}

  /** What a request wants to know. */
  private sealed interface Question {
    record All() implements Question {}

    record Names() implements Question {}

    record Named(Set<QName> names) implements Question {}
  }

  void answer(DavRequest request, Response response, Callback callback) throws IOException {
    Depth depth = request.depth();
    Question question = question(request);
    if (depth == Depth.ALL) {
      throw Conditional.broken(403, "propfind-finite-depth");
    }
    Page first = box.drops().read(request.owner(), tree -> first(request, depth, tree));
    response.setStatus(207);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, DavAnswer.XML);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    OutputStream out = new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER);
    MultiStatus.write(out, taker -> tell(request, question, first, taker));
    // Not closed when something fails: half a document must not look like a whole one.
    out.close();
    callback.succeeded();
  }

  private void tell(DavRequest request, Question question, Page first, Taker taker)
      throws XMLStreamException, IOException {
    long owner = request.owner();
    taker.take(part(owner, request.path(), first.folder(), question));
    for (Page page = first; !page.children().isEmpty(); page = next(owner, page)) {
      for (Drop child : page.children()) {
        taker.take(part(owner, request.path().child(child.name()), child, question));
      }
    }
  }

  private static Page first(DavRequest request, Depth depth, DropTree tree) {
    DavPath path = request.path();
    Drop found = tree.find(path.names()).orElseThrow(() -> DropBox.missing(path));
    return depth == Depth.CHILDREN && found.folder()
        ? page(tree, found, "")
        : new Page(found, List.of());
  }

  /** No transaction is kept open for a program that reads slowly. */
  private Page next(long owner, Page page) {
    return page.children().size() < AT_ONCE
        ? new Page(page.folder(), List.of())
        : box.drops()
            .read(owner, tree -> page(tree, page.folder(), page.children().getLast().name()));
  }

  private static Page page(DropTree tree, Drop folder, String after) {
    return new Page(folder, tree.children(folder, after, AT_ONCE));
  }

  private Part part(long owner, DavPath path, Drop drop, Question question) {
    Property held = LockProperties.held(locks.covering(owner, path), clock.instant());
    Map<QName, Property> known = Properties.of(drop, held);
    List<Group> groups =
        switch (question) {
          case Question.All _ -> List.of(new Group(200, List.copyOf(known.values())));
          case Question.Names _ -> List.of(new Group(200, empty(known.keySet())));
          case Question.Named(var names) -> named(known, names);
        };
    return new Part(path.href(drop.folder()), groups);
  }

  private static List<Group> named(Map<QName, Property> known, Set<QName> names) {
    List<Property> there = names.stream().filter(known::containsKey).map(known::get).toList();
    List<Property> unknown =
        empty(names.stream().filter(name -> !known.containsKey(name)).toList());
    List<Group> groups = new ArrayList<>();
    if (!there.isEmpty() || unknown.isEmpty()) {
      groups.add(new Group(200, there));
    }
    if (!unknown.isEmpty()) {
      groups.add(new Group(404, unknown));
    }
    return groups;
  }

  private static List<Property> empty(Collection<QName> names) {
    return names.stream().map(Property::empty).toList();
  }

  private static Question question(DavRequest request) {
    if (!request.hasBody()) {
      return new Question.All();
    }
    DavXml body = DavXml.read(request.xml());
    if (!body.is("propfind")) {
      throw DavXml.unreadable();
    }
    if (!body.all("propname").isEmpty()) {
      return new Question.Names();
    }
    if (!body.all("allprop").isEmpty()) {
      return new Question.All();
    }
    List<DavXml> named = body.all("prop");
    if (named.size() != 1) {
      throw DavXml.unreadable();
    }
    // The answer repeats it for each file of a folder.
    if (named.getFirst().length() > LONGEST) {
      throw BoundedBody.tooLarge(LONGEST).asException();
    }
    return new Question.Named(
        named.getFirst().children().stream()
            .map(DavXml::name)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
  }
}
