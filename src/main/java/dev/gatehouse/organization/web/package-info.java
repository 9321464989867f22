/** The page of an organization's settings. */
@NullMarked
package dev.gatehouse.organization.web;

import org.jspecify.annotations.NullMarked;
