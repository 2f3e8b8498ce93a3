/**
 * Resources about people: first run, login, the own account with its sessions and tokens, and for
 * admins everybody's accounts and the trail.
 */
@NullMarked
package org.photofactory.web.people;

import org.jspecify.annotations.NullMarked;
