package dev.gatehouse.development;

/** A demonstration person as whom one may sign in: "Administrator", her address, her password. */
record SignIn(String role, String email, String password) {}
