package org.photofactory.web.dav;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.kernel.ledger.drops.DropTree;
import org.photofactory.web.dav.DavRequest.Depth;
import org.photofactory.web.dav.MultiStatus.Group;
import org.photofactory.web.dav.MultiStatus.Part;
import org.photofactory.web.dav.MultiStatus.Property;
import org.photofactory.web.rest.BoundedBody;

/** Answers PROPFIND. Thread-safe. */
final class Listing {

  /** Names of properties may be as long together: what programs ask for is some hundreds. */
  private static final int LONGEST = 8000;

  private final DropBox box;
  private final Locks locks;
  private final Clock clock;

  Listing(DropBox box, Locks locks, Clock clock) {
    this.box = box;
    this.locks = locks;
    this.clock = clock;
  }

  /** What a request wants to know. */
  private sealed interface Question {
    record All() implements Question {}

    record Names() implements Question {}

    record Named(Set<QName> names) implements Question {}
  }

  DavAnswer answer(DavRequest request) {
    Depth depth = request.depth();
    Question question = question(request);
    if (depth == Depth.ALL) {
      throw Conditional.broken(403, "propfind-finite-depth");
    }
    return box.drops().read(request.owner(), tree -> list(request, depth, question, tree));
  }

  private DavAnswer list(DavRequest request, Depth depth, Question question, DropTree tree) {
    DavPath path = request.path();
    Drop found = tree.find(path.names()).orElseThrow(() -> DropBox.missing(path));
    List<Part> parts = new ArrayList<>();
    parts.add(part(request.owner(), path, found, question));
    if (depth == Depth.CHILDREN && found.folder()) {
      for (Drop child : tree.children(found)) {
        parts.add(part(request.owner(), path.child(child.name()), child, question));
      }
    }
    return DavAnswer.xml(207, MultiStatus.of(parts));
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
