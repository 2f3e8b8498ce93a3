/** The HTTP face of the appliance: the server, and what it needs of the kernel. */
@NullMarked
package org.photofactory.web;

import org.jspecify.annotations.NullMarked;
