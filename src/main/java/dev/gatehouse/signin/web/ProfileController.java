package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.UserProfile;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.SignedIn;
import dev.gatehouse.web.Theme;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own page. */
@Controller
@SignedIn
@RequestMapping("/profile")
class ProfileController {

  private static final String PAGE = "signin/profile";

  private final UserProfile profile;

  ProfileController(UserProfile profile) {
    this.profile = profile;
  }

  @GetMapping
  ModelAndView show(Actor actor, Answer answer) {
    PreferencesForm form = PreferencesForm.of(profile.preferencesOf(actor));
    return answer.page(PAGE, "form", Map.of("form", form));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @ModelAttribute("form") PreferencesForm form,
      BindingResult errors,
      Answer answer) {
    if (!form.hasKnownTimeZone()) {
      errors.rejectValue("timeZone", "profile.time-zone.unknown");
    }
    if (Arrays.stream(Theme.values()).noneMatch(theme -> theme.name().equals(form.theme()))) {
      errors.rejectValue("theme", "field.missing");
    }
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", Map.of());
    }
    profile.prefer(actor, form.toPreferences());
    return answer.done("/profile", "profile.saved");
  }
}
