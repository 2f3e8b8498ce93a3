package org.photofactory.launcher.osgi;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Asks declarative services why the components of a bundle do not work. Thread-safe. */
final class ComponentComplaints {

  private final BundleContext context;

  ComponentComplaints(BundleContext context) {
    this.context = context;
  }

  Optional<String> of(Bundle bundle) {
    ServiceReference<ServiceComponentRuntime> reference =
        context.getServiceReference(ServiceComponentRuntime.class);
    ServiceComponentRuntime runtime = context.getService(reference);
    try {
      String text =
          runtime.getComponentDescriptionDTOs(bundle).stream()
              .flatMap(component -> complaints(component, runtime))
              .collect(Collectors.joining("; "));
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } finally {
      context.ungetService(reference);
    }
  }

  private static Stream<String> complaints(
      ComponentDescriptionDTO component, ServiceComponentRuntime runtime) {
    return runtime.getComponentConfigurationDTOs(component).stream()
        .map(configuration -> complaint(component, configuration))
        .flatMap(Optional::stream);
  }

  private static Optional<String> complaint(
      ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
    String name = simpleName(component.implementationClass);
    if (configuration.failure != null) {
      return Optional.of(name + " does not start: " + rootCause(configuration.failure));
    }
    if (configuration.unsatisfiedReferences.length > 0) {
      String missing =
          Arrays.stream(configuration.unsatisfiedReferences)
              .map(reference -> reference.name)
              .collect(Collectors.joining(", "));
      return Optional.of(name + " waits for what nobody offers: " + missing);
    }
    return Optional.empty();
  }

  private static String simpleName(@Nullable String className) {
    return className == null ? "A component" : className.substring(className.lastIndexOf('.') + 1);
  }

  /** The runtime hands over a printed stack trace; the last cause in it is the one that helps. */
  private static String rootCause(String stackTrace) {
    String marker = "Caused by: ";
    String first = stackTrace.lines().findFirst().orElse(stackTrace);
    return stackTrace
        .lines()
        .filter(line -> line.startsWith(marker))
        .reduce((_, later) -> later)
        .map(line -> line.substring(marker.length()))
        .orElse(first);
  }
}
