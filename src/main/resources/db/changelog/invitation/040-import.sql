--liquibase formatted sql

--changeset gatehouse:invitation-040
--comment Files of people to invite, and what becomes of each row (D-17)
CREATE TABLE IF NOT EXISTS invitation_import (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  organization_id BIGINT        NOT NULL,
  request_key     CHAR(36)      NOT NULL COMMENT 'of the form and its content: the same sent twice is taken in once (R-07)',
  importer_id     BIGINT        NOT NULL COMMENT 'by whose rights the rows are decided; also somebody who was deleted since',
  origin          VARCHAR(100)  NOT NULL COMMENT 'from where the importer sent it',
  state           VARCHAR(10)   NOT NULL,
  language        VARCHAR(8)    NULL COMMENT 'of the mails; NULL for that of the organization',
  note            VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'plain text in the mails',
  ignored_columns VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'what else the file names in its first line',
  row_count       INT           NOT NULL,
  done_count      INT           NOT NULL DEFAULT 0,
  invited_count   INT           NOT NULL DEFAULT 0,
  attempts        INT           NOT NULL DEFAULT 0 COMMENT 'of the job that broke off since it last got on',
  created_at      DATETIME(6)   NOT NULL,
  ended_at        DATETIME(6)   NULL,
  forgotten_at    DATETIME(6)   NULL COMMENT 'when its rows were discarded',
  PRIMARY KEY (id),
  UNIQUE KEY invitation_import_in_organization (organization_id, id),
  UNIQUE KEY invitation_import_request (organization_id, request_key),
  KEY invitation_import_forgotten (forgotten_at, created_at),
  CONSTRAINT invitation_import_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT invitation_import_state CHECK (state IN ('CHECKING', 'READY', 'RUNNING', 'FINISHED', 'CANCELLED', 'FAILED')),
  CONSTRAINT invitation_import_ended CHECK ((state IN ('FINISHED', 'CANCELLED')) = (ended_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS invitation_import_row (
  organization_id BIGINT        NOT NULL,
  import_id       BIGINT        NOT NULL,
  line            INT           NOT NULL COMMENT 'where the row begins in the file',
  email           VARCHAR(2000) NOT NULL COMMENT 'this and the following cells as typed',
  first_name      VARCHAR(2000) NOT NULL,
  last_name       VARCHAR(2000) NOT NULL,
  kind            VARCHAR(2000) NOT NULL,
  roles           VARCHAR(2000) NOT NULL,
  scopes          VARCHAR(2000) NOT NULL,
  accounts        VARCHAR(2000) NOT NULL,
  email_canonical VARCHAR(254)  NULL COMMENT 'by which the row is found when the person is deleted',
  first_line      INT           NULL COMMENT 'of the earlier row with the same address, which is the one that counts',
  administrator   BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'asks for the role Administrator, so starting wants the password (S-13)',
  outcome         VARCHAR(20)   NULL COMMENT 'what would become of it; once it is done, what did',
  reason          VARCHAR(100)  NULL COMMENT 'the key of a sentence',
  arguments       TEXT          NULL COMMENT 'what the sentence names, as JSON',
  done_at         DATETIME(6)   NULL,
  PRIMARY KEY (organization_id, import_id, line),
  KEY invitation_import_row_outcome (organization_id, import_id, outcome, line),
  KEY invitation_import_row_done (organization_id, import_id, done_at, line),
  KEY invitation_import_row_address (organization_id, email_canonical),
  CONSTRAINT invitation_import_row_import FOREIGN KEY (organization_id, import_id) REFERENCES invitation_import (organization_id, id),
  CONSTRAINT invitation_import_row_outcome CHECK (outcome IN ('INVITED', 'RETURNING', 'DOUBLED', 'ALREADY_USER', 'ALREADY_INVITED', 'INVALID', 'NOT_FITTING', 'BEYOND_YOURS', 'LIMIT', 'NOT_ALLOWED', 'CANCELLED', 'FAILED')),
  CONSTRAINT invitation_import_row_decided CHECK (done_at IS NULL OR outcome IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE invitation_import_row;
--rollback DROP TABLE invitation_import;
