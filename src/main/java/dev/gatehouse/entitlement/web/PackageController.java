package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.PackageId;
import dev.gatehouse.entitlement.Packages;
import dev.gatehouse.entitlement.Product;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The download packages of the organization, by package ID. */
@Controller
@Requires({Permission.MANAGE_ENTITLEMENTS, Permission.MANAGE_DOWNLOAD_PACKAGES})
class PackageController {

  private static final int PAGE_SIZE = 25;

  private final Packages packages;

  PackageController(Packages packages) {
    this.packages = packages;
  }

  @GetMapping("/packages")
  ModelAndView index(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Times times,
      Answer answer) {
    String search = Search.of(q);
    List<DownloadPackage> found = packages.page(actor.organization(), search, after, PAGE_SIZE + 1);
    List<DownloadPackage> page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    Map<PackageId, List<Product>> products =
        packages.products(actor.organization(), page.stream().map(DownloadPackage::id).toList());
    return answer.page(
        "entitlement/packages",
        "list",
        Map.of(
            "search",
            search,
            "packages",
            page.stream()
                .map(one -> PackageView.of(one, products.getOrDefault(one.id(), List.of()), times))
                .toList(),
            "first",
            after.isEmpty(),
            "next",
            found.size() > PAGE_SIZE ? page.getLast().code() : ""));
  }
}
