--liquibase formatted sql

--changeset gatehouse:invitation-080
--comment What delegates see of invitations and offers alike, so that no number tells them apart (D-12)
ALTER TABLE invitation
  ADD COLUMN IF NOT EXISTS entry_key CHAR(36) NOT NULL DEFAULT (UUID()) COMMENT 'by which the entry is known in the End-User Portal';
--rollback ALTER TABLE invitation DROP COLUMN entry_key;

--changeset gatehouse:invitation-081
ALTER TABLE invitation
  ADD UNIQUE INDEX IF NOT EXISTS invitation_entry (organization_id, entry_key);
--rollback ALTER TABLE invitation DROP INDEX invitation_entry;

--changeset gatehouse:invitation-082
--comment Addresses that delegates have invited and that belong to somebody out of their reach (D-12)
CREATE TABLE IF NOT EXISTS account_offer (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  entry_key       CHAR(36)     NOT NULL DEFAULT (UUID()) COMMENT 'as that of an invitation',
  batch_id        BIGINT       NOT NULL,
  email           VARCHAR(254) NOT NULL COMMENT 'as it was typed',
  email_canonical VARCHAR(254) NOT NULL,
  inviter_id      BIGINT       NOT NULL COMMENT 'the last who sent it; also somebody who was deleted since',
  state           VARCHAR(10)  NOT NULL,
  issued_at       DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  mail_id         BIGINT       NULL COMMENT 'the latest mail, which an earlier one must not outlive',
  PRIMARY KEY (id),
  UNIQUE KEY account_offer_in_organization (organization_id, id),
  UNIQUE KEY account_offer_entry (organization_id, entry_key),
  KEY account_offer_address (organization_id, email_canonical),
  CONSTRAINT account_offer_batch FOREIGN KEY (organization_id, batch_id) REFERENCES invitation_batch (organization_id, id),
  CONSTRAINT account_offer_mail FOREIGN KEY (organization_id, mail_id) REFERENCES outbox_mail (organization_id, id),
  CONSTRAINT account_offer_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REVOKED')),
  CONSTRAINT account_offer_expiry CHECK (expires_at > issued_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS account_offer_account (
  organization_id BIGINT NOT NULL,
  offer_id        BIGINT NOT NULL,
  account_id      BIGINT NOT NULL,
  PRIMARY KEY (organization_id, offer_id, account_id),
  KEY account_offer_of_account (organization_id, account_id, offer_id),
  CONSTRAINT account_offer_account_offer FOREIGN KEY (organization_id, offer_id) REFERENCES account_offer (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT account_offer_account_account FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS account_offer_role (
  organization_id BIGINT NOT NULL,
  offer_id        BIGINT NOT NULL,
  role_id         BIGINT NOT NULL COMMENT 'shown, never granted: the person has roles',
  PRIMARY KEY (organization_id, offer_id, role_id),
  CONSTRAINT account_offer_role_offer FOREIGN KEY (organization_id, offer_id) REFERENCES account_offer (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT account_offer_role_role FOREIGN KEY (organization_id, role_id) REFERENCES role (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS account_offer_token (
  token_hash      BINARY(32)   NOT NULL,
  organization_id BIGINT       NOT NULL,
  offer_id        BIGINT       NOT NULL,
  user_id         BIGINT       NOT NULL COMMENT 'bound to whom it was mailed to (S-03)',
  email_canonical VARCHAR(254) NOT NULL COMMENT 'and to the address of that moment',
  PRIMARY KEY (token_hash),
  KEY account_offer_token_of (organization_id, offer_id),
  CONSTRAINT account_offer_token_offer FOREIGN KEY (organization_id, offer_id) REFERENCES account_offer (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT account_offer_token_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE account_offer_token;
--rollback DROP TABLE account_offer_role;
--rollback DROP TABLE account_offer_account;
--rollback DROP TABLE account_offer;
