/** The application itself: starts the modules below and refuses to start on bad settings. */
@NullMarked
package dev.gatehouse;

import org.jspecify.annotations.NullMarked;
