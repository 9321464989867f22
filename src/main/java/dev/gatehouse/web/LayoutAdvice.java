package dev.gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts into every model what layout.html needs. */
@ControllerAdvice
class LayoutAdvice {

  private final Navigation navigation;

  LayoutAdvice(Navigation navigation) {
    this.navigation = navigation;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    return Frame.of(request);
  }

  @ModelAttribute("navigation")
  Map<NavigationEntry.Group, List<NavigationEntry>> navigation(HttpServletRequest request) {
    return navigation.visibleTo(Frame.of(request).actor()).stream()
        .collect(Collectors.groupingBy(NavigationEntry::group, TreeMap::new, Collectors.toList()));
  }

  @ModelAttribute("currentPath")
  String currentPath(HttpServletRequest request) {
    return request.getRequestURI();
  }
}
