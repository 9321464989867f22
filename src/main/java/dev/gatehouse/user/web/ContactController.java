package dev.gatehouse.user.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.ContactAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Add contact. */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/contacts/new")
class ContactController {

  private static final String PAGE = "user/contact";

  private final ContactAdministration contacts;

  ContactController(ContactAdministration contacts) {
    this.contacts = contacts;
  }

  @GetMapping
  ModelAndView show(Answer answer) {
    return answer.page(PAGE, "form", model(ContactForm.fresh(), ""));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @Valid @ModelAttribute("form") ContactForm form,
      BindingResult errors,
      Answer answer) {
    String owner = "";
    if (form.hasBadAddress()) {
      errors.rejectValue("email", "field.email.invalid");
    }
    if (!errors.hasErrors()) {
      try {
        contacts.add(actor, form.toContact());
        return answer.done("/users", "contact.added", form.firstName() + " " + form.lastName());
      } catch (ContactAdministration.AddressTaken taken) {
        errors.rejectValue("email", taken.reason().messageKey(), taken.arguments(), null);
        owner = taken.state().name().toLowerCase(Locale.ROOT);
      }
    }
    return answer.unprocessable(PAGE, "form", model(form, owner));
  }

  /** The state of whoever has the address already, by which the entry is found; else empty. */
  private static Map<String, Object> model(ContactForm form, String owner) {
    return Map.of("form", form, "owner", owner);
  }
}
