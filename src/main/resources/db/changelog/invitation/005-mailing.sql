--liquibase formatted sql

--changeset gatehouse:invitation-005
--comment How often whom: limits on what an organization sends (S-12)
CREATE TABLE IF NOT EXISTS invitation_mailing (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  email_canonical VARCHAR(254) NOT NULL,
  mailed_at       DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY invitation_mailing_recipient (organization_id, email_canonical, mailed_at),
  KEY invitation_mailing_day (organization_id, mailed_at),
  KEY invitation_mailing_age (mailed_at),
  CONSTRAINT invitation_mailing_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE invitation_mailing;
