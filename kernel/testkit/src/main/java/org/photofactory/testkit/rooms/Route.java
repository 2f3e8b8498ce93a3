package org.photofactory.testkit.rooms;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * An address of a room, and the method that answers there.
 *
 * @param method of HTTP
 * @param template the path below the room's own address, with {@code {variables}}
 * @param answers the Java method that is called
 * @param variables of the path
 * @param wishes names of the parameters that may follow the path
 * @param takesBody whether it reads a body
 */
public record Route(
    String method,
    String template,
    Method answers,
    List<String> variables,
    List<String> wishes,
    boolean takesBody) {

  /** What stands for a variable when nobody says better; the first that the address takes. */
  private static final List<String> EXAMPLES =
      List.of("1", "a", "a1", "2020-01-01", "0".repeat(64));

  /** All routes of a resource, those of the resources below it too. */
  static Stream<Route> of(Class<?> resource) {
    return of("", Resource.from(resource));
  }

  private static Stream<Route> of(String above, Resource resource) {
    String path = above + '/' + (resource.getPath() == null ? "" : resource.getPath());
    String template = path.replaceAll("/{2,}", "/");
    return Stream.concat(
        resource.getResourceMethods().stream().map(method -> of(template, method)),
        resource.getChildResources().stream().flatMap(child -> of(template, child)));
  }

  private static Route of(String template, ResourceMethod method) {
    List<Parameter> parameters = method.getInvocable().getParameters();
    return new Route(
        method.getHttpMethod(),
        template.substring(1),
        method.getInvocable().getHandlingMethod(),
        new UriTemplate(template).getTemplateVariables(),
        parameters.stream()
            .filter(parameter -> parameter.getSource() == Parameter.Source.QUERY)
            .map(Parameter::getSourceName)
            .toList(),
        parameters.stream()
            .anyMatch(parameter -> parameter.getSource() == Parameter.Source.ENTITY));
  }

  /** Whether a path is one of this address. */
  public boolean matches(String path) {
    return new UriTemplate('/' + template).match('/' + path, new HashMap<>());
  }

  /**
   * A path of this address.
   *
   * @param values what stands for its variables, by their names; others get an example
   * @throws AssertionError when no example fits
   */
  public String path(Map<String, String> values) {
    return EXAMPLES.stream()
        .map(example -> filled(values, example))
        .filter(this::matches)
        .findFirst()
        .orElseThrow(() -> unknown(values));
  }

  /**
   * Paths with odd words: each for each variable, and for each parameter, while all else makes
   * sense. The address need not take them.
   */
  public List<String> paths(Map<String, String> values, List<String> words) {
    String sensible = path(values);
    Map<String, String> known = new HashMap<>();
    new UriTemplate('/' + template).match('/' + sensible, known);
    return words.stream().flatMap(word -> paths(sensible, known, word)).toList();
  }

  private Stream<String> paths(String sensible, Map<String, String> known, String word) {
    return Stream.concat(
        variables.stream()
            .map(
                variable -> {
                  Map<String, String> odd = new HashMap<>(known);
                  odd.put(variable, word);
                  return filled(odd, "");
                }),
        wishes.stream().map(wish -> sensible + '?' + wish + '=' + word));
  }

  @Override
  public String toString() {
    return method + " " + template;
  }

  private String filled(Map<String, String> values, String example) {
    Map<String, String> all = new HashMap<>();
    variables.forEach(variable -> all.put(variable, values.getOrDefault(variable, example)));
    return new UriTemplate('/' + template).createURI(all).substring(1);
  }

  private AssertionError unknown(Map<String, String> values) {
    return new AssertionError(
        "%s takes neither %s nor %s; override pathValues() and say what stands for %s"
            .formatted(this, values, EXAMPLES, variables));
  }
}
