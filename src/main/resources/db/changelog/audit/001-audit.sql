--liquibase formatted sql

--changeset gatehouse:audit-001
CREATE TABLE IF NOT EXISTS audit_subject (
  organization_id BIGINT       NOT NULL,
  subject_id      BIGINT       NOT NULL,
  revision        INT          NOT NULL COMMENT 'grows with each change of name or address',
  name            VARCHAR(201) NULL,
  email           VARCHAR(254) NULL,
  PRIMARY KEY (organization_id, subject_id, revision),
  KEY audit_subject_name (organization_id, name),
  KEY audit_subject_email (organization_id, email),
  CONSTRAINT audit_subject_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_general_nopad_ci;

CREATE TABLE IF NOT EXISTS audit_entry (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  at              DATETIME(6)  NOT NULL,
  action          VARCHAR(60)  NOT NULL,
  actor_kind      VARCHAR(10)  NOT NULL,
  actor_id        BIGINT       NULL,
  origin          VARCHAR(100) NOT NULL COMMENT 'the client address, or the job',
  subject_id      BIGINT       NULL COMMENT 'on whom',
  details         JSON         NOT NULL COMMENT 'before and after; never a name, an address or a secret',
  PRIMARY KEY (id),
  KEY audit_entry_time (organization_id, at, id),
  KEY audit_entry_action (organization_id, action, at, id),
  KEY audit_entry_actor (organization_id, actor_id, at, id),
  KEY audit_entry_subject (organization_id, subject_id, at, id),
  CONSTRAINT audit_entry_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT audit_entry_actor_kind CHECK (actor_kind IN ('USER', 'SYSTEM', 'VISITOR')),
  CONSTRAINT audit_entry_actor CHECK ((actor_kind = 'USER') = (actor_id IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE audit_entry;
--rollback DROP TABLE audit_subject;

--changeset gatehouse:audit-002 splitStatements:false
--comment Entries are append-only, for the application's own account too (D-21, S-18)
CREATE OR REPLACE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed';
--rollback DROP TRIGGER audit_entry_no_update;

--changeset gatehouse:audit-003 splitStatements:false
CREATE OR REPLACE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never deleted';
--rollback DROP TRIGGER audit_entry_no_delete;
