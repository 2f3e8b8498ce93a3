package org.photofactory.web.dav;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.photofactory.kernel.ledger.drops.Content;
import org.photofactory.kernel.ledger.drops.Drop;
import org.photofactory.web.media.Conditions;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.ProblemException;

/** Conditions of requests, and those of WebDAV that have names. */
final class Conditional {

  /** Detail of a problem that names the condition of WebDAV that was broken. */
  static final String BROKEN = "condition";

  private Conditional() {}

  /** The tag of a file, in quotes. */
  static String tag(Content content) {
    return '"' + bareTag(content) + '"';
  }

  /**
   * The tag of a file: its bytes alone, wherever they are. Half of their hash, as some programs
   * have little room for tags.
   */
  static String bareTag(Content content) {
    return content.sha256().substring(0, 32);
  }

  /**
   * Refuses to put bytes over others than those that are meant.
   *
   * @param there what they would replace
   */
  static void demand(DavRequest request, Optional<Drop> there) {
    if (there.isPresent()) {
      demandSame(request, there.get());
      if (conditions(request, there.get()).known()) {
        throw failed();
      }
    } else if (request.headers().contains(HttpHeader.IF_MATCH)) {
      throw failed();
    }
  }

  /** Refuses what is meant for other bytes than these. */
  static void demandSame(DavRequest request, Drop drop) {
    if (conditions(request, drop).failed()) {
      throw failed();
    }
  }

  private static Conditions conditions(DavRequest request, Drop drop) {
    Content content = drop.content();
    return new Conditions(request.headers(), content == null ? "\"\"" : tag(content));
  }

  private static ProblemException failed() {
    return Problem.of(412, "PRECONDITION_FAILED", "There is something else here.", null)
        .asException();
  }

  /** That a condition of WebDAV is broken. */
  static ProblemException broken(int status, String condition) {
    return new Problem(
            status,
            "CONDITION",
            "WebDAV demands " + condition + ".",
            null,
            Map.of(BROKEN, condition))
        .asException();
  }
}
