package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.account.MoveAccount;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving an account another place; where that cannot be, the page says why. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/accounts/{id}/move")
class AccountMoveController {

  private static final String PAGE = AccountMovePage.TEMPLATE;

  private final AccountAdministration administration;
  private final MoveAccount moveAccount;
  private final AccountMovePage page;

  AccountMoveController(
      AccountAdministration administration, MoveAccount moveAccount, AccountMovePage page) {
    this.administration = administration;
    this.moveAccount = moveAccount;
    this.page = page;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    Account account = administration.require(actor, new AccountId(id));
    return answer.page(PAGE, "form", page.model(actor, account, AccountMoveForm.of(account)));
  }

  /** The form as it stands, with what a search for the account above finds. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") AccountMoveForm form,
      BindingResult ignored,
      Answer answer) {
    Account account = administration.require(actor, new AccountId(id));
    return answer.page(PAGE, "form", page.model(actor, account, form));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") AccountMoveForm form,
      BindingResult errors,
      Answer answer) {
    try {
      moveAccount.move(actor, new AccountId(id), form.version(), form.parentId());
      Account account = administration.require(actor, new AccountId(id));
      return answer.done("/accounts?under=" + id, "account.moved", account.name(), account.path());
    } catch (Refused refused) {
      Account now = administration.require(actor, new AccountId(id));
      if (refused.reason() == AccountRefusal.CHANGED) {
        return answer.conflict(PAGE, "form", page.changed(actor, now));
      }
      AccountErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", page.model(actor, now, form));
    }
  }
}
