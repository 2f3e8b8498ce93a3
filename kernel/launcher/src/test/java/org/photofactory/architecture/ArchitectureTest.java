package org.photofactory.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** The rooms of the kernel and what each may touch; the table stands in docs/architecture.md. */
@AnalyzeClasses(packages = "org.photofactory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String SPI = "org.photofactory.spi..";
  private static final String KERNEL = "org.photofactory.kernel..";
  private static final String LEDGER = "org.photofactory.kernel.ledger..";
  private static final String PIPELINE = "org.photofactory.kernel.pipeline..";
  private static final String VAULT = "org.photofactory.kernel.vault..";
  private static final String PLUGINS = "org.photofactory.kernel.plugins..";
  private static final String DATABASE = "org.photofactory.kernel.database..";
  private static final String CONFIG = "org.photofactory.kernel.config..";
  private static final String EVENTS = "org.photofactory.kernel.events..";
  private static final String STATUS = "org.photofactory.kernel.status..";
  private static final String WEB = "org.photofactory.web..";
  private static final String LAUNCHER = "org.photofactory.launcher..";

  private static final String[] SQL = {
    "java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql.."
  };
  private static final String[] HTTP = {
    "java.net.http..",
    "jakarta.servlet..",
    "jakarta.ws.rs..",
    "org.eclipse.jetty..",
    "org.glassfish.."
  };
  private static final String[] OSGI = {
    "org.osgi.framework..", "org.osgi.util..", "org.apache.felix.."
  };

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

  @ArchTest
  static final ArchRule the_spi_knows_only_the_jdk_slf4j_and_a_handle =
      classes()
          .that()
          .resideInAPackage(SPI)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              SPI,
              "java..",
              "org.slf4j",
              "org.jdbi.v3.core",
              "org.jspecify.annotations",
              "org.osgi.annotation..");

  @ArchTest
  static final ArchRule every_interface_of_the_spi_says_who_implements_it =
      classes()
          .that()
          .resideInAPackage(SPI)
          .and()
          .areInterfaces()
          .and(areOpen())
          .should()
          .beAnnotatedWith(ConsumerType.class)
          .orShould()
          .beAnnotatedWith(ProviderType.class);

  @ArchTest
  static final ArchRule the_ledger_knows_no_http_no_plugins_and_no_other_room =
      noClasses()
          .that()
          .resideInAPackage(LEDGER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(HTTP, PIPELINE, VAULT, PLUGINS, CONFIG, WEB, LAUNCHER));

  @ArchTest
  static final ArchRule the_pipeline_knows_no_http_no_plugin_host_and_no_driver =
      noClasses()
          .that()
          .resideInAPackage(PIPELINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(HTTP, "java.sql..", "org.postgresql..", PLUGINS, CONFIG, WEB, LAUNCHER));

  @ArchTest
  static final ArchRule the_vault_knows_no_driver_and_no_http =
      noClasses()
          .that()
          .resideInAPackage(VAULT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              with(
                  HTTP,
                  "java.sql..",
                  "org.postgresql..",
                  PIPELINE,
                  PLUGINS,
                  CONFIG,
                  WEB,
                  LAUNCHER));

  @ArchTest
  static final ArchRule only_the_ledger_and_the_database_room_phrase_sql =
      noClasses()
          .that()
          .resideOutsideOfPackages(LEDGER, DATABASE)
          .should()
          .callMethodWhere(phrasesSql());

  @ArchTest
  static final ArchRule the_plugin_host_knows_no_assets_and_no_http =
      noClasses()
          .that()
          .resideInAPackage(PLUGINS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(with(HTTP, LEDGER, VAULT, CONFIG, WEB, LAUNCHER));

  @ArchTest
  static final ArchRule the_web_knows_no_sql_and_no_framework =
      noClasses()
          .that()
          .resideInAPackage(WEB)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(with(SQL, "org.osgi..", "org.apache.felix..", LAUNCHER))
                  .and(not(equivalentTo(JdbiException.class)))
                  .as("speak SQL or OSGi (that a query failed may be noticed)"));

  @ArchTest
  static final ArchRule only_the_plugin_host_and_the_launcher_know_the_framework =
      noClasses()
          .that()
          .resideOutsideOfPackages(PLUGINS, "org.photofactory.launcher.osgi..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OSGI);

  @ArchTest
  static final ArchRule events_and_status_know_no_room_that_uses_them =
      noClasses()
          .that()
          .resideInAnyPackage(EVENTS, STATUS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LEDGER, PIPELINE, VAULT, PLUGINS, DATABASE, CONFIG, WEB, LAUNCHER);

  @ArchTest
  static final ArchRule the_kernel_knows_neither_web_nor_launcher =
      noClasses()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WEB, LAUNCHER);

  @ArchTest
  static final ArchRule nobody_ends_the_process_but_main =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.photofactory.launcher")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule there_is_no_static_mutable_state =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.photofactory..")
          .and()
          .areStatic()
          .should()
          .beFinal();

  /** A sealed interface names its implementations itself. */
  private static DescribedPredicate<JavaClass> areOpen() {
    return DescribedPredicate.describe(
        "are open",
        type -> !type.reflect().isSealed() && !type.getSimpleName().equals("package-info"));
  }

  /**
   * Who has no SQL may still say what belongs into one transaction, and hand the handle to a store.
   */
  private static DescribedPredicate<JavaMethodCall> phrasesSql() {
    return DescribedPredicate.describe(
        "phrases SQL",
        call ->
            call.getTargetOwner().isEquivalentTo(Handle.class)
                && SQL_METHODS.contains(call.getName()));
  }

  private static String[] with(String[] first, String... others) {
    String[] all = Arrays.copyOf(first, first.length + others.length);
    System.arraycopy(others, 0, all, first.length, others.length);
    return all;
  }
}
