/** The pages on which people are invited, and on which the invited answer. */
@NullMarked
package dev.gatehouse.invitation.web;

import org.jspecify.annotations.NullMarked;
