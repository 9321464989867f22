/**
 * The pages of the portal as people see them: everything is found by its visible or accessible
 * name, nothing by how it is built.
 */
@NullMarked
package dev.gatehouse.journeys.pages;

import org.jspecify.annotations.NullMarked;
