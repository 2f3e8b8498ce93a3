package org.photofactory.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** What code does, beyond whom it knows. */
final class Deeds {

  private static final Set<String> SQL_METHODS =
      Set.of(
          "execute",
          "select",
          "createQuery",
          "createUpdate",
          "createCall",
          "createBatch",
          "createScript",
          "prepareBatch",
          "getConnection");

  /** A {@link Path} alone is only a name; these read and write what it names. */
  private static final List<Class<?>> FILE_HANDS =
      List.of(
          Files.class,
          FileChannel.class,
          FileInputStream.class,
          FileOutputStream.class,
          RandomAccessFile.class);

  /** By name: the JDK's classes are not read here, so that ArchUnit knows nothing above them. */
  private static final Pattern CHANGEABLE =
      Pattern.compile(
          "java\\.util\\.(concurrent\\.)?\\w*(Map|List|Set|Deque|Queue|Vector|Table)"
              + "|java\\.util\\.concurrent\\.atomic\\..*|java\\.lang\\.(StringBuilder|ThreadLocal)");

  private Deeds() {}

  /**
   * Who has no SQL may still say what belongs into one transaction, and hand the handle to a store.
   */
  static DescribedPredicate<JavaMethodCall> phrasesSql() {
    return describe(
        "phrases SQL",
        call ->
            call.getTargetOwner().isEquivalentTo(Handle.class)
                && SQL_METHODS.contains(call.getName()));
  }

  /** Classes that read or write files. */
  static DescribedPredicate<JavaClass> fileHands() {
    return describe("read or write files", type -> isOneOf(type, FILE_HANDS));
  }

  /** Turns text, which may come from anybody, into the name of a file. */
  static DescribedPredicate<JavaCall<?>> namesAFileByText() {
    return describe(
        "turns text into a path",
        call ->
            isOneOf(call.getTargetOwner(), List.of(Path.class, Paths.class, File.class))
                && Set.of("of", "get", "resolve", "resolveSibling", "<init>")
                    .contains(call.getName())
                && call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(String.class)));
  }

  /** A sealed interface names its implementations itself. */
  static DescribedPredicate<JavaClass> areOpen() {
    return describe(
        "are open",
        type -> !type.reflect().isSealed() && !type.getSimpleName().equals("package-info"));
  }

  /** Keeps something changeable for as long as the class lives. */
  static DescribedPredicate<JavaConstructorCall> keepsStaticState() {
    return describe(
        "makes something changeable static",
        call ->
            call.getOrigin() instanceof JavaStaticInitializer
                && CHANGEABLE.matcher(call.getTargetOwner().getName()).matches());
  }

  private static boolean isOneOf(JavaClass type, List<Class<?>> types) {
    return types.stream().anyMatch(type::isEquivalentTo);
  }
}
