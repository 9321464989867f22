package dev.gatehouse.entitlement.web;

/** Something that a form offers: what is chosen already, then what a search finds. */
record Option(long id, String name, String hint, boolean checked) {}
