package org.photofactory.web.openapi;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The sources of this module as the compiler understands them: what comments say, and what methods
 * refuse. Types are read from the compiled classes instead; this is for what those do not keep.
 */
final class Sources {

  private static final List<String> ROOTS =
      Stream.of("web", "core").map(room -> "../" + room + "/src/main/java").toList();

  private final Elements elements;
  private final Refusals refusals;
  private final List<TypeElement> types;

  Sources() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    files.setLocationFromPaths(
        StandardLocation.SOURCE_PATH, ROOTS.stream().map(java.nio.file.Path::of).toList());
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                files,
                Sources::refuseErrors,
                List.of(
                    "-proc:none", "-Xprefer:source", "-cp", System.getProperty("java.class.path")),
                null,
                files.getJavaFileObjectsFromPaths(own()));
    Iterable<? extends CompilationUnitTree> units = task.parse();
    Iterable<? extends Element> known = task.analyze();
    this.elements = task.getElements();
    this.refusals = new Refusals(task, units);
    this.types = types(known);
  }

  /** Classes that answer requests, by name. */
  List<Class<?>> resources() {
    return types.stream()
        .filter(type -> type.getAnnotation(Path.class) != null)
        .map(type -> loaded(elements.getBinaryName(type).toString()))
        .sorted(Comparator.comparing(Class::getName))
        .<Class<?>>map(type -> type)
        .toList();
  }

  /** What methods refuse. */
  Refusals refusals() {
    return refusals;
  }

  /** A method of a class as the compiler sees it. */
  ExecutableElement method(Method method) {
    return ElementFilter.methodsIn(type(method.getDeclaringClass()).getEnclosedElements()).stream()
        .filter(candidate -> candidate.getSimpleName().contentEquals(method.getName()))
        .filter(candidate -> candidate.getParameters().size() == method.getParameterCount())
        .reduce((_, _) -> null)
        .orElseThrow(() -> new IllegalStateException("which one is " + method + "?"));
  }

  /** What looks at the requests of a class before it does: filters bound to it by an annotation. */
  List<ExecutableElement> filters(Class<?> resource) {
    return Arrays.stream(resource.getAnnotations())
        .map(Annotation::annotationType)
        .filter(bond -> bond.isAnnotationPresent(NameBinding.class))
        .flatMap(bond -> types.stream().filter(type -> type.getAnnotation(bond) != null))
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(method -> method.getSimpleName().contentEquals("filter"))
        .toList();
  }

  /** The comment of a class. */
  Comment comment(Class<?> owner) {
    TypeElement type = elements.getTypeElement(Objects.requireNonNull(owner.getCanonicalName()));
    return type == null ? Comment.NONE : Comment.of(elements.getDocComment(type));
  }

  /** The comment of an element. */
  Comment comment(Element element) {
    return Comment.of(elements.getDocComment(element));
  }

  private TypeElement type(Class<?> owner) {
    return Objects.requireNonNull(
        elements.getTypeElement(Objects.requireNonNull(owner.getCanonicalName())));
  }

  private static List<TypeElement> types(Iterable<? extends Element> known) {
    return StreamSupport.stream(known.spliterator(), false)
        .filter(element -> element.getKind() == ElementKind.CLASS)
        .<TypeElement>map(TypeElement.class::cast)
        .toList();
  }

  private static void refuseErrors(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      throw new IllegalStateException(diagnostic.toString());
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException uncompiled) {
      throw new IllegalStateException(name + " is not compiled", uncompiled);
    }
  }

  private static List<java.nio.file.Path> own() {
    try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of(ROOTS.getFirst()))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
