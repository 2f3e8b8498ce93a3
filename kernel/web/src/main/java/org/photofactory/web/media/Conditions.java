package org.photofactory.web.media;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * What a request says about bytes that it knows already (RFC 9110, 13 and 14). Bytes are known by
 * their tag alone, which is strong and never the time of a file; Jetty's own service wants a time,
 * compares weak tags strongly, and takes a star for a tag.
 *
 * @param headers of the request
 * @param tag of the bytes, in quotes
 */
public record Conditions(HttpFields headers, String tag) {

  private static final String WEAK = "W/";
  private static final String ANY = "*";

  /** No tag holds a quote; an unquoted one is none. */
  private static final Pattern TAGS = Pattern.compile("(W/)?\"[^\"]*\"|\\*");

  /**
   * Another unit than bytes, numbers beyond any file, or more than 32 ranges: each would be a read
   * of its own, and the whole is answered instead.
   */
  private static final Pattern NOT_OURS = Pattern.compile("^(?!bytes=)|[0-9]{19}|^([^,]*,){32}");

  /** True when the request is meant for other bytes than these. */
  public boolean failed() {
    return headers.contains(HttpHeader.IF_MATCH) && !names(HttpHeader.IF_MATCH, tag);
  }

  /** True when the client has these bytes already. */
  public boolean known() {
    return names(HttpHeader.IF_NONE_MATCH, tag) || names(HttpHeader.IF_NONE_MATCH, WEAK + tag);
  }

  /** The request as it is when these conditions are met: all that is left of them is a range. */
  Request met(Request request) {
    HttpFields.Mutable left =
        HttpFields.build(headers)
            .remove(HttpHeader.IF_MATCH)
            .remove(HttpHeader.IF_NONE_MATCH)
            .remove(HttpHeader.IF_MODIFIED_SINCE)
            .remove(HttpHeader.IF_UNMODIFIED_SINCE);
    if (!wantsRange(request)) {
      left.remove(HttpHeader.RANGE);
    }
    HttpFields bare = left.asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return bare;
      }
    };
  }

  private boolean wantsRange(Request request) {
    String same = headers.get(HttpHeader.IF_RANGE);
    String ranges = headers.get(HttpHeader.RANGE);
    return "GET".equals(request.getMethod())
        && ranges != null
        && !NOT_OURS.matcher(ranges).find()
        && (same == null || same.equals(tag));
  }

  private boolean names(HttpHeader header, String wanted) {
    return headers.getValuesList(header).stream()
        .flatMap(value -> TAGS.matcher(value).results())
        .map(MatchResult::group)
        .anyMatch(named -> named.equals(wanted) || named.equals(ANY));
  }
}
