package dev.gatehouse.invitation;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Users;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Links of invitations without waiting for their mails. */
@TestComponent
@Transactional
public class InvitationLinks {
  private final Invitations invitations;
  private final InvitationTokens tokens;
  private final Users users;

  InvitationLinks(Invitations invitations, InvitationTokens tokens, Users users) {
    this.invitations = invitations;
    this.tokens = tokens;
    this.users = users;
  }

  /** A new link of the person's latest invitation, such as its mail carries. */
  public Token newLink(OrganizationId organization, UserId user) {
    return tokens.mint(
        invitations.latestOf(organization, user).orElseThrow(),
        users.require(organization, user).address().orElseThrow());
  }

  public InvitationId latestOf(OrganizationId organization, UserId user) {
    return invitations.latestOf(organization, user).orElseThrow().id();
  }
}
