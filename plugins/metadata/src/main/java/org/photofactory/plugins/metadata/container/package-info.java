/**
 * One reader per file format: walks the container and hands its tag blocks on. Nothing is decoded.
 */
@NullMarked
package org.photofactory.plugins.metadata.container;

import org.jspecify.annotations.NullMarked;
