/** What the portal costs on a large installation; run by hand, see docs/performance.md. */
@NullMarked
package dev.gatehouse.benchmark;

import org.jspecify.annotations.NullMarked;
