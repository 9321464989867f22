package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.Product;
import dev.gatehouse.entitlement.Products;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The products of the organization, by name. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
class ProductController {

  private static final int PAGE_SIZE = 25;

  private final Products products;

  ProductController(Products products) {
    this.products = products;
  }

  @GetMapping("/products")
  ModelAndView index(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Answer answer) {
    String search = Search.of(q);
    List<Product> found = products.page(actor.organization(), search, after, PAGE_SIZE + 1);
    List<Product> page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    return answer.page(
        "entitlement/products",
        "list",
        Map.of(
            "search",
            search,
            "products",
            page,
            "first",
            after.isEmpty(),
            "next",
            found.size() > PAGE_SIZE ? page.getLast().name() : ""));
  }
}
