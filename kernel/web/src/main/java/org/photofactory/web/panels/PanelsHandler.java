package org.photofactory.web.panels;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.kernel.plugins.PanelShelf;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Reading;
import org.photofactory.web.rest.RouteNames;

/**
 * Serves the files of plugins' panels at {@code /p/<plugin>/<edition>/}, and at that address itself
 * the page in which a panel runs that is shut off from the rest. A frame like that has no session
 * to show, so whoever knows the edition is let in; it cannot be guessed.
 */
public final class PanelsHandler extends Handler.Abstract {

  /** Where the files of panels live. */
  public static final String ROOT = "/p/";

  private static final Pattern ADDRESS =
      Pattern.compile("/p/(?<plugin>[a-z0-9-]+)/(?<edition>[A-Za-z0-9._+-]+)/(?<file>.*)");

  /** Another edition has another address. */
  private static final String FOR_EVER = "private, max-age=31536000, immutable";

  private final PanelShelf shelf;
  private final JsonAnswers answers;
  private final byte[] frame = PanelFrame.page();

  public PanelsHandler(PanelShelf shelf, JsonAnswers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (path == null || !path.startsWith(ROOT)) {
      return false;
    }
    RouteNames.name(request, "/p/{plugin}");
    Optional<Problem> objection = Reading.objection(request, response);
    if (objection.isPresent()) {
      answers.write(objection.get(), response, callback);
    } else {
      serve(path, response, callback);
    }
    return true;
  }

  private void serve(String path, Response response, Callback callback) {
    Matcher address = ADDRESS.matcher(path);
    Optional<byte[]> content = address.matches() ? content(address) : Optional.empty();
    if (content.isEmpty()) {
      answers.write(Problem.notFound(path), response, callback);
    } else {
      send(content.get(), type(address.group("file")), response, callback);
    }
  }

  private Optional<byte[]> content(Matcher address) {
    String plugin = address.group("plugin");
    String edition = address.group("edition");
    String file = address.group("file");
    return file.isEmpty()
        ? Optional.of(frame).filter(_ -> shelf.holds(plugin, edition))
        : shelf.file(plugin, edition, file);
  }

  private static void send(byte[] content, String type, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, type);
    headers.put(HttpHeader.CONTENT_LENGTH, content.length);
    headers.put(HttpHeader.CACHE_CONTROL, FOR_EVER);
    // To a frame that is shut off everything is of another origin, also what it came from.
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    boolean silent = "HEAD".equals(response.getRequest().getMethod());
    response.write(true, ByteBuffer.wrap(silent ? new byte[0] : content), callback);
  }

  /** Text is UTF-8; what has no known ending is bytes. */
  private static String type(String file) {
    String type = file.isEmpty() ? "text/html" : MimeTypes.DEFAULTS.getMimeByExtension(file);
    if (type == null) {
      return "application/octet-stream";
    }
    return type.startsWith("text/") ? type + ";charset=utf-8" : type;
  }
}
