/**
 * The portal as its developers run it: on a database and a mailbox of its own, with people in it.
 */
@NullMarked
package dev.gatehouse.development;

import org.jspecify.annotations.NullMarked;
