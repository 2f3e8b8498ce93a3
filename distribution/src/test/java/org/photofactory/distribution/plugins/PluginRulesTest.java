package org.photofactory.distribution.plugins;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.photofactory.distribution.plugins.Misdeeds.changeTheProcess;
import static org.photofactory.distribution.plugins.Misdeeds.keepsStaticState;
import static org.photofactory.distribution.plugins.Misdeeds.startThreads;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

  @ArchTest static final ArchRule plugins_start_no_threads = noClasses().should(startThreads());

  @ArchTest
  static final ArchRule plugins_change_nothing_for_the_whole_process =
      noClasses().should(changeTheProcess());

  @ArchTest
  static final ArchRule static_fields_are_final = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule plugins_keep_no_static_state =
      noClasses().should().callConstructorWhere(keepsStaticState());
}
