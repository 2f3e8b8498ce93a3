package org.photofactory.web.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.photofactory.spi.web.FileAnswer;

/**
 * One JAX-RS application: resources, JSON in the envelope, failures in the envelope, nothing found
 * by scanning. Jetty's requests are handed to Jersey directly, without a servlet container between
 * them. Safe for use by many threads.
 */
public final class RestApplication implements AutoCloseable {

  /** Request attribute that holds the {@link SecurityContext} of whoever asks; none: a stranger. */
  public static final String ASKER = SecurityContext.class.getName();

  static {
    // Otherwise the delegate is looked for through every class loader around, a plugin's among
    // them.
    RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
  }

  private final String root;
  private final ApplicationHandler jersey;
  private final Problems problems;
  private final JsonAnswers answers;
  private final FileSending files;

  /**
   * An application that answers with no files.
   *
   * @param root path that all addresses of this application start with; begins and ends with a
   *     slash
   * @param resources objects with JAX-RS annotations
   * @param filters of JAX-RS, which look at each request before its resource does, or at each
   *     answer
   */
  public RestApplication(String root, Set<Object> resources, Problems problems, Object... filters) {
    this(root, resources, problems, RestApplication::noFiles, filters);
  }

  /**
   * @param root path that all addresses of this application start with; begins and ends with a
   *     slash
   * @param resources objects with JAX-RS annotations
   * @param files sends the files that its resources answer with
   * @param filters of JAX-RS, which look at each request before its resource does, or at each
   *     answer
   */
  public RestApplication(
      String root, Set<Object> resources, Problems problems, FileSending files, Object... filters) {
    this.root = root;
    this.files = files;
    this.problems = problems;
    JsonMapper mapper = Json.newMapper();
    this.answers = new JsonAnswers(mapper);
    this.jersey =
        new ApplicationHandler(
            configuration(resources, problems, mapper).registerInstances(filters));
  }

  /**
   * Answers a request whose path starts with this application's root.
   *
   * @param bodyLimit largest body in bytes
   */
  public void serve(Request request, Response response, Callback callback, long bodyLimit) {
    JettyAnswer answer =
        new JettyAnswer(
            request,
            response,
            callback,
            files,
            failure -> fail(failure, request, response, callback));
    try {
      ContainerRequest asked = translate(request, bodyLimit);
      asked.setWriter(answer);
      jersey.handle(asked);
    } catch (RuntimeException failure) {
      answer.failure(failure);
    }
  }

  /** Takes the application down. No request may be running. */
  @Override
  public void close() {
    jersey.onShutdown(null);
    jersey.getInjectionManager().shutdown();
  }

  private static void noFiles(
      FileAnswer file, Request request, Response response, Callback callback) {
    throw new UnsupportedOperationException("no resource here answers with files");
  }

  private void fail(Throwable failure, Request request, Response response, Callback callback) {
    answers.write(problems.of(failure, request.getHttpURI().getPath()), response, callback);
  }

  private ContainerRequest translate(Request request, long bodyLimit) {
    String host = request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority();
    ContainerRequest asked =
        new ContainerRequest(
            URI.create(host + root),
            address(host, request),
            request.getMethod(),
            asker(request),
            new MapPropertiesDelegate(),
            jersey.getConfiguration());
    request.getHeaders().forEach(field -> asked.headers(field.getName(), field.getValue()));
    if (request.getLength() > bodyLimit) {
      throw BoundedBody.tooLarge(bodyLimit).asException();
    }
    requireReadable(asked);
    asked.setEntityStream(new BoundedBody(Request.asInputStream(request), bodyLimit));
    asked.setProperty(Request.class.getName(), request);
    return asked;
  }

  private static SecurityContext asker(Request request) {
    return request.getAttribute(ASKER) instanceof SecurityContext known
        ? known
        : new Stranger(request.isSecure());
  }

  /**
   * Jersey would take packed bytes for plain ones, and answer unreadable headers with a bare
   * status.
   */
  private static void requireReadable(ContainerRequest asked) {
    String packing = asked.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (packing != null && !packing.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "The body is packed.", "Send it as it is.")
          .asException();
    }
    try {
      asked.getMediaType();
      asked.getAcceptableMediaTypes();
    } catch (HeaderValueException unreadable) {
      throw Problem.badRequest(
              "A header cannot be understood: " + unreadable.getMessage() + ".", null)
          .asException();
    }
  }

  private URI address(String host, Request request) {
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    try {
      URI address = URI.create(host + path + (query == null ? "" : "?" + query));
      if (path.startsWith(root)) {
        return address;
      }
    } catch (IllegalArgumentException unreadable) {
      throw Problem.badRequest("The address has characters that must be encoded.", null)
          .asException();
    }
    throw Problem.notFound(path).asException();
  }

  private static ResourceConfig configuration(
      Set<Object> resources, Problems problems, JsonMapper mapper) {
    ResourceConfig configuration = new ResourceConfig();
    // A class each, bound to its instance: instances alone would be taken for providers.
    resources.forEach(resource -> configuration.register(resource.getClass()));
    return configuration
        .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
        .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
        .property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true)
        .property(CommonProperties.MOXY_JSON_FEATURE_DISABLE, true)
        .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        // A proxy in front may have another scheme and host.
        .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
        .property(ServerProperties.BV_FEATURE_DISABLE, true)
        .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
        .register(new JsonBodies(mapper))
        .register(new FileBodies())
        .register(new FailureMapper(problems))
        .register(new RouteNames())
        .register(new BareAnswers())
        .register(new Bindings(resources));
  }

  /** Has Jersey use the given objects instead of making its own. */
  private static final class Bindings extends AbstractBinder {
    private final Set<Object> resources;

    Bindings(Set<Object> resources) {
      this.resources = resources;
    }

    @Override
    protected void configure() {
      resources.forEach(this::bindToItsClass);
    }

    @SuppressWarnings("unchecked")
    private void bindToItsClass(Object resource) {
      bind(resource).to((Class<Object>) resource.getClass());
    }
  }
}
