package org.photofactory.plugins.watchedfolder;

import java.nio.file.Path;

/**
 * A file that nothing is known about.
 *
 * @param look how it was when it was seen
 */
record Sighting(Path file, Look look) {}
