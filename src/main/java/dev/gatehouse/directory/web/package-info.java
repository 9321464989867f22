/** User Management, and the pages of what can be granted with how many hold it. */
@NullMarked
package dev.gatehouse.directory.web;

import org.jspecify.annotations.NullMarked;
