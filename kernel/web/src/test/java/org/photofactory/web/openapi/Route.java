package org.photofactory.web.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;

/**
 * A method of a resource that answers requests.
 *
 * @param verb GET, POST, …
 * @param path with braces where names and numbers go
 */
record Route(String verb, String path, Method method) {

  private static final String ROOT = "/api/v1/";

  /** All of the given classes, by address and verb. */
  static List<Route> of(List<Class<?>> resources) {
    return resources.stream()
        .flatMap(Route::of)
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
        .toList();
  }

  private static Stream<Route> of(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(method -> verb(method).map(verb -> of(verb, resource, method)).stream())
        // What an address allows is told in the introduction, for all of them.
        .filter(route -> !route.verb.equals(HttpMethod.OPTIONS));
  }

  private static Route of(String verb, Class<?> resource, Method method) {
    String path =
        ROOT
            + part(resource.getAnnotation(Path.class))
            + '/'
            + part(method.getAnnotation(Path.class));
    String tidy = path.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    return new Route(verb, tidy.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}"), method);
  }

  /** The right that a caller needs. */
  Right right() {
    return Objects.requireNonNull(method.getAnnotation(Needs.class), method::toString).value();
  }

  /** True when it changes nothing. */
  boolean safe() {
    return verb.equals(HttpMethod.GET) || verb.equals(HttpMethod.HEAD);
  }

  /** The types of body that are taken, as far as they are told. */
  List<String> consumes() {
    return Stream.of(method, method.getDeclaringClass())
        .map(place -> Optional.ofNullable(place.getAnnotation(Consumes.class)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(told -> List.of(told.value()))
        .orElse(List.of());
  }

  /** The stem of the class, {@code Assets} of {@code AssetsResource}. */
  String stem() {
    return method.getDeclaringClass().getSimpleName().replaceAll("Resource$", "");
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String part(@Nullable Path path) {
    return path == null ? "" : path.value();
  }
}
