package org.photofactory.testkit.rooms;

import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.web.ApiRoom;
import org.photofactory.spi.web.FileAnswer;
import org.photofactory.testkit.DeclaredPlugin;
import org.photofactory.testkit.rooms.RoomEnvelope.Trouble;

/**
 * A room of a plugin that can be asked, without a server: its resources in Jersey, set up as the
 * kernel does it.
 *
 * <pre>{@code
 * try (OpenRoom room = new OpenRoom(new CountsRoom(ledger))) {
 *   assertThat(room.ask(RoomRequest.get("counts")).data().path("photos").asInt()).isZero();
 * }
 * }</pre>
 *
 * <p>Unlike the kernel, it does not take resources that Jersey complains of. Thread-safe; close it
 * when nobody asks any more.
 */
public final class OpenRoom implements AutoCloseable {

  private final String root = "/api/v1/p/" + DeclaredPlugin.onClassPath().id() + '/';
  private final URI base = URI.create("http://localhost" + root);
  private final List<Route> routes;
  private final ApplicationHandler jersey;

  /**
   * Opens it.
   *
   * @throws IllegalArgumentException when it has no resources, or one without an address
   * @throws org.glassfish.jersey.server.model.ModelValidationException when Jersey cannot tell
   *     which of its methods is to answer
   */
  public OpenRoom(ApiRoom room) {
    Set<Object> resources = Set.copyOf(room.resources());
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("The room has no resources.");
    }
    resources.forEach(OpenRoom::requireAddress);
    this.routes = resources.stream().map(Object::getClass).flatMap(Route::of).toList();
    this.jersey = new ApplicationHandler(configuration(resources));
  }

  /** Where it is, {@code /api/v1/p/<plugin>/}; all its addresses begin so. */
  public String root() {
    return root;
  }

  /** All that it answers. */
  public List<Route> routes() {
    return routes;
  }

  /** Asks it, on this thread. */
  public RoomAnswer ask(RoomRequest request) throws InterruptedException {
    ContainerRequest asked = translated(request);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      return answered(asked, jersey.apply(asked, body).get(), body.toByteArray());
    } catch (ExecutionException failed) {
      return new RoomAnswer(500, Map.of(), new byte[0], null, reached(asked), failed.getCause());
    }
  }

  @Override
  public void close() {
    jersey.onShutdown(null);
    jersey.getInjectionManager().shutdown();
  }

  private static void requireAddress(Object resource) {
    if (!resource.getClass().isAnnotationPresent(Path.class)) {
      throw new IllegalArgumentException(
          resource.getClass() + " has no @Path, so nothing would ever reach it.");
    }
  }

  private ContainerRequest translated(RoomRequest request) {
    ContainerRequest asked =
        new ContainerRequest(
            base,
            URI.create(base + request.path()),
            request.method(),
            request.visitor().letIn(),
            new MapPropertiesDelegate(),
            jersey.getConfiguration());
    asked.header("Host", "localhost");
    if (request.mime() != null) {
      asked.header("Content-Type", request.mime());
      asked.header("Content-Length", Integer.toString(request.body().length));
    }
    asked.setEntityStream(new ByteArrayInputStream(request.body()));
    return asked;
  }

  private static RoomAnswer answered(
      ContainerRequest asked, ContainerResponse answer, byte[] content) {
    return new RoomAnswer(
        answer.getStatus(),
        Map.copyOf(answer.getStringHeaders()),
        content,
        answer.getEntity() instanceof FileAnswer file ? file : null,
        reached(asked),
        answer.getEntity() instanceof Trouble trouble ? trouble.fault() : null);
  }

  private static java.lang.reflect.@Nullable Method reached(ContainerRequest asked) {
    ResourceMethod matched = asked.getUriInfo().getMatchedResourceMethod();
    return matched == null ? null : matched.getInvocable().getHandlingMethod();
  }

  private static ResourceConfig configuration(Set<Object> resources) {
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
        .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
        .property(ServerProperties.BV_FEATURE_DISABLE, true)
        .register(new RoomJson())
        .register(new RoomFiles())
        .register(new RoomFailures())
        .register(new RoomHeaders())
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
