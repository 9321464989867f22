/**
 * The packaged portal in a process of its own, as it runs in production: nothing but the jar, a
 * database, a mail server and the settings of the environment.
 */
@NullMarked
package dev.gatehouse.jar;

import org.jspecify.annotations.NullMarked;
