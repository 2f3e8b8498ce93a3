package org.photofactory.distribution.plugins;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.regex.Pattern;

/**
 * What outlives a plugin, or reaches beyond it. Told by name: the JDK's classes are not read here,
 * so that ArchUnit knows nothing above them.
 */
final class Misdeeds {

  private static final Pattern THREADS =
      Pattern.compile(
          "java\\.lang\\.Thread\\.(<init>|of\\w+|startVirtualThread)"
              + "|java\\.util\\.Timer\\..*"
              + "|java\\.util\\.concurrent\\.(Executors|ForkJoinPool|\\w*ThreadPoolExecutor)\\..*"
              + "|java\\.util\\.concurrent\\.CompletableFuture\\.(run|supply)Async"
              + "|java\\..*\\.(parallel|parallelStream|parallelSort)");

  private static final Pattern PROCESS =
      Pattern.compile(
          "java\\.lang\\.System\\.(exit|set\\w+|clearProperty|load|loadLibrary)"
              + "|java\\.lang\\.Runtime\\.(exit|halt|addShutdownHook|load|loadLibrary)"
              + "|java\\.lang\\.Thread\\.setDefault\\w+"
              + "|java\\.util\\.(Locale|TimeZone)\\.setDefault"
              + "|javax\\.imageio\\.ImageIO\\.(scanForPlugins|setUseCache|setCacheDirectory)"
              + "|javax\\.imageio\\.spi\\.IIORegistry\\..*"
              + "|java\\.sql\\.DriverManager\\..*"
              + "|java\\.security\\.Security\\.(add|insert|remove|set)\\w+");

  private static final Pattern CHANGEABLE =
      Pattern.compile(
          "java\\.util\\.(concurrent\\.)?\\w*(Map|List|Set|Deque|Queue|Vector|Table)"
              + "|java\\.util\\.concurrent\\.atomic\\..*|java\\.lang\\.(StringBuilder|ThreadLocal)");

  private Misdeeds() {}

  static ArchCondition<JavaClass> startThreads() {
    return accessTargetWhere(matches("starts threads", THREADS));
  }

  static ArchCondition<JavaClass> changeTheProcess() {
    return accessTargetWhere(matches("changes the whole process", PROCESS));
  }

  static DescribedPredicate<JavaConstructorCall> keepsStaticState() {
    return describe(
        "makes something changeable static",
        call ->
            call.getOrigin() instanceof JavaStaticInitializer
                && CHANGEABLE.matcher(call.getTargetOwner().getName()).matches());
  }

  private static DescribedPredicate<JavaAccess<?>> matches(String what, Pattern deeds) {
    return describe(
        what,
        access ->
            deeds.matcher(access.getTargetOwner().getName() + "." + access.getName()).matches());
  }
}
