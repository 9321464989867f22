--liquibase formatted sql

--changeset gatehouse:signin-060
CREATE TABLE IF NOT EXISTS sign_in_identity (
  organization_id BIGINT       NOT NULL,
  domain          VARCHAR(64)  NOT NULL COMMENT 'who vouches for the subject: INTERNAL for passwords kept here',
  subject         VARCHAR(254) NOT NULL COMMENT 'whom that domain means; for INTERNAL the number of the user, which outlives changes of address',
  user_id         BIGINT       NOT NULL,
  PRIMARY KEY (organization_id, domain, subject),
  KEY sign_in_identity_of (organization_id, user_id),
  CONSTRAINT sign_in_identity_user FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

INSERT IGNORE INTO sign_in_identity (organization_id, domain, subject, user_id)
SELECT organization_id, 'INTERNAL', user_id, user_id
FROM credential;
--rollback DROP TABLE sign_in_identity;
