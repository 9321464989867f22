package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.Product;
import dev.gatehouse.entitlement.ProductAdministration;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
@RequestMapping("/products/{id}/edit")
class ProductEditController {

  private static final String PAGE = "entitlement/product";

  private final ProductAdministration administration;

  ProductEditController(ProductAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    Product product = administration.require(actor, new ProductId(id));
    return answer.page(PAGE, "form", model(product, ProductForm.of(product)));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") ProductForm form,
      BindingResult errors,
      Answer answer) {
    try {
      administration.change(actor, new ProductId(id), form.version(), form.toDefinition());
      return answer.done("/products", "product.changed", form.name().strip());
    } catch (Refused refused) {
      Product now = administration.require(actor, new ProductId(id));
      if (EntitlementErrors.isStale(refused)) {
        return answer.conflict(PAGE, "form", stale(now, form));
      }
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(now, form));
    }
  }

  private static Map<String, Object> model(Product product, ProductForm form) {
    return new HashMap<>(Map.of("form", form, "id", product.id().value(), "saved", product.name()));
  }

  private static Map<String, Object> stale(Product now, ProductForm form) {
    Map<String, Object> model = model(now, form.onto(now));
    model.put(
        "meanwhile",
        List.of(
            new Saved("label.name", now.name()),
            new Saved("label.description", now.description())));
    return model;
  }
}
