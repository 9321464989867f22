/** What people do with the portal, from one page to the next, in a real browser. */
@NullMarked
package dev.gatehouse.journeys;

import org.jspecify.annotations.NullMarked;
