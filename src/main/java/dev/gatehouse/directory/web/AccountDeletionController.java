package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountDeletion;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.DeleteAccount;
import dev.gatehouse.account.SubAccounts;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks what shall become of the sub-accounts before it deletes, and says who is in the way. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/accounts/{id}/deletion")
class AccountDeletionController {

  private static final String PAGE = "account/deletion";

  private final DeleteAccount deleteAccount;

  AccountDeletionController(DeleteAccount deleteAccount) {
    this.deleteAccount = deleteAccount;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    AccountDeletion deletion = deleteAccount.preview(actor, new AccountId(id));
    return answer.page(PAGE, "form", DeletionView.model(actor, deletion, SubAccounts.KEEP));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "KEEP") SubAccounts subAccounts,
      Answer answer) {
    try {
      Account deleted = deleteAccount.delete(actor, new AccountId(id), subAccounts);
      AccountId parent = deleted.parent();
      String place = parent == null ? "" : "?under=" + parent.value();
      return answer.done("/accounts" + place, "account.deleted", deleted.name());
    } catch (Refused refused) {
      AccountDeletion now = deleteAccount.preview(actor, new AccountId(id));
      return answer.unprocessable(PAGE, "form", DeletionView.model(actor, now, subAccounts));
    }
  }
}
