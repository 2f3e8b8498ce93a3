package org.photofactory.kernel.plugins.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.photofactory.kernel.plugins.trust.Warning.Kind;

/** Makes sentences of what a scan has found. Stateless. */
final class Warnings {

  private static final int SHOWN = 5;

  private Warnings() {}

  /** What a person should know; what was declared is no news. */
  static List<Warning> of(Map<Kind, Set<String>> found, PluginPermissions asked) {
    List<Warning> warnings = new ArrayList<>();
    found.forEach(
        (kind, where) -> {
          if (!declared(kind, asked)) {
            warnings.add(new Warning(kind, sentence(kind), where.stream().limit(SHOWN).toList()));
          }
        });
    return warnings;
  }

  /** What is installed came from another source than this. */
  static Warning otherSource() {
    return new Warning(Kind.OTHER_SOURCE, sentence(Kind.OTHER_SOURCE), List.of());
  }

  private static boolean declared(Kind kind, PluginPermissions asked) {
    return switch (kind) {
      case NETWORK -> !asked.network().isEmpty();
      case FILES -> !asked.files().isEmpty();
      case EXIT, PROCESS, REFLECTION, NATIVE, THREADS, UNREAD, OTHER_SOURCE -> false;
    };
  }

  private static String sentence(Kind kind) {
    return switch (kind) {
      case EXIT -> "Its code can end the whole factory, which nothing prevents.";
      case PROCESS ->
          "Its code can start programs by itself, past the factory, which then knows nothing of"
              + " them.";
      case NETWORK ->
          "Its code can speak to other computers, though it does not say to which it does.";
      case FILES ->
          "Its code can write files by their names. The factory gives it folders of its own for"
              + " that; nothing but its word keeps it there.";
      case REFLECTION -> "Its code can open what other code has closed, the factory's too.";
      case NATIVE -> "Its code can call native code, which may end the whole factory.";
      case THREADS -> "Its code can make threads of its own, which may outlive it.";
      case UNREAD -> "Not all of its code could be looked at.";
      case OTHER_SOURCE -> "The version that is installed came from elsewhere.";
    };
  }
}
