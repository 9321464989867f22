/** The pages of the End-User Portal. */
@NullMarked
package dev.gatehouse.portal.web;

import org.jspecify.annotations.NullMarked;
