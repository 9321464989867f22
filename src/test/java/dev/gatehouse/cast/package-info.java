/**
 * The people of the tests, each of whom exists for a rule, in organizations of their own. All come
 * in by the operations that people really use.
 */
@NullMarked
package dev.gatehouse.cast;

import org.jspecify.annotations.NullMarked;
