/** Pages around signing in: sign-in and sign-out, password reset, profile, the way home. */
@NullMarked
package dev.gatehouse.signin.web;

import org.jspecify.annotations.NullMarked;
