package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.InvitationWishes;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a new link; always the same answer (D-20). */
@Controller
@Open
@RequestMapping("/invitation/new-link")
class WishController {

  private final InvitationWishes wishes;

  WishController(InvitationWishes wishes) {
    this.wishes = wishes;
  }

  @GetMapping
  ModelAndView show(Answer answer) {
    return answer.page("invitation/asked", Map.of());
  }

  @PostMapping
  ModelAndView create(
      Actor visitor, @ModelAttribute("form") WishForm form, BindingResult errors, Answer answer) {
    Optional<EmailAddress> address = EmailAddress.parse(form.email());
    if (address.isEmpty()) {
      errors.rejectValue("email", "field.email.invalid");
      return answer.unprocessable("invitation/dead", "form", Map.of());
    }
    wishes.ask(visitor, address.get());
    return answer.redirect("/invitation/new-link");
  }
}
