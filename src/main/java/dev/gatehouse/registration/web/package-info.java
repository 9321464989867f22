/** The pages of people who register themselves, and of those who decide about them. */
@NullMarked
package dev.gatehouse.registration.web;

import org.jspecify.annotations.NullMarked;
