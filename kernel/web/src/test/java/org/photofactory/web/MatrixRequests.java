package org.photofactory.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.photofactory.web.matrix.Row;

/** Makes the requests of the rows, each with everything that its method asks for. */
final class MatrixRequests {

  private static final Pattern THING = Pattern.compile("\\{([a-z0-9]+)}");
  private static final String LOCK_INFO =
      "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/>"
          + "</D:locktype></D:lockinfo>";
  private static final String PROPERTY_UPDATE =
      "<D:propertyupdate xmlns:D='DAV:'><D:set><D:prop><Win32LastModifiedTime"
          + " xmlns='urn:schemas-microsoft-com:'>Sat, 01 Feb 2020 03:04:05 GMT"
          + "</Win32LastModifiedTime></D:prop></D:set></D:propertyupdate>";

  private final TestSite site;
  private final MatrixCallers callers;
  private final MatrixThings things;

  MatrixRequests(TestSite site, MatrixCallers callers, MatrixThings things) {
    this.site = site;
    this.callers = callers;
    this.things = things;
  }

  /** The request of a row, made by a caller. */
  HttpRequest request(Row row, String caller) throws Exception {
    things.renew();
    HttpRequest.Builder request = site.strange(fill(row.path(), caller));
    byte[] body = body(row, caller);
    request.method(
        row.method(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (row.body().startsWith("{\"") || row.body().startsWith("[") || row.body().equals("{}")) {
      request.header("Content-Type", "application/json");
    }
    if (row.path().contains("/uploads/resumable")) {
      resumable(row, request);
    }
    if (row.path().startsWith("/dav/")) {
      dav(row, request);
    }
    return callers.identified(request, caller).build();
  }

  private void dav(Row row, HttpRequest.Builder request) {
    switch (row.method()) {
      case "PROPFIND" -> request.header("Depth", "0");
      case "COPY", "MOVE" ->
          request.header(
              "Destination", site.uri("/dav/inbox/" + MatrixThings.restingFile()).toString());
      case "UNLOCK" -> request.header("Lock-Token", things.lock());
      default -> {}
    }
  }

  private static void resumable(Row row, HttpRequest.Builder request) {
    request.header("Tus-Resumable", "1.0.0");
    switch (row.method()) {
      case "POST" ->
          request.header("Upload-Length", "100").header("Upload-Metadata", "filename YS5qcGc=");
      case "PATCH" ->
          request
              .header("Upload-Offset", "0")
              .header("Content-Type", "application/offset+octet-stream");
      default -> {}
    }
  }

  private byte[] body(Row row, String caller) throws Exception {
    return switch (row.body()) {
      case "{jpeg}" -> TestSite.jpeg(UUID.randomUUID().toString());
      case "{part}" -> text("part");
      case "{lockinfo}" -> text(LOCK_INFO);
      case "{propertyupdate}" -> text(PROPERTY_UPDATE);
      default -> text(fill(row.body(), caller));
    };
  }

  static byte[] lockInfo() {
    return text(LOCK_INFO);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private String fill(String text, String caller) throws Exception {
    StringBuilder filled = new StringBuilder();
    int end = 0;
    for (MatchResult part : THING.matcher(text).results().toList()) {
      filled.append(text, end, part.start()).append(things.thing(part.group(1), caller));
      end = part.end();
    }
    return filled.append(text.substring(end)).toString();
  }
}
