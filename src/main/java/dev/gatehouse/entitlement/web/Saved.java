package dev.gatehouse.entitlement.web;

/** What stands in the database where somebody else was quicker. */
record Saved(String labelKey, String value) {}
