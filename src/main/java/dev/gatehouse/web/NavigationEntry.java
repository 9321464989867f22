package dev.gatehouse.web;

import dev.gatehouse.shared.Actor;

/** One line of the sidebar; each module contributes a bean for each of its pages. */
public interface NavigationEntry {

  /** The headings of the sidebar, in their order. */
  enum Group {
    PORTAL,
    PEOPLE,
    ACCESS,
    CATALOGUE,
    REGISTRY,
    ORGANIZATION
  }

  Group group();

  /** Its place among all entries; the first that somebody may see is where they land. */
  int order();

  String href();

  String labelKey();

  /** The name of a fragment in fragments/icon.html. */
  String icon();

  /** Whether the page behind it answers this actor: the same question that guards the page. */
  boolean isFor(Actor actor);
}
