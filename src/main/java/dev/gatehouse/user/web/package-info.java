/** Pages on which one person is blocked, let in again, edited or removed. */
@NullMarked
package dev.gatehouse.user.web;

import org.jspecify.annotations.NullMarked;
