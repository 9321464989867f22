package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.HashMap;
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
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/accounts/{id}/edit")
class AccountRenameController {

  private static final String PAGE = "account/edit";

  private final AccountAdministration administration;

  AccountRenameController(AccountAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    Account account = administration.require(actor, new AccountId(id));
    return answer.page(PAGE, "form", model(account, AccountRenameForm.of(account)));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") AccountRenameForm form,
      BindingResult errors,
      Answer answer) {
    try {
      administration.rename(actor, new AccountId(id), form.version(), form.name());
      Account account = administration.require(actor, new AccountId(id));
      return answer.done("/accounts?under=" + id, "account.renamed", account.name());
    } catch (Refused refused) {
      Account now = administration.require(actor, new AccountId(id));
      if (refused.reason() == AccountRefusal.CHANGED) {
        return conflict(now, form.onto(now), answer);
      }
      AccountErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(now, form));
    }
  }

  private static ModelAndView conflict(Account now, AccountRenameForm form, Answer answer) {
    Map<String, Object> model = model(now, form);
    model.put("changed", true);
    return answer.conflict(PAGE, "form", model);
  }

  private static Map<String, Object> model(Account account, AccountRenameForm form) {
    return new HashMap<>(Map.of("form", form, "account", account));
  }
}
