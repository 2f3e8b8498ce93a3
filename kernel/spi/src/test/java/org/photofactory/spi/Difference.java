package org.photofactory.spi;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a jar that is to follow another, in sentences. */
final class Difference {

  private Difference() {}

  /** A sentence for each package that has changed more, or calls itself newer less, than it may. */
  static List<String> between(Jar built, Jar released) throws Exception {
    try (Processor reporter = new Processor()) {
      return new Baseline(reporter, new DiffPluginImpl())
          .baseline(built, released, null).stream()
              .filter(info -> info.mismatch || info.packageDiff.getDelta() == Delta.REMOVED)
              .map(Difference::sentence)
              .toList();
    }
  }

  /** The first number of each exported package's version. */
  static Map<String, Integer> majors(Jar jar) throws Exception {
    String exported = jar.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
    Map<String, Integer> majors = new TreeMap<>();
    new Parameters(exported)
        .forEach((name, export) -> majors.put(name, new Version(export.getVersion()).getMajor()));
    return majors;
  }

  private static String sentence(Info info) {
    List<String> changes = new ArrayList<>();
    collect(info.packageDiff, changes);
    String what = String.join(", ", changes);
    return switch (info.packageDiff.getDelta()) {
      case MAJOR, REMOVED ->
          "%s has changed so that plugins built before do not fit: %s"
              .formatted(info.packageName, what);
      case ADDED, MINOR, MICRO, CHANGED, UNCHANGED, IGNORED ->
          "%s must call itself %s and not %s, because of the release: %s"
              .formatted(info.packageName, info.suggestedVersion, info.newerVersion, what);
    };
  }

  /** The innermost changes, which are those that somebody has made. */
  private static void collect(Diff diff, List<String> changes) {
    for (Diff child : diff.getChildren()) {
      switch (child.getDelta()) {
        case UNCHANGED, IGNORED -> {}
        case ADDED -> changes.add(named(child, diff) + " was added");
        case REMOVED -> changes.add(named(child, diff) + " was removed");
        case MICRO, MINOR, CHANGED, MAJOR -> collect(child, changes);
      }
    }
  }

  private static String named(Diff child, Diff parent) {
    return parent.getType() == Type.PACKAGE
        ? child.getName()
        : parent.getName() + ": " + child.getName();
  }
}
