/** The pages of products, download packages and entitlements. */
@NullMarked
package dev.gatehouse.entitlement.web;

import org.jspecify.annotations.NullMarked;
