package dev.gatehouse.web;

/**
 * Whoever sent a form from an open page is not signed in any more; what was typed must not be lost.
 */
class SignedOut extends RuntimeException {}
