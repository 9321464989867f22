package dev.gatehouse.cast;

import dev.gatehouse.access.Roles;
import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.invitation.AcceptInvitation;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.invitation.Joining;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.ContactAdministration;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.Users;

/** The public operations by which tenants and their members come about. */
record Backstage(
    Organizations organizations,
    Users users,
    People people,
    Roles roles,
    InviteUsers inviteUsers,
    AcceptInvitation acceptInvitation,
    AccountAdministration accounts,
    ContactAdministration contacts,
    InvitationLinks links,
    Rows rows,
    ChosenPassword password) {
  Joining joining(Member member) {
    return new Joining(
        member.first(), member.last(), password, new Preferences("en", null, "SYSTEM"));
  }
}
