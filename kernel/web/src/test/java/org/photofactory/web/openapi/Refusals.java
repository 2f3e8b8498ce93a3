package org.photofactory.web.openapi;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Which problems a method may answer with: every problem that is written out in the code that can
 * be reached from it. Calls are followed within the sources at hand, so a problem that only an
 * exception of the kernel stands for is not seen; {@link Statuses} knows those.
 */
final class Refusals {

  /** Stands for codes that are known only when the program runs. */
  static final String ANY = "*";

  private static final String PROBLEM = "org.photofactory.web.rest.Problem";

  private final Trees trees;
  private final Map<Element, Set<Element>> calls = new HashMap<>();
  private final Map<Element, SortedMap<Integer, SortedSet<String>>> own = new HashMap<>();
  private final Map<Element, SortedSet<String>> fields = new HashMap<>();

  Refusals(JavacTask task, Iterable<? extends CompilationUnitTree> units) {
    trees = Trees.instance(task);
    for (CompilationUnitTree unit : units) {
      new Reader().scan(unit, null);
    }
  }

  /** Codes by status. */
  SortedMap<Integer, SortedSet<String>> of(ExecutableElement method) {
    SortedMap<Integer, SortedSet<String>> found = new TreeMap<>();
    for (Element reached : reached(method)) {
      own.getOrDefault(reached, new TreeMap<>())
          .forEach((status, codes) -> codes(found, status).addAll(codes));
    }
    return found;
  }

  /** Fields of the body without which a method does not go on. */
  Set<String> requiredFields(ExecutableElement method) {
    Set<String> names = new HashSet<>();
    reached(method).forEach(one -> names.addAll(fields.getOrDefault(one, new TreeSet<>())));
    return names;
  }

  /** True when a method can come to call one with this name of a type with this name. */
  boolean reaches(ExecutableElement method, String type, String name) {
    return reached(method).stream()
        .anyMatch(
            one ->
                one.getSimpleName().contentEquals(name)
                    && one.getEnclosingElement().getSimpleName().contentEquals(type));
  }

  private Set<Element> reached(Element start) {
    Set<Element> seen = new HashSet<>(Set.of(start));
    Deque<Element> ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      for (Element next : calls.getOrDefault(ahead.pop(), Set.of())) {
        if (seen.add(next)) {
          ahead.push(next);
        }
      }
    }
    return seen;
  }

  private static SortedSet<String> codes(SortedMap<Integer, SortedSet<String>> codes, int status) {
    return codes.computeIfAbsent(status, _ -> new TreeSet<>());
  }

  /** Notes what methods, constructors and fields are made of. */
  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private @Nullable Element inside;

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      return within(trees.getElement(getCurrentPath()), () -> super.visitMethod(method, none));
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
      Element element = trees.getElement(getCurrentPath());
      boolean field = element != null && element.getKind() == ElementKind.FIELD;
      return field
          ? within(element, () -> super.visitVariable(variable, none))
          : super.visitVariable(variable, none);
    }

    private @Nullable Void within(@Nullable Element element, Runnable visit) {
      Element before = inside;
      inside = element;
      visit.run();
      inside = before;
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
      Element called = trees.getElement(getCurrentPath());
      follow(called);
      if (called != null && isOf(called, PROBLEM) && called.getSimpleName().contentEquals("of")) {
        note(call.getArguments());
      }
      noteField(called, call.getArguments());
      return super.visitMethodInvocation(call, none);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
      Element constructor = trees.getElement(getCurrentPath());
      follow(constructor);
      if (constructor != null && isOf(constructor, PROBLEM)) {
        note(made.getArguments());
      }
      return super.visitNewClass(made, none);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree named, @Nullable Void none) {
      follow(trees.getElement(getCurrentPath()));
      return super.visitMemberReference(named, none);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
      followField(trees.getElement(getCurrentPath()));
      return super.visitIdentifier(name, none);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree name, @Nullable Void none) {
      followField(trees.getElement(getCurrentPath()));
      return super.visitMemberSelect(name, none);
    }

    private void followField(@Nullable Element element) {
      if (element != null && element.getKind() == ElementKind.FIELD) {
        follow(element);
      }
    }

    private void follow(@Nullable Element element) {
      if (inside != null && element != null) {
        calls.computeIfAbsent(inside, _ -> new HashSet<>()).add(element);
      }
    }

    private void note(List<? extends ExpressionTree> arguments) {
      Object status = value(arguments.get(0));
      if (inside != null && status instanceof Integer number) {
        Object code = value(arguments.get(1));
        codes(own.computeIfAbsent(inside, _ -> new TreeMap<>()), number)
            .add(code instanceof String word ? word : ANY);
      }
    }

    private void noteField(@Nullable Element called, List<? extends ExpressionTree> arguments) {
      if (inside != null
          && called != null
          && called.getSimpleName().contentEquals("required")
          && called.getEnclosingElement().getSimpleName().contentEquals("Fields")
          && value(arguments.get(1)) instanceof String field) {
        fields.computeIfAbsent(inside, _ -> new TreeSet<>()).add(field);
      }
    }

    private @Nullable Object value(Tree expression) {
      if (expression instanceof LiteralTree literal) {
        return literal.getValue();
      }
      Element element = trees.getElement(new TreePath(getCurrentPath(), expression));
      return element instanceof VariableElement constant ? constant.getConstantValue() : null;
    }
  }

  private static boolean isOf(Element member, String type) {
    return member.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(type);
  }
}
