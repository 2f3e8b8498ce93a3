package org.photofactory.distribution.plugins;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executor;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;

/** What code of a plugin must never do, because the plugin could then not be replaced. */
@AnalyzeClasses(
    packages = "org.photofactory.plugins",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PluginRulesTest {

  @ArchTest
  static final ArchRule plugins_know_nothing_of_the_kernel =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.photofactory.kernel..",
              "org.photofactory.web..",
              "org.photofactory.launcher..",
              "org.osgi.framework..");

  @ArchTest
  static final ArchRule plugins_start_no_threads =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Executor.class)
          .orShould()
          .callMethod(Thread.class, "ofPlatform")
          .orShould()
          .callMethod(Thread.class, "ofVirtual")
          .orShould()
          .callMethod(Thread.class, "startVirtualThread", Runnable.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class);

  @ArchTest
  static final ArchRule plugins_register_nothing_globally =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(IIORegistry.class)
          .orShould()
          .callMethod(ImageIO.class, "scanForPlugins")
          .orShould()
          .callMethod(Runtime.class, "addShutdownHook", Thread.class)
          .orShould()
          .callMethod(System.class, "setProperty", String.class, String.class)
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule plugins_keep_no_static_state =
      fields().that().areStatic().should().beFinal();
}
