package dev.gatehouse.portal.web;

import dev.gatehouse.invitation.EntryKey;
import dev.gatehouse.invitation.ExpectedAdministration;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be done with an open invitation, whatever stands behind it (D-12). */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
@RequestMapping("/portal/people/invitations/{key}")
class OpenInvitationController {

  private static final String PAGE = "portal/invitation-end";

  private final ExpectedAdministration administration;

  OpenInvitationController(ExpectedAdministration administration) {
    this.administration = administration;
  }

  /** Of a click on a page that does not say when it was sent, nothing comes. */
  @PostMapping("/resend")
  ModelAndView resend(
      Actor actor,
      @PathVariable String key,
      @RequestParam(defaultValue = "0") long seen,
      Answer answer) {
    EntryKey entry = new EntryKey(key);
    administration.resend(actor, entry, Instant.EPOCH.plus(seen, ChronoUnit.MICROS));
    return answer.done(
        PeopleController.PATH, "invitation.resent", administration.addressOf(actor, entry));
  }

  @GetMapping("/revocation")
  ModelAndView askToRevoke(Actor actor, @PathVariable String key, Answer answer) {
    return asked(actor, key, "revocation", answer);
  }

  @PostMapping("/revocation")
  ModelAndView revoke(Actor actor, @PathVariable String key, Answer answer) {
    EntryKey entry = new EntryKey(key);
    administration.revoke(actor, entry);
    return answer.done(
        PeopleController.PATH, "invitation.revoked", administration.addressOf(actor, entry));
  }

  @GetMapping("/removal")
  ModelAndView askToRemove(Actor actor, @PathVariable String key, Answer answer) {
    return asked(actor, key, "removal", answer);
  }

  @PostMapping("/removal")
  ModelAndView remove(Actor actor, @PathVariable String key, Answer answer) {
    administration.remove(actor, new EntryKey(key));
    return answer.done(PeopleController.PATH, "portal.invitation.removed");
  }

  private ModelAndView asked(Actor actor, String key, String verb, Answer answer) {
    String email = administration.addressOf(actor, new EntryKey(key));
    return answer.page(PAGE, "form", Map.of("key", key, "email", email, "verb", verb));
  }
}
