/** What only programs of the system read: ffprobe and ExifTool, where they are installed. */
@NullMarked
package org.photofactory.plugins.metadata.program;

import org.jspecify.annotations.NullMarked;
