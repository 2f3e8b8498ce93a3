package org.photofactory.web.dav;

import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.door.Caller;
import org.photofactory.web.rest.BoundedBody;
import org.photofactory.web.rest.Problem;

/**
 * A request, read as WebDAV reads it.
 *
 * @param jetty the request as it came
 * @param path what it is about
 * @param caller who makes it
 */
record DavRequest(Request jetty, DavPath path, Caller caller) {

  private static final long MOST_XML = 64 << 10;

  /** How far below the named folder a request reaches. */
  enum Depth {
    ITSELF,
    CHILDREN,
    ALL
  }

  /** Account whose folder it is. */
  long owner() {
    return caller.owner();
  }

  HttpFields headers() {
    return jetty.getHeaders();
  }

  @Nullable String header(String name) {
    return jetty.getHeaders().get(name);
  }

  /** The depth, which is all unless the request says otherwise. */
  Depth depth() {
    @Nullable String depth = header("Depth");
    if (depth == null || depth.equalsIgnoreCase("infinity")) {
      return Depth.ALL;
    }
    return switch (depth) {
      case "0" -> Depth.ITSELF;
      case "1" -> Depth.CHILDREN;
      default -> throw Problem.badRequest("Depth is 0, 1 or infinity.", null).asException();
    };
  }

  /** Where to move or copy to. */
  DavPath destination() {
    @Nullable String text = header("Destination");
    if (text == null) {
      throw Problem.badRequest("The header Destination is missing.", null).asException();
    }
    HttpURI uri = uri(text);
    if (!isHere(uri)) {
      throw elsewhere();
    }
    return place(uri).orElseThrow(DavRequest::outside);
  }

  /** What an address in a header means; empty when it lies elsewhere. */
  Optional<DavPath> addressed(String address) {
    HttpURI uri = uri(address);
    return isHere(uri) ? place(uri) : Optional.empty();
  }

  /** True when what is at the destination may be replaced. */
  boolean overwrite() {
    @Nullable String overwrite = header("Overwrite");
    return switch (overwrite == null ? "T" : overwrite) {
      case "T", "t" -> true;
      case "F", "f" -> false;
      default -> throw Problem.badRequest("Overwrite is T or F.", null).asException();
    };
  }

  /** True when bytes come with it, or may come. */
  boolean hasBody() {
    return jetty.getLength() > 0 || headers().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** A body that is to be XML. */
  InputStream xml() {
    if (jetty.getLength() > MOST_XML) {
      throw BoundedBody.tooLarge(MOST_XML).asException();
    }
    return new BoundedBody(Request.asInputStream(jetty), MOST_XML);
  }

  private boolean isHere(HttpURI uri) {
    String authority = uri.getAuthority();
    return authority == null
        || authority.equalsIgnoreCase(header("Host"))
        || authority.equalsIgnoreCase(jetty.getHttpURI().getAuthority());
  }

  private static Optional<DavPath> place(HttpURI uri) {
    return Optional.ofNullable(uri.getPath()).flatMap(DavPath::parse);
  }

  private static HttpURI uri(String text) {
    try {
      return HttpURI.from(text);
    } catch (IllegalArgumentException unreadable) {
      throw Problem.badRequest("A header has no address where it should.", null).asException();
    }
  }

  private static RuntimeException elsewhere() {
    return Problem.of(502, "ELSEWHERE", "The destination is on another server.", null)
        .asException();
  }

  private static RuntimeException outside() {
    return Problem.of(
            403, "FORBIDDEN", "The destination lies outside of " + DavPath.ROOT + ".", null)
        .asException();
  }
}
