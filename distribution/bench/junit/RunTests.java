import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs classes of tests without Maven, where there is only Java; ends with 1 when one fails. */
final class RunTests {

  public static void main(String[] classes) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(classes).map(name -> selectClass(name)).toList())
            .build();
    LauncherFactory.create().execute(request, listener);
    listener.getSummary().printTo(new PrintWriter(System.out, true));
    listener.getSummary().printFailuresTo(new PrintWriter(System.out, true), 12);
    boolean ran = listener.getSummary().getTestsFoundCount() > 0;
    System.exit(ran && listener.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
  }
}
