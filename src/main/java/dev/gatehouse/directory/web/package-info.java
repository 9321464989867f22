/** User Management. */
@NullMarked
package dev.gatehouse.directory.web;

import org.jspecify.annotations.NullMarked;
