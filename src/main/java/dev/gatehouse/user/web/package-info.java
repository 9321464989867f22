/** Pages on which one person is blocked, let in again, removed or deleted, and Add contact. */
@NullMarked
package dev.gatehouse.user.web;

import org.jspecify.annotations.NullMarked;
