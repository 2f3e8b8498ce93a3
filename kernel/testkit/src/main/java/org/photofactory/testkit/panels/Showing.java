package org.photofactory.testkit.panels;

import java.util.Map;

/**
 * How panels are shown in a test. Immutable.
 *
 * @param files what they are made of
 * @param place where they run
 * @param answers of their room, by {@code path}, or {@code METHOD path}
 */
public record Showing(PanelFiles files, PanelPlace place, Map<String, ?> answers) {}
