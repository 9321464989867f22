package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.NewcomerAddress;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.EmailChange;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Change address, of whoever has joined and of whoever has not (D-06). */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/{id}/address")
class AddressController {

  private final UserAdministration administration;
  private final NewcomerAddress newcomerAddress;
  private final EmailChange emailChange;
  private final Reauthentication reauthentication;
  private final AddressPage page;

  AddressController(
      UserAdministration administration,
      NewcomerAddress newcomerAddress,
      EmailChange emailChange,
      Reauthentication reauthentication,
      AddressPage page) {
    this.administration = administration;
    this.newcomerAddress = newcomerAddress;
    this.emailChange = emailChange;
    this.reauthentication = reauthentication;
    this.page = page;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Times times, Answer answer) {
    User user = administration.require(actor, new UserId(id));
    return answer.page(
        AddressPage.TEMPLATE, "form", page.model(actor, user, AddressForm.of(user), times));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") AddressForm form,
      BindingResult errors,
      HttpServletRequest request,
      Times times,
      Answer answer) {
    User user = administration.require(actor, new UserId(id));
    form.check(user, errors);
    if (!errors.hasErrors() && !user.isNewcomer()) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
    if (!errors.hasErrors()) {
      try {
        return user.isNewcomer()
            ? change(actor, user, form, answer)
            : request(actor, user, form, answer);
      } catch (Stale stale) {
        User now = administration.require(actor, user.id());
        Map<String, Object> model = page.model(actor, now, form, times);
        model.put("conflict", stale.reason().messageKey());
        return answer.conflict(AddressPage.TEMPLATE, "form", model);
      } catch (Refused refused) {
        errors.rejectValue("email", refused.reason().messageKey(), refused.arguments(), null);
      }
    }
    return answer.unprocessable(AddressPage.TEMPLATE, "form", page.model(actor, user, form, times));
  }

  private ModelAndView change(Actor actor, User user, AddressForm form, Answer answer) {
    newcomerAddress.change(actor, user.id(), form.version(), form.address());
    String message = user.isPending() ? "invitation.resent" : "address.changed";
    return form.address().isEmpty()
        ? answer.done("/users", "address.removed", user.name().orElse(""))
        : answer.done("/users", message, form.email());
  }

  private ModelAndView request(Actor actor, User user, AddressForm form, Answer answer) {
    emailChange.requestFor(actor, user.id(), form.version(), form.toWish());
    return answer.done("/users", "address.requested", form.email());
  }
}
