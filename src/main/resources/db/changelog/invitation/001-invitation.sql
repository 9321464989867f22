--liquibase formatted sql

--changeset gatehouse:invitation-001
CREATE TABLE IF NOT EXISTS invitation_batch (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  organization_id BIGINT      NOT NULL,
  request_key     CHAR(36)    NOT NULL COMMENT 'made with the form: the same form sent twice adds nothing (R-01, R-07)',
  inviter_id      BIGINT      NULL COMMENT 'NULL for the portal itself',
  created_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY invitation_batch_in_organization (organization_id, id),
  UNIQUE KEY invitation_batch_request (organization_id, request_key),
  CONSTRAINT invitation_batch_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT invitation_batch_inviter FOREIGN KEY (organization_id, inviter_id) REFERENCES app_user (organization_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS invitation (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  organization_id BIGINT      NOT NULL,
  batch_id        BIGINT      NOT NULL,
  user_id         BIGINT      NOT NULL,
  inviter_id      BIGINT      NULL COMMENT 'NULL for the portal itself; the last who sent it',
  state           VARCHAR(10) NOT NULL,
  issued_at       DATETIME(6) NOT NULL,
  expires_at      DATETIME(6) NOT NULL,
  ended_at        DATETIME(6) NULL,
  mail_id         BIGINT      NULL COMMENT 'the latest mail; its fate is shown in the panel',
  told_wish_at    DATETIME(6) NULL COMMENT 'when the inviter was last told that a new link is wished for (D-20)',
  version         BIGINT      NOT NULL,
  open_user_id    BIGINT      AS (IF(state = 'OPEN', user_id, NULL)) PERSISTENT,
  PRIMARY KEY (id),
  UNIQUE KEY invitation_in_organization (organization_id, id),
  UNIQUE KEY invitation_one_open (organization_id, open_user_id),
  KEY invitation_user (organization_id, user_id, id),
  CONSTRAINT invitation_batch FOREIGN KEY (organization_id, batch_id) REFERENCES invitation_batch (organization_id, id),
  CONSTRAINT invitation_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
  CONSTRAINT invitation_inviter FOREIGN KEY (organization_id, inviter_id) REFERENCES app_user (organization_id, id),
  CONSTRAINT invitation_mail FOREIGN KEY (organization_id, mail_id) REFERENCES outbox_mail (organization_id, id),
  CONSTRAINT invitation_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REVOKED')),
  CONSTRAINT invitation_ended CHECK ((state = 'OPEN') = (ended_at IS NULL)),
  CONSTRAINT invitation_expiry CHECK (expires_at > issued_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS invitation_token (
  token_hash      BINARY(32)   NOT NULL,
  organization_id BIGINT       NOT NULL,
  invitation_id   BIGINT       NOT NULL,
  email_canonical VARCHAR(254) NOT NULL COMMENT 'bound to the address it was mailed to (S-03)',
  PRIMARY KEY (token_hash),
  KEY invitation_token_of (organization_id, invitation_id),
  CONSTRAINT invitation_token_invitation FOREIGN KEY (organization_id, invitation_id) REFERENCES invitation (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS invitation_wish (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  email_canonical VARCHAR(254) NOT NULL COMMENT 'as typed on the page of a dead link, known or not',
  asked_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY invitation_wish_asked (asked_at),
  CONSTRAINT invitation_wish_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS invitation_notice (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  organization_id BIGINT NOT NULL,
  invitation_id   BIGINT NOT NULL,
  recipient_id    BIGINT NOT NULL COMMENT 'the inviter or a manager who is told',
  created_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY invitation_notice_created (created_at),
  CONSTRAINT invitation_notice_invitation FOREIGN KEY (organization_id, invitation_id) REFERENCES invitation (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT invitation_notice_recipient FOREIGN KEY (organization_id, recipient_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE invitation_notice;
--rollback DROP TABLE invitation_wish;
--rollback DROP TABLE invitation_token;
--rollback DROP TABLE invitation;
--rollback DROP TABLE invitation_batch;
