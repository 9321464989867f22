package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.ProductAdministration;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
@RequestMapping("/products/new")
class ProductCreationController {

  private static final String PAGE = "entitlement/product";

  private final ProductAdministration administration;

  ProductCreationController(ProductAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Answer answer) {
    return answer.page(PAGE, "form", Map.of("form", ProductForm.fresh()));
  }

  @PostMapping
  ModelAndView create(
      Actor actor, @ModelAttribute("form") ProductForm form, BindingResult errors, Answer answer) {
    try {
      ProductId id = administration.create(actor, form.key(), form.toDefinition());
      return answer.done("/products", "product.created", administration.require(actor, id).name());
    } catch (Refused refused) {
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", Map.of("form", form));
    }
  }
}
