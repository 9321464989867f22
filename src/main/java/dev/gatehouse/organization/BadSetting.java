package dev.gatehouse.organization;

/** A setting is missing or contradicts another; the start stops with this one line. */
public class BadSetting extends RuntimeException {

  public BadSetting(String setting, String what) {
    super(setting + " " + what);
  }
}
