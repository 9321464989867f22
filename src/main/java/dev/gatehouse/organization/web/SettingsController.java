package dev.gatehouse.organization.web;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationAdministration;
import dev.gatehouse.organization.OrganizationRefusal;
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
@Requires(Permission.MANAGE_ORGANIZATION)
@RequestMapping("/settings")
class SettingsController {

  private static final String PAGE = "organization/settings";

  private final OrganizationAdministration administration;

  SettingsController(OrganizationAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView edit(Actor actor, Answer answer) {
    return answer.page(
        PAGE, "form", Map.of("form", SettingsForm.of(administration.require(actor))));
  }

  @PostMapping
  ModelAndView update(
      Actor actor, @ModelAttribute("form") SettingsForm form, BindingResult errors, Answer answer) {
    try {
      administration.configure(actor, form.version(), form.toOptions());
      return answer.done("/settings", "settings.saved");
    } catch (Refused refused) {
      if (refused.reason() == OrganizationRefusal.CHANGED) {
        Organization now = administration.require(actor);
        return answer.conflict(
            PAGE, "form", Map.of("form", form.onto(now), "meanwhile", now.options()));
      }
      form.toOptions()
          .unsound()
          .forEach(wrong -> errors.rejectValue(field(wrong), wrong.messageKey()));
      return answer.unprocessable(PAGE, "form", Map.of());
    }
  }

  private static String field(OrganizationRefusal wrong) {
    return wrong == OrganizationRefusal.LIMIT ? "invitationLimit" : "invitationHours";
  }
}
