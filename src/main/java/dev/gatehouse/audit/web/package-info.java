/** The page of the audit trail. */
@NullMarked
package dev.gatehouse.audit.web;

import org.jspecify.annotations.NullMarked;
