package org.photofactory.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.photofactory.web.media.ByteSender;
import org.photofactory.web.media.Bytes;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problem;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.rest.Reading;
import org.photofactory.web.rest.RouteNames;

/**
 * Offers the catalog of this house to other appliances: the index, its signature and the jars that
 * lie beside them, and nothing else of the folder or below it.
 *
 * <p>Nobody has to log in for that. An appliance that asks has no account here, and giving it a
 * token would put a key to the house into every other one for the sake of files that say nothing of
 * anybody's photos. Whoever asks checks signature and hashes, so that it needs to trust neither
 * this appliance nor the way. It is offered only where a person has put an index into the folder.
 */
public final class CatalogHandler extends Handler.Abstract {

  private static final String ROOT = "/catalog/";
  private static final String INDEX = "index.json";
  private static final Pattern OFFERED =
      Pattern.compile("index\\.json(\\.sig)?|[A-Za-z0-9][A-Za-z0-9._+-]*\\.jar");

  private final Path folder;
  private final JsonAnswers answers;
  private final Problems problems;
  private final ByteSender sender = new ByteSender();

  /**
   * @param folder of the catalog; need not be there
   */
  public CatalogHandler(Path folder, JsonAnswers answers, Problems problems) {
    this.folder = folder;
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (path == null || !path.startsWith(ROOT)) {
      return false;
    }
    RouteNames.name(request, "/catalog/{file}");
    try {
      Optional<Problem> objection = Reading.objection(request, response);
      if (objection.isPresent()) {
        throw objection.get().asException();
      }
      sender.send(find(path), request, response, callback);
    } catch (NoSuchFileException gone) {
      answers.write(Problem.notFound(path), response, callback);
    } catch (IOException | RuntimeException failure) {
      answers.write(problems.of(failure, path), response, callback);
    }
    return true;
  }

  /** What is asked for is looked for among what is there, and never made a path of. */
  private Bytes find(String path) throws IOException {
    Map<String, Path> there = there();
    Path file = there.get(path.substring(ROOT.length()));
    if (file == null || !there.containsKey(INDEX)) {
      throw new NoSuchFileException(path);
    }
    String tag = Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
    boolean jar = !path.startsWith(ROOT + INDEX);
    return new Bytes(file, jar ? "application/java-archive" : "application/json", tag, false, null);
  }

  private Map<String, Path> there() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> OFFERED.matcher(file.getFileName().toString()).matches())
          // A link in a stranger's folder could lead to our own secrets.
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .collect(Collectors.toMap(file -> file.getFileName().toString(), Function.identity()));
    }
  }
}
