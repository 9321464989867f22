--liquibase formatted sql

--changeset gatehouse:organization-001
CREATE TABLE IF NOT EXISTS organization (
  id                        BIGINT       NOT NULL AUTO_INCREMENT,
  name                      VARCHAR(100) NOT NULL,
  base_url                  VARCHAR(200) NOT NULL,
  language                  VARCHAR(8)   NOT NULL DEFAULT 'en',
  time_zone                 VARCHAR(50)  NOT NULL DEFAULT 'UTC',
  invitation_validity_hours INT          NOT NULL DEFAULT 168,
  invitation_limit          INT          NOT NULL DEFAULT 30,
  created_at                DATETIME(6)  NOT NULL,
  administered_at           DATETIME(6)  NULL COMMENT 'since when there has been an Active Administrator',
  lock_count                BIGINT       NOT NULL DEFAULT 0 COMMENT 'written only to hold the row, see Organizations.lock',
  PRIMARY KEY (id),
  UNIQUE KEY organization_name (name),
  CONSTRAINT organization_invitation_validity CHECK (invitation_validity_hours BETWEEN 1 AND 720),
  CONSTRAINT organization_invitation_limit CHECK (invitation_limit BETWEEN 1 AND 1000)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE organization;
