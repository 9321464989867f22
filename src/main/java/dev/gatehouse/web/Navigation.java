package dev.gatehouse.web;

import dev.gatehouse.shared.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entries of all modules, as far as somebody may follow them (RAW-03). */
@Component
public class Navigation {

  private final List<NavigationEntry> entries;

  Navigation(List<NavigationEntry> entries) {
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
  }

  public List<NavigationEntry> visibleTo(Actor actor) {
    return entries.stream().filter(entry -> entry.isFor(actor)).toList();
  }
}
