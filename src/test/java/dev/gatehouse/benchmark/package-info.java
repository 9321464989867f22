/** What the budgets of docs/performance.md are measured with, by hand. */
@NullMarked
package dev.gatehouse.benchmark;

import org.jspecify.annotations.NullMarked;
