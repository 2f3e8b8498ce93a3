/** Tests of the HTTP face, with a real server on a free port and a real ledger. */
@NullMarked
package org.photofactory.web;

import org.jspecify.annotations.NullMarked;
