package org.photofactory.web.server;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.RestApplication;

/**
 * Hands everything below {@code /api/v1/} to the kernel's own application. Jersey takes a third of
 * a second to start, so it waits for the first request.
 */
public final class ApiHandler extends Handler.Abstract {

  /** Where the API lives. */
  public static final String ROOT = "/api/v1/";

  private static final long JSON_LIMIT = 1 << 20;
  private static final String UPLOADS = ROOT + "uploads/";

  /** The one address among the uploads that takes JSON, and reads all of it into memory. */
  private static final String CHECK = UPLOADS + "check/";

  /** Where jars are sent to; everything below is JSON about plugins. */
  private static final Pattern JARS = Pattern.compile(ROOT + "plugins/+(inspection/+)?");

  private final Supplier<RestApplication> maker;
  private final JsonAnswers answers;
  private final long uploadLimit;
  private final Object making = new Object();
  private volatile @Nullable RestApplication application;

  /**
   * @param maker makes the application; asked once
   * @param uploadLimit largest upload, and largest jar of a plugin, in bytes; all other bodies may
   *     have 1 MiB
   */
  public ApiHandler(Supplier<RestApplication> maker, JsonAnswers answers, long uploadLimit) {
    this.maker = maker;
    this.answers = answers;
    this.uploadLimit = uploadLimit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (path == null || !(path.equals("/api") || path.startsWith("/api/"))) {
      return false;
    }
    if (path.startsWith(ROOT)) {
      application().serve(request, response, callback, limit(path + '/'));
    } else {
      answers.write(Problem.notFound(path), response, callback);
    }
    return true;
  }

  @Override
  protected void doStop() throws Exception {
    RestApplication made = application;
    if (made != null) {
      made.close();
    }
    super.doStop();
  }

  private long limit(String folder) {
    boolean file = folder.startsWith(UPLOADS) && !folder.startsWith(CHECK);
    return file || JARS.matcher(folder).matches() ? uploadLimit : JSON_LIMIT;
  }

  private RestApplication application() {
    RestApplication made = application;
    if (made != null) {
      return made;
    }
    synchronized (making) {
      if (application == null) {
        application = maker.get();
      }
      return Objects.requireNonNull(application);
    }
  }
}
