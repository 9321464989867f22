/** What tests and the development run stand on: a real database, a real mail server, a browser. */
@NullMarked
package dev.gatehouse.support;

import org.jspecify.annotations.NullMarked;
